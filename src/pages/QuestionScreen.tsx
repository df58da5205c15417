/** One question: its words, whether it was asked, the answer, its place in the list. */
import '../styles/screens';
import type { VNode } from 'preact';
import { questions as listWords, question as words } from '#words/questions';
import { titles } from '#words/titles';
import { Back } from '../components/Back';
import { Named } from '../components/Named';
import { OwnTick } from '../components/OwnTick';
import { type Question, questionsOf } from '../domain/questions';
import { moveQuestion, questionTarget, shownQuestions, toggleAsked } from '../state/questions';
import { restoreRecord } from '../state/records';
import { CameBack, DeleteButton, isHeld, Place, WordsOf } from './fields';
import { LargeQuestion } from './LargeQuestion';
import { observe } from './observe';
import { QuestionList } from './QuestionList';
import type { Beside, Services } from './services';

interface Props {
  readonly services: Services;
  readonly question: Question;
}

function Present({ services, question }: Props): VNode {
  const { app } = services;
  const target = questionTarget(question);
  const list = shownQuestions(app);
  const place = list.findIndex(({ id }) => id === question.id) + 1;
  const next = list[place];
  return (
    <>
      <Back href={services.router.href('questions')} label={words.back} />
      <h1 tabIndex={-1} dir="auto">
        {question.title || question.answers[0]}
      </h1>
      {question.deletion === 'back' && <CameBack app={app} target={target} text={words.cameBack} keep={words.keep} />}
      <OwnTick title={question.title} label={listWords.asked} checked={question.asked} onPress={() => void toggleAsked(app, question)} />
      {place > 0 && <LargeQuestion services={services} list={list} at={place - 1} />}
      <WordsOf services={services} target={target} field="answer" label={words.answer} help={words.answerHelp} lines={4} />
      {next && (
        <a class="btn wide" rel="next" href={services.router.href('question', next.id)}>
          <Named say={words.next} name={next.title} />
        </a>
      )}
      <WordsOf services={services} target={target} field="title" label={words.words} lines={2} otherwise={question.title} isOneLine />
      <Place title={words.place} help={words.placeHelp(place, list.length)} onMove={(move) => void moveQuestion(app, question, move)} />
      <DeleteButton services={services} target={target} label={words.remove} />
    </>
  );
}

/** All of them, beside an open one. */
export const beside: Beside = { label: listWords.title, List: QuestionList };

/** See above. */
export default observe(({ services, id }: { readonly services: Services; readonly id: string }) => {
  const { app, drafts } = services;
  const question = questionsOf(app.records.value).find((one) => one.id === id);
  if (question && (question.deletion !== 'deleted' || isHeld(drafts, questionTarget(question))))
    return <Present key={id} services={services} question={question} />;
  return (
    <>
      <Back href={services.router.href('questions')} label={words.back} />
      <h1 tabIndex={-1} dir="auto">
        {question ? question.title || question.answers[0] : words.gone}
      </h1>
      <p>{question ? words.deletedText : words.goneText}</p>
      {question ? (
        <button type="button" class="btn main" onClick={() => void restoreRecord(app, questionTarget(question))}>
          {words.restore}
        </button>
      ) : (
        <a class="btn main" href={services.router.href('deleted')}>
          {titles.deleted}
        </a>
      )}
    </>
  );
});

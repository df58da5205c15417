/** The list of questions as it stands now, on its own screen and beside an open question. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { questions as words } from '#words/questions';
import { QuestionRow } from '../components/QuestionRow';
import { askedOf, type Question } from '../domain/questions';
import type { App } from '../state/app';
import { shownQuestions, toggleAsked } from '../state/questions';
import { observe } from './observe';
import { PAGE, ShowMore } from './ShowMore';
import type { ListProps } from './services';

interface Props {
  readonly app: App;
  readonly questions: readonly Question[];
  readonly href: (id: string) => string;
  readonly openId: string;
  /** One that was just added is shown, however long the list is. */
  readonly addedId: string;
}

function Rows({ app, questions, href, openId, addedId }: Props): VNode {
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => {
    // Paper gets all of them.
    const all = (): void => setLimit(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);
  const isDrawn = ({ id }: Question, index: number): boolean => index < limit || id === addedId || id === openId;
  return (
    <>
      {/* As in the plan. Other programs look for this one. */}
      <ul role="list" class="questions" aria-label={words.list}>
        {questions.map(
          (question, index) =>
            isDrawn(question, index) && (
              <QuestionRow
                key={question.id}
                question={question}
                place={index + 1}
                href={href(question.id)}
                words={words}
                open={question.id === openId}
                onAsk={(one) => void toggleAsked(app, one)}
              />
            ),
        )}
      </ul>
      <ShowMore all={questions.length} limit={limit} onMore={setLimit} />
    </>
  );
}

/** See above. Draws nothing while there is no question. */
export const QuestionList = observe(({ services, openId = '' }: ListProps) => {
  const { app, router } = services;
  const questions = shownQuestions(app);
  const { asked, all } = askedOf(questions);
  if (all === 0) return null;
  return (
    <>
      <p class="quiet progress">{words.progress(asked, all)}</p>
      <Rows app={app} questions={questions} href={(id) => router.href('question', id)} openId={openId} addedId={app.added.value} />
    </>
  );
});

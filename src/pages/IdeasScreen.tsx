/** Ideas for questions: the topics of the bank, and one topic, where a tap puts an idea into the list. */
import { ArrowLeft, ArrowRight, Check, Plus } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { bank } from '#words/bank';
import { ideas as words } from '#words/questions';
import { Icon } from '../components/Icon';
import type { BankQuestion, BankTopic } from '../domain/bank';
import { addIdea, shownQuestions } from '../state/questions';
import { observe } from './observe';
import { Sources } from './Sources';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

/** The topics of the appointment's condition first, then those of any. */
const topicsOf = ({ duties }: Services): readonly BankTopic[] => [...(duties.pack.value?.questions ?? []), ...bank];

/** The ids of what is in the list. */
const inListOf = ({ app }: Services): ReadonlySet<string> => new Set(shownQuestions(app).map(({ id }) => id));

const Back = ({ href, text }: { readonly href: string; readonly text: string }): VNode => (
  <a class="btn back" href={href}>
    <Icon of={ArrowLeft} />
    {text}
  </a>
);

const All = observe(({ services }: Props) => {
  const { href } = services.router;
  const inList = inListOf(services);
  return (
    <>
      <Back href={href('questions')} text={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <ul class="links">
        {topicsOf(services).map(({ id, title, questions }) => (
          <li key={id}>
            <a href={href('ideas', id)}>
              <b>{title}</b>
              <small>{words.count(questions.length, questions.filter((question) => inList.has(question.id)).length)}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
});

/** Stays a button when its question is in the list, so that the focus stays where it was; another tap then does nothing. */
const Idea = ({ idea, isInList, onAdd }: { readonly idea: BankQuestion; readonly isInList: boolean; readonly onAdd: () => void }): VNode => (
  <li>
    <button type="button" class={`idea${isInList ? ' in' : ''}`} aria-disabled={isInList} onClick={() => isInList || onAdd()}>
      <Icon of={isInList ? Check : Plus} />
      <span>
        {idea.text} <strong>{isInList ? words.inList : words.add}</strong>
      </span>
    </button>
  </li>
);

const One = observe(({ services, topic }: Props & { readonly topic: BankTopic }) => {
  const { app, router } = services;
  const inList = inListOf(services);
  const topics = topicsOf(services);
  const next = topics[topics.indexOf(topic) + 1];
  return (
    <>
      <Back href={router.href('ideas')} text={words.contents} />
      <h1 tabIndex={-1}>{topic.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="ideas">
        {topic.questions.map((idea) => (
          <Idea key={idea.id} idea={idea} isInList={inList.has(idea.id)} onAdd={() => void addIdea(app, idea)} />
        ))}
      </ul>
      <Sources keys={topic.sources} />
      <div class="onward">
        {next && (
          <a class="btn main" rel="next" href={router.href('ideas', next.id)}>
            {words.next(next.title)}
            <Icon of={ArrowRight} />
          </a>
        )}
        <a class="btn wide" rel="up" href={router.href('questions')}>
          <Icon of={ArrowLeft} />
          {words.back}
        </a>
      </div>
    </>
  );
});

/** See above. */
export default observe(({ services, id }: Props & { readonly id: string }) => {
  const topic = topicsOf(services).find((one) => one.id === id);
  if (topic) return <One services={services} topic={topic} />;
  if (!id) return <All services={services} />;
  return (
    <>
      <Back href={services.router.href('ideas')} text={words.contents} />
      <h1 tabIndex={-1}>{words.gone}</h1>
      <p>{words.goneText}</p>
    </>
  );
});

/** Ideas for questions: the topics of the bank, and one topic, where a tap puts an idea into the list. */
import { ArrowLeft, ArrowRight } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { bank } from '#words/bank';
import { ideas as words } from '#words/questions';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { IdeaButton } from '../components/IdeaButton';
import type { BankTopic } from '../domain/bank';
import { addIdea, shownQuestions } from '../state/questions';
import { observe } from './observe';
import { Sources } from './Sources';
import type { Beside, ListProps, Services } from './services';

interface Props {
  readonly services: Services;
}

/** The topics of the appointment's condition first, then those of any. */
const topicsOf = ({ duties }: Services): readonly BankTopic[] => [...(duties.pack.value?.questions ?? []), ...bank];

/** The ids of what is in the list. */
const inListOf = ({ app }: Services): ReadonlySet<string> => new Set(shownQuestions(app).map(({ id }) => id));

const Topics = observe(({ services, openId }: ListProps) => {
  const inList = inListOf(services);
  return (
    <ul class="links">
      {topicsOf(services).map(({ id, title, questions }) => (
        <li key={id}>
          <a href={services.router.href('ideas', id)} aria-current={id === openId ? 'true' : undefined}>
            <b>{title}</b>
            <small>{words.count(questions.length, questions.filter((question) => inList.has(question.id)).length)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
});

/** Beside an open topic. */
export const beside: Beside = { label: words.title, List: Topics };

const All = ({ services }: Props): VNode => (
  <>
    <Back href={services.router.href('questions')} label={words.back} />
    <h1 tabIndex={-1}>{words.title}</h1>
    <p class="lead">{words.intro}</p>
    <Topics services={services} />
  </>
);

const One = observe(({ services, topic }: Props & { readonly topic: BankTopic }) => {
  const { app, router } = services;
  const inList = inListOf(services);
  const topics = topicsOf(services);
  const next = topics[topics.indexOf(topic) + 1];
  return (
    <>
      <Back href={router.href('ideas')} label={words.contents} />
      <h1 tabIndex={-1}>{topic.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="ideas">
        {topic.questions.map((idea) => {
          const isInList = inList.has(idea.id);
          return (
            <li key={idea.id}>
              <IdeaButton text={idea.text} mark={isInList ? words.inList : words.add} isInList={isInList} onAdd={() => void addIdea(app, idea)} />
            </li>
          );
        })}
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
      <Back href={services.router.href('ideas')} label={words.contents} />
      <h1 tabIndex={-1}>{words.gone}</h1>
      <p>{words.goneText}</p>
    </>
  );
});

/** Pieces of the screens that show a condition: facts with their sources, the way back, the record of the emergency card. */
import type { VNode } from 'preact';
import { card, condition as words } from '#words/condition';
import { Back } from '../components/Back';
import type { Fact } from '../domain/country';
import type { Target } from '../state/drafts';
import { CARD } from './card';
import { Sources } from './Sources';
import type { Services } from './services';

/** What writes to the card need to know. */
export const cardTarget: Target = { record: CARD, title: card.title, first: {} };

/** Facts as a list. @param names what each is about, where a list answers several questions */
export const FactList = ({ facts, names = [] }: { readonly facts: readonly Fact[]; readonly names?: readonly string[] }): VNode => (
  <ul class="facts">
    {facts.map(({ text }, index) => (
      <li key={text}>
        {names[index] && <b>{names[index]} </b>}
        {text}
      </li>
    ))}
  </ul>
);

/** Where facts were read, each source once; and that no clinician has reviewed them. */
export const SourcesOf = ({ facts }: { readonly facts: readonly Fact[] }): VNode => (
  <div class="origin">
    <Sources keys={[...new Set(facts.flatMap(({ sources }) => sources))]} />
  </div>
);

/** To the screen of the condition, from all that belongs to it. */
export const ToCondition = ({ services }: { readonly services: Services }): VNode => <Back href={services.router.href('condition')} label={words.title} />;

interface NoneProps {
  readonly services: Services;
  readonly title: string;
  readonly text: string;
}

/** A screen of a condition when none is chosen. */
export const NoCondition = ({ services, title, text }: NoneProps): VNode => (
  <>
    <h1 tabIndex={-1}>{title}</h1>
    <p>{text}</p>
    <a class="btn main" href={services.router.href('condition')}>
      {words.title}
    </a>
  </>
);

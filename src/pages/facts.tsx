/** Pieces of the screens that show a condition: facts with their sources, and the way back. */
import { ArrowLeft } from 'lucide';
import type { VNode } from 'preact';
import { condition as words } from '#words/condition';
import { Icon } from '../components/Icon';
import type { Fact } from '../domain/country';
import { Sources } from './Sources';
import type { Services } from './services';

/** Facts as a list. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }): VNode => (
  <ul class="facts">
    {facts.map(({ text }) => (
      <li key={text}>{text}</li>
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
export const ToCondition = ({ services }: { readonly services: Services }): VNode => (
  <a class="btn back" href={services.router.href('condition')}>
    <Icon of={ArrowLeft} />
    {words.more}
  </a>
);

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
      {words.more}
    </a>
  </>
);

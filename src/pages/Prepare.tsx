/** The plan: every section with its steps, ticked with one touch. The first screen, so everything here is in the first chunk. */
import { Component, type VNode } from 'preact';
import { nav, prepare as words } from '#words/shell';
import { PageIcon } from '../components/PageIcon';
import { StepRow } from '../components/StepRow';
import { FROM_BEFORE, progressOf, type Step } from '../domain/checklist';
import type { PlanSection } from '../domain/plan';
import { showDay } from './day';
import { PAGE, ShowMore } from './ShowMore';

/** How many of each section, when all are more than that: every section stays in reach. */
const FIRST = 8;

interface Props {
  readonly sections: readonly PlanSection[];
  readonly steps: readonly Step[];
  /** How many sections are drawn; all when it is left out. */
  readonly upTo?: number | undefined;
  readonly unreadable: number;
  readonly href: (screen: 'step' | 'add' | 'next' | 'condition', id?: string) => string;
  readonly onTick?: (step: Step) => void;
  /** A step that was just added is shown, however long its section is. */
  readonly addedId?: string;
  /** The step that stands open beside the list. */
  readonly openId?: string | undefined;
  /** Somebody said what the appointment is about, or where: that is found under "More" from then on. */
  readonly isFitted?: boolean;
  /** Beside an open step the plan is not the page's main heading. */
  readonly aside?: boolean | undefined;
}

/** How many steps are drawn of the sections that were opened further. */
interface State {
  readonly more: Readonly<Record<string, number>>;
  /** Paper gets all of them. */
  readonly printed?: boolean;
}

/** See above. */
export class Prepare extends Component<Props, State> {
  override state: State = { more: {} };
  /** Stays while the plan stands: a first tick must not move the rows under the finger. */
  readonly #welcome = progressOf(this.props.steps).done === 0;

  override componentDidMount(): void {
    addEventListener('beforeprint', this.#print);
  }

  override componentWillUnmount(): void {
    removeEventListener('beforeprint', this.#print);
  }

  readonly #print = (): void => this.setState({ printed: true });

  override render({ sections, steps, upTo, unreadable, href, isFitted, aside }: Props): VNode {
    const { done, all } = progressOf(steps);
    return (
      <>
        <header>
          {!aside && (
            <h1 class="unseen" tabIndex={-1}>
              {nav.prepare}
            </h1>
          )}
          <p class="quiet">{words.progress(done, all)}</p>
          {this.#welcome && <p class="welcome">{words.welcome}</p>}
          {unreadable > 0 && <p class="notice">{words.unreadable(unreadable)}</p>}
          <a class="btn next" href={href('next')}>
            {words.next}
          </a>
          {this.#welcome && !isFitted && (
            <a class="btn wide" href={href('condition')}>
              {words.fit}
            </a>
          )}
        </header>
        {[...sections, { id: FROM_BEFORE, title: words.fromBefore }].slice(0, upTo).map(this.#section)}
      </>
    );
  }

  readonly #section = ({ id, title }: PlanSection): VNode | null => {
    const { href, onTick, openId, addedId } = this.props;
    const steps = this.props.steps.filter(({ section, deletion }) => section === id && deletion !== 'deleted');
    if (id === FROM_BEFORE && steps.length === 0) return null;
    const { done, all } = progressOf(steps);
    const limit = this.state.printed ? all : (this.state.more[id] ?? (this.props.steps.length > PAGE ? FIRST : PAGE));
    const drawn = steps.filter((step, index) => index < limit || step.id === addedId);
    return (
      <section key={id} id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>
          {title} <small>{words.progressShort(done, all)}</small>
        </h2>
        {/* Rows that are a grid have no markers at all: base.css says why that matters. */}
        <ul role="list">
          {drawn.map((step) => (
            <StepRow key={step.id} step={step} href={href('step', step.id)} words={words} showDay={showDay} open={step.id === openId} onTick={onTick} />
          ))}
        </ul>
        <ShowMore all={all} limit={limit} onMore={(next) => this.setState(({ more }) => ({ more: { ...more, [id]: next } }))} />
        {id !== FROM_BEFORE && (
          <a class="btn add" href={href('add', id)} aria-label={words.addTo(title)}>
            <PageIcon of="add" />
            {words.add}
          </a>
        )}
      </section>
    );
  };
}

/** One step in the list: the whole row ticks it, the button beside it opens it. Drawn again only when the step changed. */
import { Component, type VNode } from 'preact';
import type { Step } from '../domain/checklist';
import { begins } from './begins';

/** What a row says besides the step's own words. */
export interface RowWords {
  readonly done: string;
  readonly details: string;
  readonly twoWordings: string;
  readonly cameBack: string;
  readonly due: (day: string) => string;
  readonly about: (title: string) => string;
}

interface Props {
  readonly step: Step;
  readonly href: string;
  readonly words: RowWords;
  /** A `YYYY-MM-DD` day in the reader's words. */
  readonly showDay: (day: string) => string;
  /** The step that stands open beside the list. */
  readonly open?: boolean;
  /** Absent until the app has started: the box is readable, but a tap on it would be lost. */
  readonly onTick?: ((step: Step) => void) | undefined;
}

/** Letters of a note that are shown. */
const PREVIEW = 60;

/** The line under the title: the day, what has to be looked at. */
const facts = ({ step, words, showDay }: Props): string =>
  [step.due && words.due(showDay(step.due)), step.deletion === 'back' && words.cameBack, (step.titles[1] || step.notes[1]) && words.twoWordings]
    .filter(Boolean)
    .join('. ');

/** See above. */
export class StepRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (['step', 'href', 'open', 'onTick'] as const).some((name) => next[name] !== this.props[name]);
  }

  override render(props: Props): VNode {
    const { step, href, words, open, onTick } = props;
    const line = facts(props);
    // Two that were written apart often begin alike: one line of each would be the same line twice.
    const [note, other] = step.notes;
    return (
      <li class={`step${step.done ? ' done' : ''}`} data-order={step.order}>
        <label class="tick">
          <input
            type="checkbox"
            checked={step.done}
            disabled={!onTick}
            onClick={(event) => {
              // The box shows the tick once it is saved, not before: a tick that shows must survive a crash.
              event.preventDefault();
              onTick?.(step);
            }}
          />
          <span>
            <b dir="auto">{step.title}</b>
            {step.done && <strong> {words.done}</strong>}
            {line && <small>{line}</small>}
            {note && !other && (
              <small class="note" dir="auto">
                {begins(note, PREVIEW)}
              </small>
            )}
          </span>
        </label>
        {step.notes.map((note) => (
          <p key={note} class="paper" dir="auto">
            {note}
          </p>
        ))}
        <a class="more" href={href} aria-label={words.about(step.title)} aria-current={open ? 'true' : undefined}>
          {words.details}
        </a>
      </li>
    );
  }
}

/** Words that were written apart, side by side, until somebody chooses. */
import type { ComponentChildren, VNode } from 'preact';

interface Props {
  readonly explanation: string;
  readonly choose: string;
  readonly wordings: readonly string[];
  readonly onChoose: (words: string) => void;
  /** What can be done with all of them. */
  readonly children?: ComponentChildren;
}

/** See above. */
export const Wordings = ({ explanation, choose, wordings, onChoose, children }: Props): VNode => (
  <div class="notice">
    <p>{explanation}</p>
    <ul class="wordings">
      {wordings.map((words) => (
        <li key={words}>
          <blockquote dir="auto">{words}</blockquote>
          <button type="button" class="btn" aria-label={`${choose}: ${words}`} onClick={() => onChoose(words)}>
            {choose}
          </button>
        </li>
      ))}
    </ul>
    {children}
  </div>
);

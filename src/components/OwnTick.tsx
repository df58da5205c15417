/** The box of a screen that shows one thing: below its heading, so only those who hear it need its name once more. */
import type { VNode } from 'preact';

interface Props {
  /** What the screen shows. */
  readonly title: string;
  readonly label: string;
  /** As it is saved: it shows its mark then, not before. */
  readonly checked: boolean;
  readonly onPress: () => void;
}

/** See above. */
export const OwnTick = ({ title, label, checked, onPress }: Props): VNode => (
  <div class={`step single${checked ? ' done' : ''}`}>
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        onClick={(event) => {
          event.preventDefault();
          onPress();
        }}
      />
      <span>
        <b>
          <span class="unseen">{title} </span>
          {label}
        </b>
      </span>
    </label>
  </div>
);

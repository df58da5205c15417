/** A box, or one of several, with what it says. It shows its mark once that is saved, not before: a mark that shows must survive a crash. */
import type { VNode } from 'preact';

interface Props {
  readonly type: 'checkbox' | 'radio';
  /** The group that it is one of. */
  readonly name?: string;
  readonly title: string;
  /** The language of the title, where that is another one. */
  readonly lang?: string | undefined;
  readonly help?: string | undefined;
  /** As it is saved. */
  readonly checked: boolean;
  readonly onPress: () => void;
}

/** See above. */
export const Choice = ({ type, name, title, lang, help, checked, onPress }: Props): VNode => (
  <label class="tick choice">
    <input
      type={type}
      name={name}
      checked={checked}
      onClick={(event) => {
        // The browser takes its own mark back only after this event: whatever is drawn before that is drawn for nothing.
        event.preventDefault();
        onPress();
      }}
    />
    <span>
      <b lang={lang}>{title}</b>
      {help && <small>{help}</small>}
    </span>
  </label>
);

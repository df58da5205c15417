/** A button that puts an idea into a list. It stays a button when the idea is in there, so that the focus stays where it was. */
import { Check, Plus } from 'lucide';
import type { VNode } from 'preact';
import { Icon } from './Icon';

interface Props {
  /** The idea; none where it stands above the button. */
  readonly text?: string;
  /** What a tap does, or that it was done. */
  readonly mark: string;
  /** Its whole name, where the idea stands above the button. */
  readonly name?: string;
  readonly isInList: boolean;
  /** Not called again while it is in the list. */
  readonly onAdd: () => void;
}

/** See above. */
export const IdeaButton = ({ text, mark, name, isInList, onAdd }: Props): VNode => (
  <button type="button" class={`idea${isInList ? ' in' : ''}`} aria-disabled={isInList} aria-label={name} onClick={() => isInList || onAdd()}>
    <Icon of={isInList ? Check : Plus} />
    <span>
      {text} <strong>{mark}</strong>
    </span>
  </button>
);

/** How far something is that takes a while, and the way out of it. What is quick is only named, by who shows this. */
import type { VNode } from 'preact';
import { backup as words } from '#words/backup';

interface Props {
  readonly id: string;
  readonly label: string;
  /** From 0 to 1; `undefined` while nothing is known of it. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
}

/** See above. */
export function Progress({ id, label, share, onCancel }: Props): VNode | null {
  if (share === undefined) return null;
  return (
    <>
      <label for={id}>{label}</label>
      <progress id={id} value={share} max={1} />
      <button type="button" class="btn wide" onClick={onCancel}>
        {words.cancel}
      </button>
    </>
  );
}

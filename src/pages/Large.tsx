/** Over the whole screen, dark on light in every theme: to hand over, or turned round for the person in front. */
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { once } from '../components/once';

interface Props {
  /** What names it has the id `large-title`. */
  readonly children: ComponentChildren;
  /** Stands above the way out. */
  readonly more?: ComponentChildren;
  /** For whoever stands in front. */
  readonly isTurned?: boolean;
  /** Words of the way out. */
  readonly close: string;
  readonly onClose: () => void;
}

/** The way out stands at the holder's end; Escape and the phone's own "back" lead out, too. */
export function Large({ children, more, isTurned = false, close, onClose }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const out = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    out.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class={`large${isTurned ? ' turned' : ''}`} aria-labelledby="large-title" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for whoever has only keys */}
      <div tabIndex={0}>{children}</div>
      {more}
      <button ref={out} type="button" class="btn" onClick={once(() => dialog.current?.close())}>
        {close}
      </button>
    </dialog>
  );
}

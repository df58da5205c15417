/**
 * In a group of choices arrow keys choose each one that they pass. What is only passed is not written: a choice by arrow keys
 * counts once the keys rest, and what goes along with it, such as the day on which something came, once the group is left.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keys rest by then, in milliseconds. */
export const REST_MS = 500;

/** Writes the choice, what goes along with it, or both. */
export type Write = (part: 'both' | 'choice' | 'along') => void;

interface Waiting {
  readonly write: Write;
  readonly timer: ReturnType<typeof setTimeout>;
  isWritten: boolean;
}

interface Passing {
  /** Writes it, now or later. Without one it is chosen already. */
  readonly choose: (write: Write | undefined) => void;
  /** What the group listens to. */
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: () => void;
    readonly onFocusOut: (event: FocusEvent & { readonly currentTarget: Element }) => void;
  };
}

/** For one group. */
export function usePassing(): Passing {
  const byArrow = useRef(false);
  const waiting = useRef<Waiting | undefined>(undefined);
  const drop = (): Waiting | undefined => {
    const dropped = waiting.current;
    clearTimeout(dropped?.timer);
    waiting.current = undefined;
    return dropped;
  };
  const leave = (): void => {
    const left = drop();
    left?.write(left.isWritten ? 'along' : 'both');
  };
  // Leaving the screen is leaving the group.
  useLayoutEffect(() => leave, []);
  return {
    choose(write) {
      drop();
      if (!write || !byArrow.current) return write?.('both');
      const rest = (): void => {
        one.isWritten = true;
        write('choice');
      };
      const one: Waiting = { write, timer: setTimeout(rest, REST_MS), isWritten: false };
      waiting.current = one;
    },
    group: {
      onKeyDown({ key }) {
        byArrow.current = key.startsWith('Arrow');
      },
      onPointerDown() {
        byArrow.current = false;
      },
      onFocusOut({ currentTarget, relatedTarget }) {
        const to = relatedTarget instanceof Element ? relatedTarget : null;
        if (currentTarget.contains(to)) return;
        // Undo, in the bar, is about the choice and nothing after it.
        if (to?.closest('.foot') && waiting.current?.isWritten) drop();
        else leave();
      },
    },
  };
}

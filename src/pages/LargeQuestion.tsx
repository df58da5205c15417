/** A question over the whole screen, for a doctor to read when the voice fails; the one before and the one after are a tap away. */
import { Maximize2 } from 'lucide';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { question as words } from '#words/questions';
import { bar } from '#words/shell';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import type { Question } from '../domain/questions';
import { Large } from './Large';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly list: readonly Question[];
  /** The place in it of the question on screen, from 0. */
  readonly at: number;
}

/** See above. */
export function LargeQuestion({ services: { duties, router }, list, at }: Props): VNode {
  const [shown, setShown] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // A long one may have been read to its end.
  useLayoutEffect(() => title.current?.scrollIntoView(), [shown]);
  const place = list.findIndex(({ id }) => id === shown);
  const one = list[place];
  // The answer is written where it was given: the question that was shown last comes on screen.
  const close = (): void => {
    setShown(undefined);
    if (one && place !== at) void duties.after(Promise.resolve(true), router.href('question', one.id), true);
    else button.current?.focus();
  };
  // Only said to be disabled at the ends: a button that is would lose the focus.
  const to = (next: Question | undefined, label: string): VNode => (
    <button type="button" class="btn" aria-disabled={!next} onClick={once(() => next && setShown(next.id))}>
      {label}
    </button>
  );
  return (
    <>
      <button ref={button} type="button" class="btn wide" aria-haspopup="dialog" onClick={() => setShown(list[at]?.id)}>
        <Icon of={Maximize2} />
        {words.large}
      </button>
      {one && (
        <Large
          close={bar.close}
          onClose={close}
          more={
            list.length > 1 && (
              <div class="buttons">
                {to(list[place - 1], words.before)}
                {to(list[place + 1], words.after)}
              </div>
            )
          }
        >
          <h2 id="large-title" ref={title} dir="auto" aria-live="polite">
            {one.title || one.answers[0]}
          </h2>
        </Large>
      )}
    </>
  );
}

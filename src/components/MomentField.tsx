/**
 * A day or an hour. Like words, it is not changed under somebody's fingers; and browsers report an empty one while its parts
 * are taken out and typed anew: nothing half is chosen, and nothing is taken away that somebody is only correcting.
 */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterPress } from './press';

interface Props {
  readonly id: string;
  readonly type: 'date' | 'time';
  /** `YYYY-MM-DD` or `HH:MM`, or empty. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  /** Id of the text that helps with it. */
  readonly describedBy?: string;
  /** Says that what stood there was not taken. */
  readonly refused: string;
  /** Whether a whole one is one that somebody can mean. */
  readonly accepts?: (value: string) => boolean;
  readonly onChoose: (value: string) => void;
}

/** See above. */
export function MomentField({ id, type, value, min, max, describedBy, refused, accepts = () => true, onChoose }: Props): VNode {
  const field = useRef<HTMLInputElement>(null);
  const stored = useRef(value);
  stored.current = value;
  /** What stands there is no whole one, or none that anybody means. */
  const isHalf = useRef(false);
  const [isRefused, setRefused] = useState(false);
  const alertId = `${id}-refused`;
  // No default: it is what the "Reset" of an iPhone puts in.
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== value && document.activeElement !== element) element.value = value;
  }, [value]);
  return (
    <>
      <input
        id={id}
        ref={field}
        type={type}
        min={min}
        max={max}
        aria-describedby={[describedBy, isRefused && alertId].filter(Boolean).join(' ') || undefined}
        onChange={({ currentTarget: { value: next, validity } }) => {
          isHalf.current = validity.badInput || (next !== '' && !accepts(next));
          setRefused(false);
          if (!isHalf.current) onChoose(next);
        }}
        onBlur={({ currentTarget }) =>
          void afterPress(() => {
            // Half a day that nobody changed again tells of itself by no event.
            const isLeft = currentTarget.validity.badInput || (isHalf.current && currentTarget.value !== '');
            // Its last part was taken out, which no event of its own tells.
            if (isHalf.current && !isLeft) onChoose('');
            if (isLeft) setRefused(true);
            isHalf.current = false;
            // What is not saved does not stand there as if it were; what is being saved comes in a moment.
            currentTarget.value = stored.current;
          })
        }
      />
      {isRefused && (
        <p id={alertId} role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

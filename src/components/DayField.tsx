/** A calendar day. Like words, it is not changed under somebody's fingers, and a year that is half typed is not a day. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  readonly onChoose: (day: string) => void;
}

/** Browsers report a day for every digit of the year. */
const EARLIEST = '2000-01-01';
/** A year of five digits is a slip of the finger. */
const LATEST = '2199-12-31';

/** See above. */
export function DayField({ id, day, onChoose }: Props): VNode {
  const field = useRef<HTMLInputElement>(null);
  const [initial] = useState(day);
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== day && document.activeElement !== element) element.value = day;
  }, [day]);
  const choose = (chosen: string): void => {
    if (chosen !== day && (chosen === '' || (chosen >= EARLIEST && chosen <= LATEST && chosen.length === LATEST.length))) onChoose(chosen);
  };
  return <input id={id} ref={field} type="date" min={EARLIEST} max={LATEST} defaultValue={initial} onChange={(event) => choose(event.currentTarget.value)} />;
}

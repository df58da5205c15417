/** An hour of the day. Like a day, it is not changed under somebody's fingers: browsers report it while its minutes are typed. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  /** `HH:MM`, or empty. */
  readonly hour: string;
  /** Id of the text that helps with it. */
  readonly describedBy: string;
  readonly onChoose: (hour: string) => void;
}

/** See above. */
export function HourField({ id, hour, describedBy, onChoose }: Props): VNode {
  const field = useRef<HTMLInputElement>(null);
  const [initial] = useState(hour);
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== hour && document.activeElement !== element) element.value = hour;
  }, [hour]);
  return (
    <input id={id} ref={field} type="time" defaultValue={initial} aria-describedby={describedBy} onChange={(event) => onChoose(event.currentTarget.value)} />
  );
}

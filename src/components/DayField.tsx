/** A calendar day. */
import type { VNode } from 'preact';
import { MomentField } from './MomentField';

interface Props {
  readonly id: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  /** Says that what stood there was not taken. */
  readonly refused: string;
  readonly onChoose: (day: string) => void;
}

/** Browsers report a day for every digit of the year: 0199 while 1998 is typed. */
const EARLIEST = '1900-01-01';
/** A year of five digits is a slip of the finger. */
const LATEST = '2199-12-31';

const isPlausible = (day: string): boolean => day >= EARLIEST && day <= LATEST && day.length === LATEST.length;

/** See above. */
export const DayField = ({ id, day, refused, onChoose }: Props): VNode => (
  <MomentField id={id} type="date" value={day} min={EARLIEST} max={LATEST} accepts={isPlausible} refused={refused} onChoose={onChoose} />
);

/** An hour of the day. */
import type { VNode } from 'preact';
import { MomentField } from './MomentField';

interface Props {
  readonly id: string;
  /** `HH:MM`, or empty. */
  readonly hour: string;
  /** Id of the text that helps with it. */
  readonly describedBy: string;
  /** Says that what stood there was not taken. */
  readonly refused: string;
  readonly onChoose: (hour: string) => void;
}

/** See above. */
export const HourField = ({ id, hour, describedBy, refused, onChoose }: Props): VNode => (
  <MomentField id={id} type="time" value={hour} describedBy={describedBy} refused={refused} onChoose={onChoose} />
);

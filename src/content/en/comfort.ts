/** Words of "Reading comfort". */
import type { Comfort } from '../../domain/comfort';

/** A choice: its words, and a line that explains it where the words alone do not. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
}

export const comfort = {
  title: 'Reading comfort',
  size: 'Text size',
  sizes: [
    { value: 100, label: 'Normal', help: 'As set in your browser.' },
    { value: 115, label: 'Large' },
    { value: 130, label: 'Larger' },
    { value: 160, label: 'Largest' },
  ] satisfies Choice<Comfort['sizePercent']>[],
  theme: 'Colours',
  themes: [
    { value: '', label: 'Like the phone', help: 'Light by day and dark at night, if your phone does that.' },
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
    { value: 'soft', label: 'Soft', help: 'A warm, dim paper. No bright white.' },
  ] satisfies Choice<Comfort['theme']>[],
  motion: 'Motion',
  motions: [
    { value: false, label: 'Gentle', help: 'A row that you press changes its colour softly. Nothing else moves.' },
    { value: true, label: 'Calm', help: 'Nothing fades or moves at all.' },
  ] satisfies Choice<Comfort['calm']>[],
};

/** Medicines as a person lists them: which are taken now. What they are, and whether they go together, is never judged here. */
import { codeIn, type Entry, titleOr } from './entries';
import { type RecordView, wordings } from './record';

/** Their kind of record. */
export const MEDICINE = 'medicine';

/** No longer taken, as the person said. One of which nobody said it is taken. */
export const isStopped = (view: RecordView | undefined): boolean => codeIn(view, 'status') === 'stopped';

/** Those taken now, and those no longer taken, each in the order of the list. */
export const byStatus = (medicines: readonly Entry[]): { readonly taken: readonly Entry[]; readonly stopped: readonly Entry[] } => ({
  taken: medicines.filter(({ view }) => !isStopped(view)),
  stopped: medicines.filter(({ view }) => isStopped(view)),
});

/**
 * Those taken now as text, a line each: the name, and the dose as it was written. What was written twice stands there twice:
 * this goes to people in a hurry, and a list with something left out would read as whole.
 */
export const takenAsText = (medicines: readonly Entry[], unnamed: string): string =>
  byStatus(medicines)
    .taken.map(({ view }) => [titleOr(view, unnamed), wordings(view, 'dose').join(' / ')])
    .map((parts) =>
      parts
        .filter(Boolean)
        .join(': ')
        .replace(/\s*\n\s*/g, ', '),
    )
    .join('\n');

/** The actions on copies of medical records that are more than a field: putting one of a condition's list into the person's own. */
import { NO_APPOINTMENT } from '../domain/change';
import { type Entry, entriesOf } from '../domain/entries';
import { keyForEnd } from '../domain/order';
import type { PackRecord } from '../domain/pack';
import { deletionOf, seenIn, wordings } from '../domain/record';
import type { App } from './app';

/** Their kind. */
export const MEDICAL_RECORD = 'medicalRecord';

/** All that are not deleted, in their order. */
export const medicalRecords = (app: App): readonly Entry[] => entriesOf(app.records.value, MEDICAL_RECORD);

/**
 * Puts one of a condition's list among the records to ask for, with its words copied, under the id that it has in the list:
 * two phones that add it have it once. One that was deleted comes back with whatever words it had.
 */
export function addPackRecord(app: App, { id, title: original, detail }: PackRecord): Promise<boolean> {
  return app.act(() => {
    const list = medicalRecords(app);
    // There already, with words of its own: a second tap asks for the same.
    if (list.some((one) => one.id === id)) return null;
    const record = `${MEDICAL_RECORD}/${NO_APPOINTMENT}/${id}`;
    const view = app.view(record);
    const isDeleted = deletionOf(view) === 'deleted';
    const [title = original] = wordings(view, 'title');
    // A detail that was taken out before it was deleted stays out.
    const copied = app.firstEdits(record, { title, ...(!isDeleted && { detail }), order: keyForEnd(list) });
    const edits = isDeleted ? [...copied, { record, field: 'deleted', value: null, seen: seenIn(view, 'deleted') }] : copied;
    return { edits, deed: isDeleted ? 'restored' : 'added', title };
  });
}

/** The actions on copies of medical records that are more than a field: putting one of a condition's list into the person's own. */
import { NO_APPOINTMENT } from '../domain/change';
import { entriesOf, everyEntry } from '../domain/entries';
import { keyForEnd } from '../domain/order';
import type { PackRecord } from '../domain/pack';
import { deletionOf, wordings } from '../domain/record';
import type { App } from './app';
import { fieldEdits } from './records';

/** Their kind. */
export const MEDICAL_RECORD = 'medicalRecord';

/**
 * Puts one of a condition's list among the records to ask for, with its words copied, under the id that it has in the list:
 * two phones that add it have it once. One that was deleted comes back with whatever words it had.
 */
export function addPackRecord(app: App, { id, title: original, detail }: PackRecord): Promise<boolean> {
  return app.act(() => {
    const list = entriesOf(app.records.value, MEDICAL_RECORD);
    // There already, with words of its own: a second tap asks for the same.
    if (list.some((one) => one.id === id)) return null;
    const record = `${MEDICAL_RECORD}/${NO_APPOINTMENT}/${id}`;
    const view = app.view(record);
    const isDeleted = deletionOf(view) === 'deleted';
    const [title = original] = wordings(view, 'title');
    // A detail that was taken out before it was deleted stays out.
    const first = { title, ...(!isDeleted && { detail }), order: keyForEnd(everyEntry(app.records.value, MEDICAL_RECORD)) };
    const edits = isDeleted ? fieldEdits(app, { record, title, first }, 'deleted', null) : app.firstEdits(record, first);
    return { edits, deed: isDeleted ? 'restored' : 'added', title };
  });
}

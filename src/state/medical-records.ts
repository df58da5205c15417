/** The actions on copies of medical records that are more than a field: putting one that the app knows into the person's own list. */
import { NO_APPOINTMENT } from '../domain/change';
import { entriesOf, everyEntry } from '../domain/entries';
import { keyForEnd } from '../domain/order';
import { deletionOf, wordings } from '../domain/record';
import type { App } from './app';
import { fieldEdits } from './records';

/** One that the app knows. */
interface Known {
  readonly id: string;
  readonly title: string;
  /** Which detail of it matters. */
  readonly detail?: string;
}

/** Their kind. */
export const MEDICAL_RECORD = 'medicalRecord';

/**
 * Puts one that the app knows, of a condition or of any, among the records to ask for, with its words copied, under the id that it has there:
 * two phones that add it have it once. One that was deleted comes back with whatever words it had.
 */
export function addKnownRecord(app: App, { id, title: original, detail = '' }: Known): Promise<boolean> {
  return app.act(() => {
    const list = entriesOf(app.records.value, MEDICAL_RECORD);
    // There already, with words of its own: a second tap asks for the same.
    if (list.some((one) => one.id === id)) return null;
    const record = `${MEDICAL_RECORD}/${NO_APPOINTMENT}/${id}`;
    const view = app.view(record);
    const isDeleted = deletionOf(view) === 'deleted';
    const [title = original] = wordings(view, 'title');
    // A detail that was taken out before it was deleted stays out.
    const first = { title, ...(!isDeleted && detail && { detail }), order: keyForEnd(everyEntry(app.records.value, MEDICAL_RECORD)) };
    const edits = isDeleted ? fieldEdits(app, { record, title, first }, 'deleted', null) : app.firstEdits(record, first);
    return { edits, deed: isDeleted ? 'restored' : 'added', title };
  });
}

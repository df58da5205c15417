/** Choosing the doctor of the appointment among those that were found. */
import { appointmentRecord } from '../domain/appointment';
import { kindOf, withAppointment } from '../domain/change';
import type { Edit } from '../domain/edit';
import { newest, type RecordView, seenIn, wordings } from '../domain/record';
import type { App } from './app';
import type { Target } from './drafts';
import { fieldsEdits } from './records';

/** The kind of record that holds one doctor who may be asked. */
export const DOCTOR = 'doctor';

/** Whether this is the doctor of the appointment on screen: chosen, and still called what the appointment says. */
export function isChosen(app: App, view: RecordView | undefined): boolean {
  const doctors = wordings(app.view(appointmentRecord()), 'doctor');
  return newest(view, 'chosen') === true && wordings(view, 'title').some((name) => doctors.includes(name));
}

/** No longer chosen: also those that were deleted, or bringing one back would make it two. */
const otherEdits = (app: App, chosen: string): Edit[] =>
  [...app.records.value.values()]
    .filter((view) => kindOf(view.id) === DOCTOR && view.id !== chosen && newest(view, 'chosen') === true)
    .map((view) => ({ record: view.id, field: 'chosen', value: false, seen: seenIn(view, 'chosen') }));

/**
 * Makes a doctor that of the appointment, in one action that undo takes back as one: the name goes into the appointment.
 * Does nothing without a name, while two stand side by side, or when it is that already. What is being typed must be saved before.
 */
export function chooseDoctor(app: App, target: Target): Promise<boolean> {
  return app.act(() => {
    const [name, ...others] = wordings(app.view(target.record), 'title');
    if (!name || others.length > 0) return null;
    const edits = [
      ...fieldsEdits(app, target, { chosen: true }),
      ...otherEdits(app, withAppointment(target.record, app.appointment.value)),
      ...fieldsEdits(app, { record: appointmentRecord(), title: name, first: {} }, { doctor: name }),
    ];
    return edits.length > 0 ? { edits, deed: 'chosen', title: name } : null;
  });
}

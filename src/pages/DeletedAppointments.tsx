/** Deleted appointments, for 30 days: bring one back with all that belongs to it, or delete it for good. */
import { useEffect } from 'preact/hooks';
import { appointments as naming, deletedAppointments as words } from '#words/appointments';
import { deleted as buttons } from '#words/more';
import { once } from '../components/once';
import { namesOf } from '../domain/appointments';
import { timeOf } from '../domain/change';
import { showMoment } from './clock';
import { showAt } from './day';
import { observe } from './observe';
import type { Services } from './services';

/** See above. Nothing when there are none. */
export const DeletedAppointments = observe(({ services: { duties } }: { readonly services: Services }) => {
  const { appointments } = duties;
  useEffect(() => void appointments.look().catch(console.error), []);
  const gone = appointments.deleted.value;
  if (gone.length === 0) return null;
  const names = namesOf(gone, naming, showMoment);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="quiet">{words.help}</p>
      <ul>
        {gone.map((appointment) => {
          const { id, at, doctor, by } = appointment;
          const title = names.get(id) ?? naming.unnamed;
          return (
            <li key={id} class="card">
              <b dir="auto">{title}</b>
              {at && <small>{showAt(at)}</small>}
              {doctor && <small dir="auto">{naming.with(doctor)}</small>}
              {by && <small class="quiet">{buttons.on(showMoment(timeOf(by)))}</small>}
              <div class="buttons">
                <button
                  type="button"
                  class="btn"
                  aria-label={buttons.restoreNamed(title)}
                  onClick={once(() => void appointments.restore({ ...appointment, title }))}
                >
                  {buttons.restore}
                </button>
                <button
                  type="button"
                  class="btn danger"
                  aria-label={buttons.forgetNamed(title)}
                  onClick={once(() => void duties.forgetAppointment({ id, title }))}
                >
                  {buttons.forget}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
});

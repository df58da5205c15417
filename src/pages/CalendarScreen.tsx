/** The days as a file for the calendar. Askwell reminds nobody by itself, and this screen says so. */
import { CalendarPlus } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { appointments } from '#words/appointments';
import { prepare, visit as visitWords } from '#words/shell';
import { calendar as words } from '#words/time';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { appointmentRecord, atOf } from '../domain/appointment';
import { appointmentEntry, awaitedEntries, type Entry, stepEntries } from '../domain/calendar-entries';
import { withAppointment } from '../domain/change';
import { thingsIn } from '../domain/noted';
import { wordings } from '../domain/record';
import { calendarText } from '../exchange/calendar';
import { appointmentName } from './appointment-name';
import { awaitedHere } from './awaited';
import { dayHere, zoneHere } from './clock';
import { showAt } from './day';
import { observe } from './observe';
import type { Services } from './services';
import { timingsHere } from './timings';

/** What is said after the tap. */
type Told = '' | 'shared' | 'saved' | 'failed';

/** Everything that has a day. */
function daysOf(
  services: Services,
): ReturnType<typeof stepEntries> & Readonly<Record<'appointment' | 'awaited', readonly Entry[]>> & { readonly isOver: boolean } {
  const { app } = services;
  const record = withAppointment(appointmentRecord(), app.appointment.value);
  const view = app.view(record);
  const at = atOf(view);
  const [place = '', doctor] = ['place', 'doctor'].map((field) => wordings(view, field).join(' / '));
  const more = { place, note: doctor ? appointments.with(doctor) : '' };
  const days = stepEntries({
    steps: app.steps.value,
    timings: timingsHere(services),
    there: thingsIn(app.records.value),
    recordOf: app.recordOf,
    appointmentDay: at?.date ?? '',
    today: dayHere(),
  });
  const isOver = at !== undefined && at.date < dayHere();
  return {
    isOver,
    appointment: appointmentEntry(record, appointmentName(app), at, dayHere(), more),
    awaited: awaitedEntries(awaitedHere(app), dayHere()),
    ...days,
  };
}

function toFile(entries: readonly Entry[]): File {
  return new File([calendarText(entries, { nowMs: Date.now(), hereZone: zoneHere(), alarm: words.alarm })], words.file, { type: 'text/calendar' });
}

/** Folded: the button stays near, and what goes into the file can be seen before it does. */
const Which = ({ label, entries }: { readonly label: string; readonly entries: readonly Entry[] }): VNode => (
  <details>
    <summary>{label}</summary>
    <ul class="facts">
      {entries.map(({ record, title, at }) => (
        <li key={record}>
          <div>{showAt(at)}</div>
          <div dir="auto">{title}</div>
        </li>
      ))}
    </ul>
  </details>
);

interface FormProps {
  readonly days: ReturnType<typeof daysOf>;
  readonly handOver: Services['duties']['time']['handOver'];
}

function Form({ days: { appointment, own, awaited, suggested }, handOver }: FormProps): VNode {
  const [withSuggested, setWithSuggested] = useState(false);
  const [told, setTold] = useState<Told>('');
  const entries = [...appointment, ...own, ...awaited, ...(withSuggested ? suggested : [])];
  const give = async (): Promise<void> => {
    try {
      const how = await handOver(toFile(entries));
      setTold(how === 'cancelled' ? '' : how);
    } catch (error) {
      console.warn(error);
      setTold('failed');
    }
  };
  return (
    <>
      {suggested.length > 0 && (
        <>
          <label class="tick strength">
            <input type="checkbox" checked={withSuggested} onChange={(event) => setWithSuggested(event.currentTarget.checked)} />
            <span>{words.suggested(suggested.length)}</span>
          </label>
          <Which label={words.which} entries={suggested} />
        </>
      )}
      {entries.length > 0 ? (
        <button type="button" class="btn main" onClick={once(give)}>
          <Icon of={CalendarPlus} />
          {words.button}
        </button>
      ) : (
        <p class="notice">{words.nothing}</p>
      )}
      <p role="status">{told && words[told]}</p>
    </>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { router, duties } = services;
  const days = daysOf(services);
  const [visit] = days.appointment;
  const isEmpty = [days.appointment, days.own, days.awaited, days.suggested].every(({ length }) => length === 0);
  return (
    <>
      <Back href={router.href('next')} label={prepare.next} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.honest}</p>
      <section aria-labelledby="holds">
        <h2 id="holds">{words.holds}</h2>
        <ul class="facts">
          <li>
            {(visit ? [words.appointment(visit.title, showAt(visit.at)), visit.place, visit.note] : [days.isOver ? words.over : words.noDay])
              .filter(Boolean)
              .map((line) => (
                <div key={line} dir="auto">
                  {line}
                </div>
              ))}
          </li>
          {days.own.length > 0 && <li>{words.own(days.own.length)}</li>}
          {days.awaited.length > 0 && <li>{words.awaited(days.awaited.length)}</li>}
        </ul>
        {!visit && !days.isOver && (
          <a class="btn" href={router.href('appointment')}>
            {visitWords.noDay}
          </a>
        )}
        {days.own.length > 0 && <Which label={words.whichOwn} entries={days.own} />}
        {days.awaited.length > 0 && <Which label={words.whichAwaited} entries={days.awaited} />}
      </section>
      <Form days={days} handOver={duties.time.handOver} />
      <section aria-labelledby="out">
        <h2 id="out">{words.out}</h2>
        <ul class="facts">
          {days.rest > 0 && <li>{words.rest(days.rest)}</li>}
          {days.now > 0 && <li>{words.now(days.now)}</li>}
          {days.dayless > 0 && <li>{words.dayless(days.dayless)}</li>}
          <li>{words.done}</li>
        </ul>
      </section>
      <section>
        {!isEmpty && <p>{words.alarms[visit ? (visit.at.time ? 'hour' : 'day') : 'none']}</p>}
        <p>{words.again}</p>
        <p>{words.private}</p>
      </section>
    </>
  );
});

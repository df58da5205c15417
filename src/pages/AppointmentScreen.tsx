/** The appointment on screen: its name, day and hour, place, doctor, what it is about. */
import { ArrowLeft, Stethoscope, Trash2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { appointment as words } from '#words/appointments';
import { condition } from '#words/condition';
import { DayField } from '../components/DayField';
import { HourField } from '../components/HourField';
import { Icon } from '../components/Icon';
import { type At, appointmentRecord, atOf } from '../domain/appointment';
import { toAppointment } from '../domain/appointments';
import { wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { showAt } from './day';
import { isSettled, WordsOf } from './fields';
import { observe } from './observe';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly target: Target;
}

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The city that gives a time zone its name, as people write it. */
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Day and hour are one value: the day of one person and the hour of another would be a time that nobody chose. */
function When({ services: { app }, target }: Props): VNode {
  const at = atOf(app.view(target.record));
  const write = (next: At | null): void => void writeFields(app, target, { at: next as { [name: string]: string } | null }, 'due');
  const choose = (date: string, time: string | undefined): void => write(date ? { date, ...(time && { time, zone: at?.zone ?? zoneHere() }) } : null);
  return (
    <>
      <div class="field">
        <label for="day">{words.day}</label>
        <DayField id="day" day={at?.date ?? ''} onChoose={(date) => choose(date, at?.time)} />
      </div>
      {at && (
        <div class="field">
          <label for="hour">{words.hour}</label>
          <HourField id="hour" hour={at.time ?? ''} describedBy="hour-help" onChoose={(time) => choose(at.date, time || undefined)} />
          <small id="hour-help" class="quiet">
            {at.time && at.zone && at.zone !== zoneHere() ? words.zone(cityOf(at.zone)) : words.hourHelp}
          </small>
          <p class="quiet">{showAt(at)}</p>
          <button type="button" class="btn" onClick={() => write(null)}>
            {words.noDay}
          </button>
        </div>
      )}
    </>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, drafts, duties, router } = services;
  const view = app.view(appointmentRecord());
  const title = wordings(view, 'title')[0] ?? app.plan.title;
  const target: Target = { record: appointmentRecord(), title, first: {} };
  const here = view && toAppointment(view);
  const field = (name: string, label: string, help?: string): VNode => (
    <WordsOf services={services} target={target} field={name} label={label} {...(help && { help })} lines={2} isOneLine />
  );
  return (
    <>
      <a class="btn back" href={router.href('appointments')}>
        <Icon of={ArrowLeft} />
        {words.back}
      </a>
      <h1 tabIndex={-1}>{words.title}</h1>
      {field('title', words.name, words.nameHelp)}
      <When services={services} target={target} />
      {field('doctor', words.doctor)}
      {field('place', words.place)}
      {!duties.pack.value && field('condition', words.condition, words.conditionHelp)}
      <a class="btn wide" href={router.href('condition')}>
        <Icon of={Stethoscope} />
        {condition.more}
      </a>
      {here && (
        <>
          <button
            type="button"
            class="btn danger wide"
            onClick={async () => {
              if ((await isSettled(drafts)) && (await duties.appointments.remove({ ...here, title }))) duties.go(router.href('appointments'));
            }}
          >
            <Icon of={Trash2} />
            {words.remove}
          </button>
          <p class="quiet">{words.removeHelp}</p>
        </>
      )}
    </>
  );
});

/** The field `at` of any record: a day and, if known, an hour with its time zone. One value: half of two people's would be a time nobody chose. */
import '../styles/screens';
import type { VNode } from 'preact';
import { fields as fieldWords } from '#words/fields';
import { DayField } from '../components/DayField';
import { MomentField } from '../components/MomentField';
import { type At, atOf } from '../domain/appointment';
import { titleOr } from '../domain/entries';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { momentHere, zoneHere } from './clock';
import { showAt } from './day';
import { isSettled } from './fields';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly target: Target;
  readonly words: {
    readonly day: string;
    readonly hour: string;
    readonly hourHelp: string;
    /** Of one that goes into the calendar, with the zone of this device. */
    readonly hourHere?: (city: string) => string;
    readonly zone: (city: string) => string;
  };
}

/** The city that gives a time zone its name, as people write it. */
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Made of what is stored when its turn comes: an hour that is being saved stays when the day is changed. `undefined`: it stays as it is. */
type Next = (now: At | undefined) => At | null | undefined;

const writeAt = ({ app }: Services, target: Target, next: Next): Promise<boolean> =>
  writeFields(
    app,
    target,
    () => {
      const at = next(atOf(app.view(target.record))) as { [name: string]: string } | null | undefined;
      return at === undefined ? {} : { at };
    },
    'due',
  );

/** See above. */
export function MomentOf({ services, target, words }: Props): VNode {
  const at = atOf(services.app.view(target.record));
  const write = (next: Next): void => void writeAt(services, target, next);
  return (
    <>
      <div class="field">
        <label for="day">{words.day}</label>
        <DayField id="day" day={at?.date ?? ''} refused={fieldWords.dayRefused} onChoose={(date) => write((now) => (date ? { ...now, date } : null))} />
      </div>
      {at && (
        <div class="field">
          <label for="hour">{words.hour}</label>
          <MomentField
            id="hour"
            type="time"
            value={at.time ?? ''}
            describedBy="hour-help"
            refused={fieldWords.hourRefused}
            onChoose={(time) => write((now = at) => ({ date: now.date, ...(time && { time, zone: now.zone ?? zoneHere() }) }))}
          />
          <small id="hour-help" class="quiet">
            {(at.time && at.zone && (at.zone === zoneHere() ? words.hourHere : words.zone)?.(cityOf(at.zone))) || words.hourHelp}
          </small>
          <p class="quiet">{showAt(at)}</p>
          <button type="button" class="btn" onClick={() => write(() => null)}>
            {fieldWords.noDay}
          </button>
        </div>
      )}
    </>
  );
}

/** Fills in this very moment. What is typed goes first: it may be what makes the record. @param isFirst only where nothing stands yet */
export async function noteNow(services: Services, target: Target, isFirst = false): Promise<void> {
  const now = momentHere();
  if (!(await isSettled(services.drafts))) return;
  const title = titleOr(services.app.view(target.record), target.title);
  await writeAt(services, { ...target, title }, (at) => (isFirst && at ? undefined : now));
}

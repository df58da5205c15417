/** On the screen of a step: how long it takes, what it asks for, and by which day it is best done. Reads signals: only for pages. */
import type { VNode } from 'preact';
import { time as words } from '#words/time';
import { appointmentRecord, atOf } from '../domain/appointment';
import type { Step } from '../domain/checklist';
import { type Suggested, suggestedDay, type Timing } from '../domain/timing';
import { setDue } from '../state/editing';
import { dayHere } from './clock';
import { showDay } from './day';
import { FoldedSources } from './Sources';
import type { Services } from './services';
import { TimeFacts } from './TimeFacts';
import { timingsHere } from './timings';

function sentence(timing: Timing, { day, isNow }: Suggested, hasVisit: boolean): string {
  const why = timing.why ?? '';
  if (timing.phase === 'visit') return words.onVisit;
  if (!hasVisit) return words.noAppointment(why);
  if (!day) return words.wasBefore;
  if (timing.phase === 'after') return isNow ? words.afterNow(why) : words.afterVisit(showDay(day), why);
  return isNow ? words.now(why) : words.suggested(showDay(day), why);
}

/** See above. Nothing for a step of one's own: nobody knows how long it takes. */
export function StepTime({ services, step }: { readonly services: Services; readonly step: Step }): VNode | null {
  const { app } = services;
  const timing = timingsHere(services)[step.id];
  if (!timing) return null;
  const visit = atOf(app.view(appointmentRecord()))?.date ?? '';
  const suggested = suggestedDay(timing, visit, dayHere());
  const { day, isNow } = suggested;
  return (
    <section aria-labelledby="time">
      <h2 id="time">{words.title}</h2>
      <TimeFacts timing={timing} />
      <p>{sentence(timing, suggested, visit !== '')}</p>
      {day && day !== step.due && (
        <button type="button" class="btn" onClick={() => void setDue(app, step, day)}>
          {isNow ? words.useToday : words.use}
        </button>
      )}
      <p class="quiet">{words.estimate}</p>
      {timing.sources && <FoldedSources keys={timing.sources} />}
    </section>
  );
}

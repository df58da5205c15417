/** One step, and why this one. The choice itself is made in `domain/next-step.ts`. */
import { CalendarPlus, ListChecks } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { appointments as appointmentWords } from '#words/appointments';
import { kindOfStep, noted, toAskFor } from '#words/noted';
import { visit as visitWords } from '#words/shell';
import { step as stepWords } from '#words/step';
import { calendar, next as words } from '#words/time';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { appointmentRecord, atOf } from '../domain/appointment';
import { inOrder } from '../domain/appointments';
import { withAppointment } from '../domain/change';
import { type Choice, chooseNext, type Today } from '../domain/next-step';
import { countOf, openRecords, thingsIn } from '../domain/noted';
import { NEAR_DAYS } from '../domain/record-clock';
import type { App } from '../state/app';
import { dayHere, daysUntil, momentHere, showNear } from './clock';
import { showDay } from './day';
import { Overdue } from './Overdue';
import { observe } from './observe';
import type { Services } from './services';
import { TimeFacts } from './TimeFacts';
import { timingsHere } from './timings';

type Chosen = Extract<Choice, { kind: 'step' }>;

/** What holds today: yesterday's strength is yesterday's. */
const nowOf = (kept: Today, day: string): Today => (kept.day === day ? kept : { day, isLittle: false, putOff: [] });

function choose(services: Services, { day, isLittle, putOff }: Today): Choice {
  const { app } = services;
  const away = new Set(putOff.map((record) => withAppointment(record, app.appointment.value)));
  const steps = app.steps.value;
  const visit = atOf(app.view(appointmentRecord()));
  return chooseNext({
    steps,
    timings: timingsHere(services),
    today: day,
    now: momentHere().time,
    appointmentDay: visit?.date ?? '',
    appointmentHour: visit?.time ?? '',
    strength: isLittle ? 'little' : 'usual',
    putOff: new Set(steps.filter((step) => away.has(app.recordOf(step))).map(({ id }) => id)),
    there: thingsIn(app.records.value),
  });
}

/** How much of what a step asks for is there already; empty for nothing. */
function notedFor(app: App, { step, timing }: Chosen): string {
  const kind = kindOfStep[step.id];
  const count = kind ? countOf(app.records.value, kind) : 0;
  const [open, all] = openRecords(app.records.value);
  if (timing?.unless?.thing === 'all-asked' && open > 0) return toAskFor(open, all);
  return kind && count > 0 ? noted[kind](count) : '';
}

interface CardProps {
  readonly choice: Chosen;
  readonly noted: string;
  readonly isLittle: boolean;
  readonly href: string;
  readonly onDone: () => unknown;
  readonly onNotNow: () => unknown;
}

function Card({ choice, noted, isLittle, href, onDone, onNotNow }: CardProps): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  const pressed = useRef(false);
  const { step, reason, due, timing, why } = choice;
  // The button stays where it was and means another step now: who does not see that hears it.
  useLayoutEffect(() => {
    if (pressed.current) title.current?.focus();
    pressed.current = false;
  }, [step.id]);
  const press = (act: () => unknown): ((event: Event) => void) =>
    once(() => {
      pressed.current = true;
      act();
    });
  return (
    <section class="next-step" aria-labelledby="next-step">
      <p class="quiet">{words.card}</p>
      <h2 id="next-step" ref={title} tabIndex={-1} dir="auto">
        {step.title}
      </h2>
      <p>{words.why(reason, { day: due.day && showDay(due.day), isOwn: due.isOwn, why })}</p>
      {isLittle && <p>{choice.isHeavy ? words.heavy : words.light}</p>}
      {noted && (
        <p class="noted">
          <Icon of={ListChecks} />
          {noted}
        </p>
      )}
      {timing && <TimeFacts timing={timing} />}
      <a class="btn main" href={href}>
        {words.show}
      </a>
      <button type="button" class="btn wide" onClick={press(onDone)}>
        {words.done}
      </button>
      <button type="button" class="btn wide" onClick={press(onNotNow)}>
        {words.notNow}
      </button>
      <p class="quiet">{words.notNowHelp}</p>
    </section>
  );
}

interface StrengthProps {
  readonly isLittle: boolean;
  /** Of the step that is chosen. */
  readonly title: string;
  readonly onChange: (isLittle: boolean) => void;
}

/** The card stands above, maybe out of sight: what a tap made of it is said here. */
function Strength({ isLittle, title, onChange }: StrengthProps): VNode {
  const [isTapped, setTapped] = useState(false);
  return (
    <>
      <label class="tick strength">
        <input
          type="checkbox"
          checked={isLittle}
          onChange={(event) => {
            setTapped(true);
            onChange(event.currentTarget.checked);
          }}
        />
        <span>{words.little}</span>
      </label>
      <p class="quiet">{words.littleHelp}</p>
      <p aria-live="polite">{isTapped && words.chosen(title)}</p>
    </>
  );
}

/** The visit that comes first is of another appointment: soon, or the one on screen is over. Nobody else would say so. */
function Sooner({ services: { app, duties, router } }: { readonly services: Services }): VNode | null {
  const { all, open } = duties.appointments;
  const [first] = inOrder(all.value, dayHere()).toCome;
  const shown = atOf(app.view(appointmentRecord()));
  if (!first?.at || first.id === app.appointment.value) return null;
  if (daysUntil(first.at.date) > NEAR_DAYS && !(shown && daysUntil(shown.date) < 0)) return null;
  const name = first.title || appointmentWords.unnamed;
  const when = showNear(first.at);
  return (
    <div class="notice">
      <p dir="auto">{calendar.appointment(name, when)}</p>
      <button
        type="button"
        class="btn"
        aria-label={appointmentWords.openNamed(name, when)}
        onClick={() => void duties.after(open(first.id), router.href('prepare'))}
      >
        {appointmentWords.open}
      </button>
    </div>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, router, duties } = services;
  const { time } = duties;
  useEffect(() => void time.readToday(), []);
  const today = nowOf(time.kept.value, dayHere());
  const choice = choose(services, today);
  const keep = (change: (now: Today) => Partial<Today>): Promise<void> =>
    time.keepToday((kept) => {
      const now = nowOf(kept, dayHere());
      return { ...now, ...change(now) };
    });
  return (
    <>
      <Back href={router.href('prepare')} label={stepWords.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <Sooner services={services} />
      {/* Always there: a region that comes with its text is not read out. */}
      <div aria-live="polite">{choice.kind !== 'step' && <p class="next-step">{words.nothing[choice.why]}</p>}</div>
      {choice.kind === 'step' ? (
        <Card
          choice={choice}
          noted={notedFor(app, choice)}
          isLittle={today.isLittle}
          href={router.href('step', choice.step.id)}
          onDone={() => app.tick(choice.step)}
          onNotNow={() => keep(({ putOff }) => ({ putOff: [...putOff, app.recordOf(choice.step)] }))}
        />
      ) : (
        choice.why === 'put-off' && (
          <button type="button" class="btn wide" onClick={() => void keep(() => ({ putOff: [] }))}>
            {words.again}
          </button>
        )
      )}
      <Overdue services={services} />
      {choice.kind === 'step' && <Strength isLittle={today.isLittle} title={choice.step.title} onChange={(isLittle) => void keep(() => ({ isLittle }))} />}
      {time.failed.value && <p class="notice">{words.failed}</p>}
      {!atOf(app.view(appointmentRecord())) && (
        <>
          <p>{calendar.noDay}</p>
          <a class="btn" href={router.href('appointment')}>
            {visitWords.noDay}
          </a>
        </>
      )}
      <a class="btn wide time-links" href={router.href('calendar')}>
        <Icon of={CalendarPlus} />
        {words.calendar}
      </a>
    </>
  );
});

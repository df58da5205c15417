/** All appointments: which one is on screen, another one put there, a new one begun. */
import { CopyPlus, Pencil, Plus } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { appointments as words } from '#words/appointments';
import { backTo } from '#words/titles';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { type Appointment, inOrder, namesOf } from '../domain/appointments';
import { wordings } from '../domain/record';
import { dayHere, daysUntil, showMoment } from './clock';
import { showAt } from './day';
import { observe } from './observe';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

interface CardProps extends Props {
  readonly appointment: Appointment;
  /** What it is called in this list. */
  readonly title: string;
  readonly isBack: boolean;
}

function Card({ services, appointment, title, isBack }: CardProps): VNode {
  const { app, router, duties } = services;
  const { at } = appointment;
  const when = at ? showAt(at) : words.noDay;
  const isOnScreen = appointment.id === app.appointment.value;
  const open = (): Promise<void> => duties.after(duties.appointments.open(appointment.id), router.href('prepare'));
  return (
    <li class={`card visit-card${isOnScreen ? ' now' : ''}`}>
      {isOnScreen && <strong>{words.onScreen}</strong>}
      <b dir="auto">{title}</b>
      {wordings(appointment.view, 'title').length > 1 && <small>{words.apart}</small>}
      <small>{when}</small>
      {at && <small>{words.in(daysUntil(at.date))}</small>}
      {appointment.doctor && <small dir="auto">{words.with(appointment.doctor)}</small>}
      {isBack && (
        <div class="notice">
          <p>{words.cameBack}</p>
          <button type="button" class="btn" onClick={() => void duties.appointments.restore(appointment)}>
            {words.keep}
          </button>
        </div>
      )}
      {isOnScreen ? (
        <a class="btn" href={router.href('appointment')}>
          <Icon of={Pencil} />
          {words.change}
        </a>
      ) : (
        <button type="button" class="btn" aria-label={words.openNamed(title, when)} onClick={() => void open()}>
          {words.open}
        </button>
      )}
    </li>
  );
}

/** See above. */
export default observe(({ services }: Props) => {
  const { app, duties, router } = services;
  const { appointments } = duties;
  // Whatever is written to it, here or in another tab, shows.
  const { value: records } = app.records;
  useEffect(() => void appointments.look().catch(console.error), [records]);
  const { toCome, over } = inOrder(appointments.all.value, dayHere());
  const names = namesOf(appointments.all.value, words, showMoment);
  const cards = (some: readonly Appointment[]): VNode => (
    <ul role="list">
      {some.map((one) => (
        <Card key={one.id} services={services} appointment={one} title={names.get(one.id) ?? words.unnamed} isBack={appointments.back.value.has(one.id)} />
      ))}
    </ul>
  );
  const create = (isCopy: boolean): Promise<void> => duties.after(appointments.create(isCopy), router.href('appointment'));
  return (
    <>
      <Back href={router.href('prepare')} label={backTo('prepare')} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.help}</p>
      {over.length > 0 && toCome.length > 0 && <h2>{words.toCome}</h2>}
      {toCome.length > 0 && cards(toCome)}
      {/* Before those that are over: they become more with the years. */}
      <button type="button" class="btn main" onClick={once(() => void create(false))}>
        <Icon of={Plus} />
        {words.add}
      </button>
      <p class="quiet">{words.addHelp}</p>
      {records.size > 0 && (
        <>
          <button type="button" class="btn wide" onClick={once(() => void create(true))}>
            <Icon of={CopyPlus} />
            {words.copy}
          </button>
          {words.copyHelp.map((text) => (
            <p key={text} class="quiet">
              {text}
            </p>
          ))}
        </>
      )}
      {over.length > 0 && (
        <>
          <h2>{words.over}</h2>
          {cards(over)}
        </>
      )}
    </>
  );
});

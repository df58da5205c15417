/** The appointment on screen: its name, day and hour, place, doctor, what it is about. */
import { CalendarPlus, Stethoscope, Trash2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { appointment as words } from '#words/appointments';
import { condition } from '#words/condition';
import { next as time } from '#words/time';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { appointmentRecord } from '../domain/appointment';
import { toAppointment } from '../domain/appointments';
import type { Target } from '../state/drafts';
import { appointmentName } from './appointment-name';
import { isSettled, WordsOf } from './fields';
import { MomentOf } from './moment';
import { observe } from './observe';
import type { Services } from './services';

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, drafts, duties, router } = services;
  const view = app.view(appointmentRecord());
  const title = appointmentName(app);
  const target: Target = { record: appointmentRecord(), title, first: {} };
  const here = view && toAppointment(view);
  const field = (name: string, label: string, help?: string, lines = 1): VNode => (
    <WordsOf services={services} target={target} field={name} label={label} {...(help && { help })} lines={lines} isOneLine />
  );
  return (
    <>
      <Back href={router.href('appointments')} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {/* First, and in sight: "Add the day" leads here. */}
      <MomentOf services={services} target={target} words={words} />
      {field('title', words.name, words.nameHelp)}
      {field('doctor', words.doctor)}
      {field('place', words.place, undefined, 2)}
      {!duties.pack.value && field('condition', words.condition, words.conditionHelp)}
      {here?.at && (
        <a class="btn wide" href={router.href('calendar')}>
          <Icon of={CalendarPlus} />
          {time.calendar}
        </a>
      )}
      <a class="btn wide" href={router.href('condition')}>
        <Icon of={Stethoscope} />
        {condition.title}
      </a>
      {here && (
        <>
          <button
            type="button"
            class="btn danger wide"
            onClick={() =>
              duties.after(
                // Its name as it is by then: it may stand in a field that one is just leaving.
                isSettled(drafts).then((saved) => saved && duties.appointments.remove({ ...here, title: appointmentName(app) })),
                router.href('appointments'),
                true,
              )
            }
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

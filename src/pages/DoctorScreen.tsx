/** One doctor who may be asked: where the name is from, what the office said; and choosing this one for the appointment. */
import { ArrowRight, Check } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { FROM, TAKES, doctor as words } from '#words/doctors';
import { Icon } from '../components/Icon';
import { appointmentRecord } from '../domain/appointment';
import { wordings } from '../domain/record';
import { chooseDoctor, DOCTOR, isChosen } from '../state/doctors';
import type { Target } from '../state/drafts';
import { ChoiceOf, DayOf } from './data-fields';
import { DeleteButton, isSettled, WordsOf, wordsNow } from './fields';
import { observe } from './observe';
import { OneRecord } from './one-record';
import { PhoneOf } from './phone';
import type { Services } from './services';

export { beside } from './DoctorsScreen';

interface PartProps {
  readonly services: Services;
  readonly target: Target;
}

const About = ({ services, target }: PartProps): VNode => (
  <>
    <WordsOf services={services} target={target} field="title" label={words.name} lines={1} isOneLine />
    <PhoneOf services={services} target={target} label={words.phone} dial={words.dial} />
  </>
);

const Asked = ({ services, target }: PartProps): VNode => (
  <>
    <DayOf services={services} target={target} field="askedOn" label={words.askedOn} />
    <WordsOf services={services} target={target} field="answer" label={words.answer} lines={2} />
    <ChoiceOf services={services} target={target} field="takesCover" label={words.takesCover} choices={TAKES} isRow />
    <DayOf services={services} target={target} field="earliest" label={words.earliest} />
    <WordsOf services={services} target={target} field="sees" label={words.sees} lines={1} isOneLine />
    <ChoiceOf services={services} target={target} field="from" label={words.from} choices={FROM} />
    <WordsOf services={services} target={target} field="note" label={words.note} lines={4} />
  </>
);

/** Stands from the first key of a name on, unless two stand there: what is typed is saved first. */
const Choose = observe(({ services, target }: PartProps) => {
  const { app, drafts, router } = services;
  const view = app.view(target.record);
  if (wordsNow(services, target, 'title').length !== 1) return null;
  const before = wordings(app.view(appointmentRecord()), 'doctor').filter((name) => name !== target.title);
  if (isChosen(app, view))
    return (
      <div class="notice">
        <p>{words.chosen}</p>
        <a class="btn tool" href={router.href('appointment')}>
          {words.appointment}
          <Icon of={ArrowRight} />
        </a>
      </div>
    );
  return (
    <>
      <button type="button" class="btn main" onClick={async () => (await isSettled(drafts)) && chooseDoctor(app, target)}>
        <Icon of={Check} />
        {words.choose}
      </button>
      <p class="quiet" dir="auto">
        {before.length > 0 ? words.replaces(before.join(' / ')) : words.chooseHelp}
      </p>
    </>
  );
});

const Present = ({ services, target }: PartProps): VNode => (
  <>
    <About services={services} target={target} />
    <Asked services={services} target={target} />
    <Choose services={services} target={target} />
    {services.app.view(target.record) && <DeleteButton services={services} target={target} label={words.remove} />}
  </>
);

/** See above. */
export default ({ services, id }: { readonly services: Services; readonly id: string }): VNode => (
  <OneRecord services={services} kind={DOCTOR} id={id} list="doctors" words={words} draw={(target) => <Present services={services} target={target} />} />
);

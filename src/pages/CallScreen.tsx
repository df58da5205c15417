/** One call about cover: whom, when, the questions in the words of the country with what they said, and what comes next. */
import '../styles/screens';
import type { VNode } from 'preact';
import { call as words } from '#words/calls';
import { CALL } from '../domain/calls';
import { dayIn } from '../domain/entries';
import { newest } from '../domain/record';
import type { Target } from '../state/drafts';
import { CallScript } from './CallScript';
import { DayOf, TickOf } from './data-fields';
import { DeleteButton, WordsOf } from './fields';
import { MomentOf, noteNow } from './moment';
import { OneRecord } from './one-record';
import { PhoneOf } from './phone';
import { SameAs } from './same-as';
import type { Services } from './services';

export { beside } from './CallsScreen';

interface PartProps {
  readonly services: Services;
  readonly target: Target;
}

const Whom = ({ services, target }: PartProps): VNode => (
  <>
    <WordsOf services={services} target={target} field="title" label={words.whom} help={words.whomHelp} lines={1} isOneLine />
    <SameAs services={services} kind={CALL} target={target} fields={['title', 'phone']} label={words.sameWhom} />
    <PhoneOf
      services={services}
      target={target}
      label={words.phone}
      help={words.phoneHelp}
      dial={words.dial}
      onDial={() => void noteNow(services, target, true)}
    />
    <button type="button" class="btn wide" onClick={() => void noteNow(services, target)}>
      {words.now}
    </button>
    <MomentOf services={services} target={target} words={words.moment} />
    <WordsOf services={services} target={target} field="person" label={words.person} lines={1} isOneLine />
    <WordsOf services={services} target={target} field="reference" label={words.reference} help={words.referenceHelp} lines={1} isOneLine isExact />
  </>
);

/** By when they call back, and whether they did. A new day is a new promise. */
function CallBack({ services, target }: PartProps): VNode {
  const view = services.app.view(target.record);
  const along = () => (newest(services.app.view(target.record), 'calledBack') ? { calledBack: null } : {});
  return (
    <>
      <DayOf services={services} target={target} field="callBackBy" label={words.callBackBy} along={along} />
      {dayIn(view, 'callBackBy') && <TickOf services={services} target={target} field="calledBack" label={words.calledBack} />}
    </>
  );
}

const Present = ({ services, target }: PartProps): VNode => (
  <>
    <Whom services={services} target={target} />
    <CallScript services={services} target={target} />
    <CallBack services={services} target={target} />
    <WordsOf services={services} target={target} field="note" label={words.note} lines={4} />
    {services.app.view(target.record) && <DeleteButton services={services} target={target} label={words.remove} />}
  </>
);

/** See above. */
export default ({ services, id }: { readonly services: Services; readonly id: string }): VNode => (
  <OneRecord services={services} kind={CALL} id={id} list="calls" words={words} draw={(target) => <Present services={services} target={target} />} />
);

/** One record to get a copy of: what, who holds it, how far it is, its days, and whether what came is whole. */
import '../styles/screens';
import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ASKED_HOW, records as listWords, type RecordStatus, STATUSES, medicalRecord as words } from '#words/records';
import { once } from '../components/once';
import { codeIn, dayIn } from '../domain/entries';
import { isOwnRecord } from '../domain/pack';
import { type RecordView, wordings } from '../domain/record';
import { isHere } from '../domain/record-clock';
import type { Target } from '../state/drafts';
import { MEDICAL_RECORD } from '../state/medical-records';
import { ChoiceOf, DayOf, TickOf } from './data-fields';
import { DeleteButton, isSettled, WordsOf } from './fields';
import { alongWith, alongWithPromise, checksOf, clockWords, comesAfterVisit, goOn, isBeingChecked, isTooLate, openChecks, statusOf } from './medical-record';
import { OneRecord } from './one-record';
import { Photos, ToPhotos } from './Photos';
import { AddAnother } from './record-list';
import { SameAs } from './same-as';
import type { Services } from './services';

export { beside } from './RecordsScreen';

interface Props {
  readonly services: Services;
  readonly id: string;
}

interface PartProps {
  readonly services: Services;
  readonly target: Target;
}

const DAYS = ['askedOn', 'promisedFor', 'chasedOn', 'arrivedOn'] as const;
type Day = (typeof DAYS)[number];
const ASKED: readonly Day[] = ['askedOn', 'promisedFor'];
const HERE: readonly Day[] = ['askedOn', 'arrivedOn'];
/** The days whose turn it is. Whether one is filled in does not count here: a field that moved while somebody types would drop the focus. */
const TURN: Readonly<Record<RecordStatus, readonly Day[]>> = { 'to-ask': [], asked: ASKED, promised: ASKED, arrived: HERE, checked: HERE, delivered: HERE };
const CHOICES = STATUSES.map((status) => [status, listWords.status[status]] as const);

interface FoldProps {
  readonly title: string;
  /** Its turn came, or something stands in it. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** What may come later. Once it was open, only a tap folds it again: the last tick taken back must not take the focus with it. */
function Fold({ title, isOpen, children }: FoldProps): VNode {
  const wasOpen = useRef(false);
  wasOpen.current ||= isOpen;
  return (
    <details open={wasOpen.current}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** By when it is due; set apart where that is after the visit. */
const Clock = ({ services: { app }, target }: PartProps): ComponentChildren => {
  const view = app.view(target.record);
  const lines = clockWords(app, view).map((line) => <p key={line}>{line}</p>);
  return comesAfterVisit(app, view) ? (
    <div class="notice">
      {lines}
      <p>{listWords.sooner}</p>
    </div>
  ) : (
    lines
  );
};

function What({ services, target, id }: PartProps & Pick<Props, 'id'>): VNode {
  // Nobody is asked for what is the person's own; what was written about that is not hidden.
  const [has] = useState(() => (field: string) => !isOwnRecord(id) || wordings(services.app.view(target.record), field).length > 0);
  return (
    <>
      <WordsOf services={services} target={target} field="title" label={words.what} lines={1} isOneLine />
      {has('holder') && (
        <>
          <WordsOf services={services} target={target} field="holder" label={words.holder} help={words.holderHelp} lines={2} />
          <SameAs services={services} kind={MEDICAL_RECORD} target={target} fields={['holder']} label={words.sameHolder} />
        </>
      )}
      <WordsOf services={services} target={target} field="detail" label={words.detail} help={words.detailHelp} lines={2} />
      <Clock services={services} target={target} />
      {isTooLate(services.app, services.app.view(target.record)) && <p>{words.tooLate}</p>}
      {has('letter') && (
        <a class="btn wide" href={services.router.href('letter', id)}>
          {words.letter}
        </a>
      )}
    </>
  );
}

/** How it was asked for, once it was. */
const How = ({ services, target }: PartProps): VNode | null => {
  const view = services.app.view(target.record);
  const wasAsked = statusOf(view) !== 'to-ask' || dayIn(view, 'askedOn') || codeIn(view, 'askedHow');
  return wasAsked ? <ChoiceOf services={services} target={target} field="askedHow" label={words.askedHow} choices={ASKED_HOW} isRow /> : null;
};

/** Said, not forbidden: a check may not matter for this record. */
const OpenChecks = ({ view }: { readonly view: RecordView | undefined }): VNode | null => {
  const isPassed = ['checked', 'delivered'].includes(statusOf(view));
  return isPassed && openChecks(view) > 0 ? <p class="notice">{words.openChecks}</p> : null;
};

const Days = ({ services, target }: PartProps): VNode => {
  const view = services.app.view(target.record);
  const turn = TURN[statusOf(view)];
  const later = DAYS.filter((field) => !turn.includes(field));
  const fields = (of: readonly Day[]): VNode[] =>
    of.map((field) => (
      <DayOf
        key={field}
        services={services}
        target={target}
        field={field}
        label={words[field]}
        {...(field === 'promisedFor' && { along: () => alongWithPromise(services.app.view(target.record)) })}
      />
    ));
  return (
    <>
      {fields(turn)}
      <Fold title={words.moreDays} isOpen={later.some((field) => dayIn(view, field))}>
        {fields(later)}
      </Fold>
    </>
  );
};

/** What is typed goes first: it may be what makes the record. */
function Forward({ services: { app, drafts }, target }: PartProps): VNode | null {
  const status = statusOf(app.view(target.record));
  if (status === 'delivered') return null;
  const press = once(async () => (await isSettled(drafts)) && goOn(app, target, status));
  return (
    <button type="button" class="btn main" onClick={press}>
      {words.forward[status]}
    </button>
  );
}

const Progress = ({ services, target }: PartProps): VNode => {
  const { app } = services;
  const view = app.view(target.record);
  return (
    <>
      <Forward services={services} target={target} />
      <ChoiceOf
        services={services}
        target={target}
        field="status"
        label={words.status}
        choices={CHOICES}
        otherwise="to-ask"
        along={(code) => alongWith(app.view(target.record), code)}
      />
      <OpenChecks view={view} />
      <How services={services} target={target} />
      <Days services={services} target={target} />
    </>
  );
};

const Ticks = ({ services, target }: PartProps): VNode => (
  <>
    {checksOf(services.app.view(target.record)).map(([field, label, help]) => (
      <TickOf key={field} services={services} target={target} field={field} label={label} help={help} />
    ))}
  </>
);

const Check = ({ services, target }: PartProps): VNode => {
  const view = services.app.view(target.record);
  return (
    <Fold title={words.check} isOpen={isHere(statusOf(view)) || isBeingChecked(view)}>
      <fieldset aria-label={words.check}>
        <Ticks services={services} target={target} />
      </fieldset>
    </Fold>
  );
};

const Present = ({ services, target, id }: PartProps & Props): VNode => {
  const view = services.app.view(target.record);
  return (
    <>
      <ToPhotos services={services} target={target} />
      <What services={services} target={target} id={id} />
      {isOwnRecord(id) ? (
        <Ticks services={services} target={target} />
      ) : (
        <>
          <Progress services={services} target={target} />
          <Check services={services} target={target} />
        </>
      )}
      <Photos services={services} target={target} isOpen />
      <WordsOf services={services} target={target} field="note" label={words.note} lines={4} />
      <AddAnother services={services} screen="medical-record" label={words.another} />
      {view && <DeleteButton services={services} target={target} label={words.remove} />}
    </>
  );
};

/** See above. */
export default function MedicalRecordScreen({ services, id }: Props): VNode {
  return (
    <OneRecord
      services={services}
      kind={MEDICAL_RECORD}
      id={id}
      list="records"
      words={{ ...words, unnamed: listWords.unnamed }}
      draw={(target) => <Present services={services} target={target} id={id} />}
    />
  );
}

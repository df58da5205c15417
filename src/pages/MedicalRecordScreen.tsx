/** One record to get a copy of: what, who holds it, how far it is, its days, and whether what came is whole. */
import { ArrowLeft } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { records as listWords, STATUSES, medicalRecord as words } from '#words/records';
import { Icon } from '../components/Icon';
import { deletionOf } from '../domain/record';
import type { Target } from '../state/drafts';
import { restoreRecord } from '../state/records';
import { ChoiceOf, DayOf, TickOf } from './data-fields';
import { DeleteButton, isSettled, WordsOf } from './fields';
import { clockWords, goOn, medicalTarget, statusOf, titleOf } from './medical-record';
import { observe } from './observe';
import { Photos } from './Photos';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly id: string;
}

interface PartProps {
  readonly services: Services;
  readonly target: Target;
}

const DAYS = ['askedOn', 'promisedFor', 'arrivedOn', 'chasedOn'] as const;
const CHOICES = STATUSES.map((status) => [status, listWords.status[status]] as const);

const What = ({ services, target }: PartProps): VNode => (
  <>
    <WordsOf services={services} target={target} field="title" label={words.what} lines={2} isOneLine />
    <WordsOf services={services} target={target} field="holder" label={words.holder} help={words.holderHelp} lines={2} />
    <WordsOf services={services} target={target} field="detail" label={words.detail} help={words.detailHelp} lines={2} />
  </>
);

/** What is typed goes first: it may be what makes the record. */
const Progress = ({ services, target }: PartProps): VNode => {
  const { app, drafts } = services;
  const view = app.view(target.record);
  const forward = words.forward[statusOf(view)];
  return (
    <>
      {clockWords(app, view).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {forward && (
        <button type="button" class="btn main" onClick={async () => (await isSettled(drafts)) && goOn(app, target)}>
          {forward}
        </button>
      )}
      <ChoiceOf services={services} target={target} field="status" label={words.status} choices={CHOICES} otherwise="to-ask" />
      {DAYS.map((field) => (
        <DayOf key={field} services={services} target={target} field={field} label={words[field]} none={words.noDay(words[field])} />
      ))}
    </>
  );
};

const Check = ({ services, target }: PartProps): VNode => (
  <fieldset>
    <legend>{words.check}</legend>
    {words.ticks.map(([field, label]) => (
      <TickOf key={field} services={services} target={target} field={field} label={label} />
    ))}
  </fieldset>
);

const Present = ({ services, target: made, id }: PartProps & Props): VNode => {
  const { app, router } = services;
  const view = app.view(made.record);
  const target = { ...made, title: titleOf(view) };
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <What services={services} target={target} />
      <Progress services={services} target={target} />
      <a class="btn wide" href={router.href('letter', id)}>
        {words.letter}
      </a>
      <Check services={services} target={target} />
      <Photos services={services} target={target} isOpen />
      <WordsOf services={services} target={target} field="note" label={words.note} lines={4} />
      {view && <DeleteButton services={services} target={target} label={words.remove} />}
    </>
  );
};

const Gone = ({ services: { app }, target }: PartProps): VNode => (
  <>
    <h1 tabIndex={-1}>{words.gone}</h1>
    <button type="button" class="btn main" onClick={() => void restoreRecord(app, target)}>
      {words.restore}
    </button>
  </>
);

const Whole = observe((props: PartProps & Props) =>
  deletionOf(props.services.app.view(props.target.record)) === 'deleted' ? <Gone {...props} /> : Present(props),
);

/** See above. The place in the list is given once: a draft and an action of one new record must agree on it. */
export default function MedicalRecordScreen({ services, id }: Props): VNode {
  const target = useMemo(() => medicalTarget(services.app, id), [id]);
  return (
    <>
      <a class="btn back" href={services.router.href('records')}>
        <Icon of={ArrowLeft} />
        {words.back}
      </a>
      <Whole key={id} services={services} target={target} id={id} />
    </>
  );
}

/** Totals that a clinic gave: which scale, the number as it was given, who scored it, when. Nothing is counted or explained. */
import { Plus } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { scores as words } from '#words/condition';
import { fields } from '#words/fields';
import { Back } from '../components/Back';
import { DayField } from '../components/DayField';
import { Icon } from '../components/Icon';
import { deletionOf, type RecordView, wordings } from '../domain/record';
import { scoreDay, scoreRecord, scoresOf } from '../domain/score';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { showDate } from './clock';
import { ToCondition } from './facts';
import { DeleteButton, WordsOf } from './fields';
import { observe } from './observe';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

const nameOf = (view: RecordView | undefined): string => wordings(view, 'title').join(' / ') || words.unnamed;

const Row = ({ view, href }: { readonly view: RecordView; readonly href: string }): VNode => {
  const by = wordings(view, 'by').join(' / ');
  const day = scoreDay(view);
  return (
    <li>
      <a href={href}>
        <b dir="auto">{[nameOf(view), ...wordings(view, 'total')].join(': ')}</b>
        <small dir="auto">{[day && showDate(day), by && words.by_(by)].filter(Boolean).join('. ')}</small>
      </a>
    </li>
  );
};

const All = ({ services }: Props): VNode => {
  const { app, duties, router } = services;
  const list = scoresOf(app.records.value.values());
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {list.length === 0 && <p>{words.none}</p>}
      <ul class="links">
        {list.map((view) => (
          <Row key={view.id} view={view} href={router.href('scores', view.id.slice(view.id.lastIndexOf('/') + 1))} />
        ))}
      </ul>
      <a class="btn main" href={router.href('scores', `own:${duties.newTag()}`)}>
        <Icon of={Plus} />
        {words.add}
      </a>
    </>
  );
};

function Day({ services: { app }, target, day }: Props & { readonly target: Target; readonly day: string }): VNode {
  const write = (on: string): void => void writeFields(app, target, { on: on ? { date: on } : null }, 'due');
  return (
    <div class="field">
      <label for="on">{words.on}</label>
      <DayField id="on" day={day} onChoose={write} />
      {day && (
        <button type="button" class="btn" onClick={() => write('')}>
          {fields.noDay}
        </button>
      )}
    </div>
  );
}

function One({ services, id }: Props & { readonly id: string }): VNode {
  const record = scoreRecord(id);
  const view = services.app.view(record);
  const names = services.duties.pack.value?.scales ?? [];
  const target: Target = { record, title: nameOf(view), first: {} };
  return (
    <>
      <Back href={services.router.href('scores')} label={words.back} />
      <h1 tabIndex={-1}>{words.one}</h1>
      <WordsOf
        services={services}
        target={target}
        field="title"
        label={words.scale}
        help={names.length > 0 ? words.scaleHelp(names) : ''}
        lines={1}
        isOneLine
      />
      <WordsOf services={services} target={target} field="total" label={words.total} lines={1} isOneLine />
      <Day services={services} target={target} day={scoreDay(view)} />
      <WordsOf services={services} target={target} field="by" label={words.by} lines={1} isOneLine />
      {view && deletionOf(view) !== 'deleted' && <DeleteButton services={services} target={target} label={words.remove} />}
    </>
  );
}

/** See above. */
export default observe(({ services, id }: Props & { readonly id: string }) => (id ? One({ services, id }) : All({ services })));

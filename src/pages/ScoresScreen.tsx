/** Totals that a clinic gave: which scale, the number as it was given, who scored it, when. Nothing is counted or explained. */
import '../styles/screens';
import type { VNode } from 'preact';
import { scores as words } from '#words/condition';
import { localOf } from '../domain/change';
import { dayIn, titleOr } from '../domain/entries';
import { type RecordView, wordings } from '../domain/record';
import { SCORE, scoresOf } from '../domain/score';
import type { Target } from '../state/drafts';
import { showDate } from './clock';
import { DayOf } from './data-fields';
import { ToCondition } from './facts';
import { DeleteButton, WordsOf } from './fields';
import { observe } from './observe';
import { OneRecord } from './one-record';
import { AddRecord } from './record-list';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

const Row = ({ view, href }: { readonly view: RecordView; readonly href: string }): VNode => {
  const by = wordings(view, 'by').join(' / ');
  const day = dayIn(view, 'on');
  return (
    <li>
      <a href={href}>
        <b dir="auto">{[titleOr(view, words.unnamed), ...wordings(view, 'total')].join(': ')}</b>
        <small dir="auto">{[day && showDate(day), by && words.by_(by)].filter(Boolean).join('. ')}</small>
      </a>
    </li>
  );
};

const All = ({ services }: Props): VNode => {
  const { app, router } = services;
  const list = scoresOf(app.records.value.values());
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AddRecord services={services} screen="scores" label={words.add} />
      {list.length === 0 && <p>{words.none}</p>}
      <ul class="links">
        {list.map((view) => (
          <Row key={view.id} view={view} href={router.href('scores', localOf(view.id))} />
        ))}
      </ul>
    </>
  );
};

const One = ({ services, target }: Props & { readonly target: Target }): VNode => {
  const names = services.duties.pack.value?.scales ?? [];
  return (
    <>
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
      <DayOf services={services} target={target} field="on" label={words.on} />
      <WordsOf services={services} target={target} field="by" label={words.by} lines={1} isOneLine />
      {services.app.view(target.record) && <DeleteButton services={services} target={target} label={words.remove} />}
    </>
  );
};

/** See above. */
export default observe(({ services, id }: Props & { readonly id: string }) =>
  id ? (
    <OneRecord
      services={services}
      kind={SCORE}
      id={id}
      list="scores"
      words={{ ...words, title: words.one }}
      draw={(target) => <One services={services} target={target} />}
    />
  ) : (
    All({ services })
  ),
);

/** The calls about cover, the newest first. */
import '../styles/screens';
import type { VNode } from 'preact';
import { call, SAID, topics, calls as words } from '#words/calls';
import { Back } from '../components/Back';
import { begins } from '../components/begins';
import { atOf } from '../domain/appointment';
import { CALL, callBackOf, newestFirst } from '../domain/calls';
import { codeIn, type Entry } from '../domain/entries';
import { wordings } from '../domain/record';
import { dayHere, showDate } from './clock';
import { showAt } from './day';
import { observe } from './observe';
import { entriesHere } from './one-record';
import { AddRecord, RecordList } from './record-list';
import type { Beside, ListProps, Services } from './services';

const TOPICS = Object.keys(topics) as (keyof typeof topics)[];

/** As much of a note as tells which call it was. */
const NOTE_CHARS = 80;

/** What was said to each question, in the order of the script. */
const answersOf = ({ view }: Entry): readonly string[] =>
  TOPICS.flatMap((topic) => SAID.filter(([code]) => code === codeIn(view, `said-${topic}`)).map(([, said]) => words.said(topics[topic], said)));

/** When it was, who answered, its number, what was said, by when they call back, and the note. */
function linesOf(entry: Entry): readonly string[] {
  const { view } = entry;
  const { day, came, over } = callBackOf(entry, dayHere());
  const told = [
    ...wordings(view, 'person'),
    ...wordings(view, 'reference').map(words.reference),
    ...(answersOf(entry).length > 0 ? [answersOf(entry).join(' · ')] : []),
    ...(day ? [came ? call.calledBack : (over ? words.callBackOver : words.callBack)(showDate(day))] : []),
  ];
  // Somebody answered, so it was made, whatever its day.
  const isMade = told.length > 0 || TOPICS.some((topic) => wordings(view, `answer-${topic}`).length > 0);
  const when = showAt(atOf(view)) || (isMade ? '' : words.notYet);
  return [...(when ? [when] : []), ...told, ...wordings(view, 'note').map((note) => begins(note, NOTE_CHARS))];
}

const List = observe((props: ListProps) => {
  const list = newestFirst(entriesHere(props.services.app, CALL));
  return list.length > 0 ? <RecordList {...props} screen="call" list={list} unnamed={words.unnamed} lines={linesOf} /> : <p>{words.none}</p>;
});

/** Beside an open call. */
export const beside: Beside = { label: words.title, List };

/** See above. */
export default ({ services }: { readonly services: Services }): VNode => (
  <>
    <Back href={services.router.href('prepare')} label={words.back} />
    <h1 tabIndex={-1}>{words.title}</h1>
    <p class="lead">{words.lead}</p>
    <AddRecord services={services} screen="call" label={words.add} />
    <List services={services} />
  </>
);

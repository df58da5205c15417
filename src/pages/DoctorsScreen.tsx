/** The doctors who may be asked, the chosen one marked. */
import '../styles/screens';
import type { VNode } from 'preact';
import { FROM, TAKES, doctors as words } from '#words/doctors';
import { Back } from '../components/Back';
import { codeIn, dayIn, type Entry } from '../domain/entries';
import type { App } from '../state/app';
import { DOCTOR, isChosen } from '../state/doctors';
import { showDate } from './clock';
import { observe } from './observe';
import { entriesHere } from './one-record';
import { AddRecord, RecordList } from './record-list';
import type { Beside, ListProps, Services } from './services';

const wordOf = (choices: readonly (readonly [string, string])[], code: string): string => choices.find(([one]) => one === code)?.[1] ?? '';

/** What tells one from the other; nothing is said of what nobody wrote down. */
function linesOf(app: App, { view }: Entry): readonly string[] {
  const parts: readonly (readonly [string, (text: string) => string])[] = [
    [wordOf(FROM, codeIn(view, 'from')), words.from],
    [showDate(dayIn(view, 'askedOn')), words.asked],
    [showDate(dayIn(view, 'earliest')), words.earliest],
    [wordOf(TAKES, codeIn(view, 'takesCover')), words.takes],
  ];
  return [...(isChosen(app, view) ? [words.chosen] : []), ...parts.flatMap(([text, say]) => (text ? [say(text)] : []))];
}

const List = observe((props: ListProps) => {
  const { app } = props.services;
  const list = entriesHere(app, DOCTOR);
  if (list.length === 0) return <p>{words.none}</p>;
  return <RecordList {...props} screen="doctor" list={list} unnamed={words.unnamed} lines={(entry) => linesOf(app, entry)} />;
});

/** Beside an open doctor. */
export const beside: Beside = { label: words.title, List };

/** See above. */
export default function DoctorsScreen({ services }: { readonly services: Services }): VNode {
  const { router } = services;
  return (
    <>
      <Back href={router.href('prepare')} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AddRecord services={services} screen="doctor" label={words.add} />
      <List services={services} />
      <ul class="links apart">
        <li>
          <a href={router.href('talk')}>
            <b>{words.talk}</b>
            <small>{words.talkHelp}</small>
          </a>
        </li>
        <li>
          <a href={router.href('guide', 'find-a-doctor')}>
            <b>{words.where}</b>
          </a>
        </li>
      </ul>
    </>
  );
}

/** Lists of records, each a link to its own screen with a few lines about it; the same lists as text; and the buttons that add one. */
import { Plus } from 'lucide';
import '../styles/screens';
import type { ComponentChildren, VNode } from 'preact';
import { prepare } from '#words/shell';
import { Icon } from '../components/Icon';
import { Rank } from '../components/Rank';
import { type Entry, titleOr } from '../domain/entries';
import { numbered } from '../domain/plain-text';
import { TOP } from '../domain/questions';
import { deletionOf } from '../domain/record';
import type { ListProps, Services } from './services';

/** Some records, and what is said of each. */
interface List {
  /** The screen of one of them. */
  readonly screen: string;
  readonly list: readonly Entry[];
  /** What one without a title is called. */
  readonly unnamed: string;
  /** What one is called, if not by its title alone. */
  readonly name?: (entry: Entry) => string;
  /** What stands below its title: the app's words, or a person's. */
  readonly lines: (entry: Entry) => readonly string[];
  /** Marks the first three as those that matter most, in these words. */
  readonly rank?: string;
}

type RecordListProps = List & ListProps;

const nameIn = ({ name, unnamed }: List, entry: Entry): string => name?.(entry) ?? titleOr(entry.view, unnamed);

/** See above. */
export const RecordList = ({ services, openId, ...all }: RecordListProps): VNode => (
  <ul class="links">
    {all.list.map((entry, index) => (
      <li key={entry.id} class={all.rank && index < TOP ? 'top' : undefined}>
        <a href={services.router.href(all.screen, entry.id)} aria-current={entry.id === openId ? 'true' : undefined}>
          <b dir="auto">{nameIn(all, entry)}</b>
          {all.rank && <Rank place={index + 1} label={all.rank} />}
          {[...new Set(all.lines(entry))].map((line) => (
            <small key={line} dir="auto">
              {line}
            </small>
          ))}
          {deletionOf(entry.view) === 'back' && <small>{prepare.cameBack}</small>}
        </a>
      </li>
    ))}
  </ul>
);

/** A list with its heading. */
export interface Group extends List {
  /** Names the heading in the page. */
  readonly id: string;
  readonly title: string;
  /** What the list is for. */
  readonly help?: string;
}

interface GroupProps extends ListProps {
  readonly group: Group;
  readonly children?: ComponentChildren;
}

/** A list under its heading. */
export const RecordGroup = ({ services, openId, group, children }: GroupProps): VNode => (
  <section aria-labelledby={group.id}>
    <h2 id={group.id}>{group.title}</h2>
    {group.help && <p class="quiet">{group.help}</p>}
    <RecordList services={services} openId={openId} {...group} />
    {children}
  </section>
);

/** Lists as text, all that their rows show; nothing of those that are empty. */
export const groupsAsText = (groups: readonly Group[]): string[] =>
  groups.flatMap((group) =>
    group.list.length === 0 ? [] : [group.title, ...numbered(group.list.map((entry) => ({ title: nameIn(group, entry), lines: group.lines(entry) })))],
  );

interface AddProps {
  readonly services: Services;
  readonly screen: string;
  readonly label: string;
}

/** To the screen of one that is stored with its first word. */
export const AddRecord = ({ services: { router, duties }, screen, label }: AddProps): VNode => (
  <a class="btn main" href={router.href(screen, `own:${duties.newTag()}`)}>
    <Icon of={Plus} />
    {label}
  </a>
);

/** The same from the screen of one. At once: what is typed next is the next one's, and leaving saves this one. */
export const AddAnother = ({ services: { router, duties }, screen, label }: AddProps): VNode => (
  <button type="button" class="btn wide" onClick={() => duties.go(router.href(screen, `own:${duties.newTag()}`))}>
    <Icon of={Plus} />
    {label}
  </button>
);

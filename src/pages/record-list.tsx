/** A list of records, each a link to its own screen with a few lines about it; and the button that adds one. */
import { Plus } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { Icon } from '../components/Icon';
import type { Entry } from '../domain/entries';
import { titleOr } from './one-record';
import type { Services } from './services';

interface ListProps {
  readonly services: Services;
  /** The screen of one of them. */
  readonly screen: string;
  readonly list: readonly Entry[];
  /** What one without a title is called. */
  readonly unnamed: string;
  /** What stands below its title: the app's words, or a person's. */
  readonly lines: (entry: Entry) => readonly string[];
}

/** See above. */
export const RecordList = ({ services, screen, list, unnamed, lines }: ListProps): VNode => (
  <ul class="links">
    {list.map((entry) => (
      <li key={entry.id}>
        <a href={services.router.href(screen, entry.id)}>
          <b dir="auto">{titleOr(entry.view, unnamed)}</b>
          {[...new Set(lines(entry))].map((line) => (
            <small key={line} dir="auto">
              {line}
            </small>
          ))}
        </a>
      </li>
    ))}
  </ul>
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

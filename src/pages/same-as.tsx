/** What stands in others of the list, to be taken over with a tap: one hospital holds many papers, and tired hands type it once. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { type RecordView, wordings } from '../domain/record';
import type { App } from '../state/app';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { isSettled } from './fields';
import { entriesHere } from './one-record';
import type { Services } from './services';

/** How many are offered: more would be a list to search. */
const MOST = 4;

interface Props {
  readonly services: Services;
  readonly kind: string;
  readonly target: Target;
  /** The field that is offered, and those that come along where nothing stands yet. */
  readonly fields: readonly [string, ...string[]];
  readonly label: string;
}

/** The one wording of a field; empty for none, and where two were written apart. */
function wordsIn(view: RecordView | undefined, field: string): string {
  const [words = '', ...others] = wordings(view, field);
  return others.length > 0 ? '' : words.trim();
}

/** The newest others of the list, no two with the same words. */
function othersWith(app: App, { kind, target, fields: [field] }: Props): readonly RecordView[] {
  const key = (view: RecordView): string => wordsIn(view, field).toLowerCase();
  const own = app.view(target.record);
  const others = entriesHere(app, kind)
    .map(({ view }) => view)
    .filter((view) => view !== own && key(view))
    .reverse();
  return others.filter((view, at) => others.findIndex((one) => key(one) === key(view)) === at).slice(0, MOST);
}

/** See above. Stands where the field was empty when the screen was opened, and goes on standing: what moves away under the finger helps nobody. */
export function SameAs(props: Props): VNode | null {
  const { services, target, fields, label } = props;
  const { app, drafts } = services;
  const [field, ...along] = fields;
  const wasEmpty = useRef(wordings(app.view(target.record), field).length === 0);
  const others = othersWith(app, props);
  if (!wasEmpty.current || others.length === 0) return null;
  const take = async (from: RecordView): Promise<void> => {
    // What was typed goes first: Undo brings it back.
    if (!(await isSettled(drafts))) return;
    const missing = () => along.filter((name) => wordings(app.view(target.record), name).length === 0 && wordsIn(from, name));
    await writeFields(app, target, () => Object.fromEntries([field, ...missing()].map((name) => [name, wordsIn(from, name)])), 'words');
  };
  return (
    <fieldset>
      <legend class="quiet">{label}</legend>
      <div class="buttons">
        {others.map((from) => (
          <button key={from.id} type="button" class="btn" dir="auto" onClick={() => void take(from)}>
            {wordsIn(from, field)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

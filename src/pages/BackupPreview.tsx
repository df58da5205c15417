/** What a backup holds and what restoring it would change, before anything happens. */
import { FileUp } from 'lucide';
import type { Ref, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { appointments } from '#words/appointments';
import { backup as words } from '#words/backup';
import { Icon } from '../components/Icon';
import { namesOf } from '../domain/appointments';
import { kindOf } from '../domain/change';
import type { Preview, Replaced } from '../domain/preview';
import type { Opened } from './backup';
import { kindsInWords } from './backup-kinds';
import { showMoment } from './clock';
import { fieldInWords, shownInWords } from './replaced-words';

/** How many wordings, or appointments, are named one by one. */
const NAMED = 50;

function Change({ one, name }: { readonly one: Replaced; readonly name: string }): VNode {
  return (
    <li class="card">
      <b dir="auto">{name}</b>
      <small class="quiet">{fieldInWords(one)}</small>
      <dl>
        <dt>{words.here}</dt>
        <dd>
          <blockquote dir="auto">{shownInWords(one.before, one)}</blockquote>
        </dd>
        <dt>{words.inFile}</dt>
        {one.after.length === 0 && <dd>{one.before === true ? words.notTicked : words.goes}</dd>}
        {one.after.map((then) => (
          <dd key={JSON.stringify(then)}>
            <blockquote dir="auto">{shownInWords(then, one)}</blockquote>
          </dd>
        ))}
      </dl>
    </li>
  );
}

/** The question that only the person can answer. */
function AskSame({ theirs, ours, onAnswer }: { readonly theirs: string; readonly ours: string; readonly onAnswer: (isSame: boolean) => void }): VNode {
  return (
    <fieldset>
      <legend>{words.sameQuestion}</legend>
      <p>{words.sameHelp(theirs, ours)}</p>
      {[true, false].map((answer) => (
        <label key={String(answer)} class="tick choice">
          <input type="radio" name="same" onChange={() => onAnswer(answer)} />
          <span>{answer ? words.same : words.different}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Holds({ preview: { appointments: held, counts } }: { readonly preview: Preview }): VNode {
  // More than anybody has are only counted: to name thousands takes a minute.
  const named = held.length > NAMED ? [] : held;
  const names = namesOf(named, appointments, showMoment);
  const nameOf = (id: string): string => names.get(id) ?? appointments.unnamed;
  const lines = [
    ...named.map(({ id, isNew }) => ({ id, text: isNew ? words.isNew(nameOf(id)) : nameOf(id) })),
    ...kindsInWords(new Map([...counts].filter(([kind]) => kind !== 'appointment' || named !== held))).map((text) => ({ id: text, text })),
  ];
  if (lines.length === 0) return <p>{words.nothing}</p>;
  return (
    <ul class="facts">
      {lines.map(({ id, text }) => (
        <li key={id}>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** How much is new here, and what is left out. */
function Effects({ opened: { backup, incoming, absent }, preview }: { readonly opened: Opened; readonly preview: Preview }): VNode {
  const { fresh, dropped, refused, comes, outdated } = preview;
  const size = incoming.reduce((sum, photo) => sum + photo.size, 0);
  const news = fresh === backup.changes.length && outdated.length === 0 ? words.allFresh : words.fresh(kindsInWords(comes).join(', '));
  const noWords = incoming.length > 0 ? words.wordsHere : words.nothingNew;
  return (
    <>
      {(backup.changes.length > 0 || incoming.length > 0) && <p>{fresh > 0 ? news : noWords}</p>}
      {incoming.length > 0 && <p>{words.incoming(incoming.length, words.size(size))}</p>}
      {absent > 0 && <p>{words.absent(absent)}</p>}
      {backup.damaged > 0 && <p>{words.damaged(backup.damaged)}</p>}
      {refused > 0 && <p>{words.refusedSome}</p>}
      {dropped > 0 && <p>{words.dropped(dropped)}</p>}
    </>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly help: string;
  readonly all: readonly Replaced[];
}

/** What stands here beside what stands in the file; nothing where there is none. */
function Changes({ title, help, all }: ChangesProps): VNode | null {
  if (all.length === 0) return null;
  const nameOf = (one: Replaced): string => one.title || (kindOf(one.record) === 'appointment' ? appointments.unnamed : shownInWords(one.before, one));
  return (
    <>
      <h3>{title}</h3>
      <p>{help}</p>
      <ul>
        {all.slice(0, NAMED).map((one) => (
          <Change key={`${one.record} ${one.field} ${JSON.stringify(one.before)}`} one={one} name={nameOf(one)} />
        ))}
      </ul>
      {all.length > NAMED && <p>{words.replacedMore(all.length - NAMED)}</p>}
    </>
  );
}

interface Props {
  readonly opened: Opened;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onStart: (isSame: boolean) => void;
  readonly onCancel: () => void;
}

/** See above. */
export function BackupPreview({ opened, heading, onStart, onCancel }: Props): VNode {
  const [isSame, setSame] = useState<boolean>();
  const { backup, preview, together } = opened;
  const { same } = preview;
  const chosen = (isSame && together) || preview;
  const hasWork = preview.fresh > 0 || preview.dropped > 0 || opened.incoming.length > 0;
  const asks = same !== undefined && hasWork;
  const theirs = preview.appointments.find(({ id }) => id === same?.theirs)?.title || '';
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.holds}
      </h2>
      <p class="quiet">{words.madeOn(showMoment(backup.madeAtMs, true), backup.app)}</p>
      <Holds preview={preview} />
      {/* Above what its answer changes: nothing moves under the finger. */}
      {asks && <AskSame theirs={theirs} ours={preview.ours} onAnswer={setSame} />}
      {(!asks || isSame !== undefined) && (
        <>
          <Effects opened={opened} preview={chosen} />
          <Changes title={words.replacedTitle} help={words.replacedHelp} all={chosen.replaced} />
          <Changes title={words.outdatedTitle} help={words.outdatedHelp} all={chosen.outdated} />
          {hasWork && (
            <button type="button" class="btn main wide" onClick={() => onStart(isSame === true)}>
              <Icon of={FileUp} />
              {words.start}
            </button>
          )}
        </>
      )}
      <button type="button" class="btn wide" onClick={onCancel}>
        {words.cancel}
      </button>
    </section>
  );
}

/** Pieces of every screen that shows one record: a field of words, the buttons that move it, the button that deletes it. */
import { ArrowDown, ArrowUp, ArrowUpToLine, Trash2 } from 'lucide';
import '../styles/screens';
import { signal } from '@preact/signals-core';
import type { VNode } from 'preact';
import { fields as words } from '#words/fields';
import { Icon } from '../components/Icon';
import { Wordings } from '../components/Wordings';
import { WordsField } from '../components/WordsField';
import type { Move } from '../domain/order';
import { ownerOf } from '../domain/photo';
import { wordings } from '../domain/record';
import type { App } from '../state/app';
import type { Drafts, Target } from '../state/drafts';
import { chooseWording, deleteRecord, joinWordings, restoreRecord } from '../state/records';
import { observe } from './observe';
import type { Services } from './services';

/** The field of words that somebody is in, or was in last. */
const here = signal({ record: '', field: '', isLeft: true });

/** Whether the first write, which may make the appointment, leaves it the same field. */
const isOf = (one: typeof here.value, { record }: Pick<Target, 'record'>, field: string): boolean =>
  ownerOf(one.record) === ownerOf(record) && one.field === field;

/**
 * Whether somebody is in a field of words of a record, or typed there what is not saved yet. Whatever comes from elsewhere, it
 * stays: the next keys would go nowhere.
 */
export function isHeld(drafts: Drafts, target: Target, field = here.value.field): boolean {
  const { value } = here;
  return isOf(value, target, field) && (!value.isLeft || drafts.textOf(target, field) !== undefined);
}

/** Counts the keys typed into fields of words: what is being typed is no signal of its own. */
const keys = signal(0);

/** Counts the fields that were left and are saved: until then they show what was typed, whatever came from elsewhere. */
const leavings = signal(0);

/** The different words that stand in a field, or what somebody is typing there. */
export function wordsNow({ app, drafts }: Services, target: Target, field: string): readonly string[] {
  keys.value;
  const typed = drafts.textOf(target, field);
  return typed === undefined ? wordings(app.view(target.record), field) : [typed].filter((text) => text.trim());
}

interface WordsOfProps {
  readonly services: Services;
  readonly target: Target;
  readonly field: string;
  readonly label: string;
  readonly help?: string;
  readonly lines: number;
  /** What the field shows when nothing was written: the words of a built-in step. */
  readonly otherwise?: string;
  /** Only one line: a title. */
  readonly isOneLine?: boolean;
  readonly isPhone?: boolean;
  readonly isExact?: boolean;
  readonly autocomplete?: string | undefined;
  readonly lang?: string | undefined;
}

/** A field of words of one record: a draft as typed. Words that were written apart stand side by side until one is chosen. */
export const WordsOf = observe(
  ({ services: { app, drafts }, target, field, label, help, lines, otherwise = '', isOneLine, isPhone, isExact, autocomplete, lang }: WordsOfProps) => {
    leavings.value;
    const written = wordings(app.view(target.record), field);
    if (written.length > 1 && !isHeld(drafts, target, field) && drafts.textOf(target, field) === undefined) {
      return (
        <Wordings
          explanation={words.apart(label, written.length)}
          choose={words.keepThis}
          wordings={written}
          onChoose={(text) => void chooseWording(app, target, field, text)}
        >
          {/* Not where one fact stands, or a letter: two doses or two letters would read as one. */}
          {lines > 2 && !otherwise && (
            <button type="button" class="btn" onClick={() => void joinWordings(app, target, field)}>
              {words.keepAll(written.length)}
            </button>
          )}
        </Wordings>
      );
    }
    const shown = (): string => drafts.textOf(target, field) ?? wordings(app.view(target.record), field)[0] ?? otherwise;
    return (
      <WordsField
        label={label}
        {...(help && { help })}
        lines={lines}
        isPhone={isPhone === true}
        isExact={isExact}
        autocomplete={autocomplete}
        lang={lang}
        shown={shown}
        onBegin={() => {
          here.value = { record: target.record, field, isLeft: false };
          drafts.begin(target, field, shown());
        }}
        onType={(text) => {
          drafts.type(target, field, isOneLine ? text.replaceAll('\n', ' ') : text);
          keys.value += 1;
        }}
        onLeave={() => {
          const left = here.peek();
          void drafts.leave(target, field).then(() => {
            if (here.peek() === left && isOf(left, target, field)) here.value = { ...left, isLeft: true };
            leavings.value += 1;
          });
        }}
      />
    );
  },
);

/** Whether everything typed is saved: an action on words must come after them, or they would undo it. */
export const isSettled = (drafts: Drafts): Promise<boolean> =>
  drafts.commitAll().then(
    () => true,
    () => false,
  );

const MOVES = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['top', ArrowUpToLine],
] as const;

/** Three buttons instead of dragging. */
const MoveButtons = ({ onMove }: { readonly onMove: (move: Move) => void }): VNode => (
  <div class="buttons">
    {MOVES.map(([move, icon]) => (
      <button key={move} type="button" class="btn" onClick={() => onMove(move)}>
        <Icon of={icon} />
        {words[move]}
      </button>
    ))}
  </div>
);

interface PlaceProps {
  readonly title: string;
  /** Which one of how many it is. */
  readonly help: string;
  readonly onMove: (move: Move) => void;
}

/** Its place in its list, and the buttons that change it. */
export const Place = ({ title, help, onMove }: PlaceProps): VNode => (
  <section aria-labelledby="place">
    <h2 id="place">{title}</h2>
    {/* The message bar says what was moved; where it is now is said here. */}
    <p class="quiet" aria-live="polite">
      {help}
    </p>
    <MoveButtons onMove={onMove} />
  </section>
);

interface CameBackProps {
  readonly app: App;
  readonly target: Target;
  readonly text?: string;
  readonly keep?: string;
}

/** Says that what is on screen was deleted elsewhere, and settles that it stays. */
export const CameBack = ({ app, target, text = words.cameBack, keep = words.keepIt }: CameBackProps): VNode => (
  <div class="notice">
    <p>{text}</p>
    <button type="button" class="btn" onClick={() => void restoreRecord(app, target)}>
      {keep}
    </button>
  </div>
);

interface DeleteProps {
  readonly services: Services;
  readonly target: Target;
  readonly label: string;
}

/** Deletes the record of a screen, and goes back to where one came from. It can be undone. */
export const DeleteButton = ({ services: { app, drafts, duties }, target, label }: DeleteProps): VNode => (
  <button type="button" class="btn danger wide" onClick={() => duties.after(isSettled(drafts).then((saved) => saved && deleteRecord(app, target)))}>
    <Icon of={Trash2} />
    {label}
  </button>
);

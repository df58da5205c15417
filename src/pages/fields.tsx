/** Pieces of every screen that shows one record: a field of words, the buttons that move it, the button that deletes it. */
import { ArrowDown, ArrowUp, ArrowUpToLine, Trash2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { fields as words } from '#words/fields';
import { Icon } from '../components/Icon';
import { Wordings } from '../components/Wordings';
import { WordsField } from '../components/WordsField';
import type { Move } from '../domain/order';
import { wordings } from '../domain/record';
import type { Drafts, Target } from '../state/drafts';
import { chooseWording, deleteRecord } from '../state/records';
import type { Services } from './services';

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
}

/** A field of words of one record: a draft as typed. Words that were written apart stand side by side until one is chosen. */
export function WordsOf({ services: { app, drafts }, target, field, label, help, lines, otherwise = '', isOneLine, isPhone }: WordsOfProps): VNode {
  const written = wordings(app.view(target.record), field);
  if (written.length > 1 && drafts.textOf(target, field) === undefined) {
    return (
      <Wordings
        explanation={words.twoWordings(label)}
        choose={words.keepThis}
        wordings={written}
        onChoose={(text) => void chooseWording(app, target, field, text)}
      />
    );
  }
  return (
    <WordsField
      label={label}
      {...(help && { help })}
      lines={lines}
      isPhone={isPhone === true}
      shown={() => drafts.textOf(target, field) ?? wordings(app.view(target.record), field)[0] ?? otherwise}
      onBegin={() => drafts.begin(target, field)}
      onType={(text) => drafts.type(target, field, isOneLine ? text.replaceAll('\n', ' ') : text)}
      onLeave={() => void drafts.leave(target, field)}
    />
  );
}

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
export const MoveButtons = ({ onMove }: { readonly onMove: (move: Move) => void }): VNode => (
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
    <p class="quiet">{help}</p>
    <MoveButtons onMove={onMove} />
  </section>
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

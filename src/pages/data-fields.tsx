/** Fields of one record that hold data, not words: one of several, a day, a tick. Each tap is one action that can be undone. */
import '../styles/screens';
import type { VNode } from 'preact';
import { DayField } from '../components/DayField';
import { codeIn, dayIn } from '../domain/entries';
import { newest } from '../domain/record';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { isSettled } from './fields';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly target: Target;
  readonly field: string;
  readonly label: string;
}

interface ChoiceProps extends Props {
  /** Code and words of each. */
  readonly choices: readonly (readonly [string, string])[];
  /** What is chosen while nobody chose. */
  readonly otherwise?: string;
  /** Short ones, side by side where there is room. */
  readonly isRow?: boolean;
}

/** One of several, kept as `{ code }`. It shows as chosen once it is saved. What is typed goes first: undo then takes the choice back. */
export function ChoiceOf({ services: { app, drafts }, target, field, label, choices, otherwise = '', isRow = false }: ChoiceProps): VNode {
  const now = codeIn(app.view(target.record), field) || otherwise;
  return (
    <fieldset class={isRow ? 'in-row' : undefined}>
      <legend>{label}</legend>
      {choices.map(([code, title]) => (
        <label key={code} class="tick choice">
          <input
            type="radio"
            name={field}
            checked={code === now}
            onClick={(event) => {
              event.preventDefault();
              if (code !== now) void isSettled(drafts).then((saved) => saved && writeFields(app, { ...target, title }, { [field]: { code } }, 'chosen'));
            }}
          />
          <span>
            <b>{title}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A calendar day, kept as `{ date }`. @param none says that the button takes the day away */
export function DayOf({ services: { app }, target, field, label, none }: Props & { readonly none: string }): VNode {
  const day = dayIn(app.view(target.record), field);
  const write = (date: string): void => void writeFields(app, target, { [field]: date ? { date } : null }, 'due');
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <DayField id={field} day={day} onChoose={write} />
      {day && (
        <button type="button" class="btn" onClick={() => write('')}>
          {none}
        </button>
      )}
    </div>
  );
}

/** Yes or not yet, kept as a boolean. */
export function TickOf({ services: { app }, target, field, label }: Props): VNode {
  const done = newest(app.view(target.record), field) === true;
  return (
    <label class="tick choice">
      <input
        type="checkbox"
        checked={done}
        onClick={(event) => {
          event.preventDefault();
          void writeFields(app, { ...target, title: label }, { [field]: !done }, done ? 'unticked' : 'ticked');
        }}
      />
      <span>
        <b>{label}</b>
      </span>
    </label>
  );
}

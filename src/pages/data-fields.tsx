/** Fields of one record that hold data, not words: one of several, a day, a tick. Each tap is one action that can be undone. */
import '../styles/screens';
import type { VNode } from 'preact';
import { fields as words } from '#words/fields';
import { Choice } from '../components/Choice';
import { DayField } from '../components/DayField';
import type { Value } from '../domain/change';
import { codeIn, dayIn } from '../domain/entries';
import { newest } from '../domain/record';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { isSettled } from './fields';
import { usePassing, type Write } from './passing';
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
  /** What is written with a choice, in the same action. Asked when its turn comes. */
  readonly along?: (code: string) => Readonly<Record<string, Value>>;
  /** The language of its words, where that is another one. */
  readonly langOf?: (code: string) => string | undefined;
  /** Short ones, side by side where there is room. */
  readonly isRow?: boolean;
}

/** One of several, kept as `{ code }`. It shows as chosen once it is saved. What is typed goes first: undo then takes the choice back. */
export function ChoiceOf({ services: { app, drafts }, target, field, label, choices, otherwise = '', along, langOf, isRow = false }: ChoiceProps): VNode {
  const now = codeIn(app.view(target.record), field) || otherwise;
  const { choose, group } = usePassing();
  return (
    <fieldset class={isRow ? 'in-row' : undefined} {...group}>
      <legend>{label}</legend>
      {choices.map(([code, title]) => (
        <Choice
          key={code}
          type="radio"
          name={field}
          title={title}
          lang={langOf?.(code)}
          checked={code === now}
          onPress={() => {
            const write: Write = (part) => {
              const isStill = (): boolean => part !== 'along' || codeIn(app.view(target.record), field) === code;
              // What was chosen may have been taken back meanwhile.
              const fields = () => (isStill() ? { [field]: { code }, ...(part !== 'choice' && along?.(code)) } : {});
              void isSettled(drafts).then((saved) => saved && writeFields(app, { ...target, title: words.chosen(title, label) }, fields, 'chosen'));
            };
            choose(code === now ? undefined : write);
          }}
        />
      ))}
    </fieldset>
  );
}

/**
 * A calendar day, kept as `{ date }`. Several stand below each other: what takes one away says which to those who only hear it.
 * @param along what is written with a day, in the same action
 */
export function DayOf({ services: { app }, target, field, label, along }: Props & { readonly along?: () => Readonly<Record<string, Value>> }): VNode {
  const day = dayIn(app.view(target.record), field);
  const write = (date: string): void => void writeFields(app, target, () => (date ? { [field]: { date }, ...along?.() } : { [field]: null }), 'due');
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <DayField id={field} day={day} refused={words.dayRefused} onChoose={write} />
      {day && (
        <button type="button" class="btn" aria-label={words.noDayOf(label)} onClick={() => write('')}>
          {words.noDay}
        </button>
      )}
    </div>
  );
}

/** Yes or not yet, kept as a boolean. @param help explains a word of the label */
export function TickOf({ services: { app }, target, field, label, help }: Props & { readonly help?: string | undefined }): VNode {
  const done = newest(app.view(target.record), field) === true;
  const press = (): void => void writeFields(app, { ...target, title: label }, { [field]: !done }, done ? 'unticked' : 'ticked');
  return <Choice type="checkbox" title={label} help={help} checked={done} onPress={press} />;
}

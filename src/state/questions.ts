/** The actions on questions: add what was composed, add an idea, ask, move. Those of any record (words, delete, bring back) are in `records.ts`. */
import { appointmentRecord } from '../domain/appointment';
import type { BankQuestion } from '../domain/bank';
import type { Edit } from '../domain/edit';
import { keyBetween, type Move } from '../domain/order';
import { linesOf, listed, type Question, questionRecord, questionsOf } from '../domain/questions';
import { deletionOf, headsOf, seenIn, wordings } from '../domain/record';
import type { Action, App } from './app';
import type { Target } from './drafts';
import { fieldEdits, moveRecord } from './records';

/** The field of the appointment that holds a question which is still being written: it outlives a crash and is no question yet. */
export const COMPOSER = 'composer';

/** The questions of the appointment on screen, in order. */
export const shownQuestions = (app: App): Question[] => listed(questionsOf(app.records.value));

/** What actions and drafts need to know of a question. */
export const questionTarget = ({ id, title }: Question): Target => ({ record: questionRecord(id), title, first: {} });

/** Where a question is written before it is added. @param title what the message bar calls it */
export const composerTarget = (title: string): Target => ({ record: appointmentRecord(), title, first: {} });

/** Questions at the end of the list. Deleted ones count too: one that comes back stands where it was. */
function newQuestions(app: App, titles: readonly string[], newTag: () => string): Edit[] {
  let last = questionsOf(app.records.value).at(-1)?.order;
  return titles.flatMap((title) => {
    last = keyBetween(last, []);
    const record = questionRecord(`own:${newTag()}`);
    return [
      { record, field: 'title', value: title, seen: [] },
      { record, field: 'order', value: last, seen: [] },
    ];
  });
}

/** What the message bar says of one question or of several. */
const said = (titles: readonly string[]): Pick<Action, 'deed' | 'title' | 'count'> => ({
  deed: 'added',
  title: titles[0] ?? '',
  ...(titles.length > 1 && { count: titles.length }),
});

/**
 * Makes questions of a text that another app shared, one of each line.
 * @param tag random letters and digits of this text: a second tap, or a second try, adds nothing twice
 */
export function addShared(app: App, text: string, tag: string): Promise<boolean> {
  const titles = linesOf(text);
  return app.act(() => {
    let line = 0;
    const isThere = questionsOf(app.records.value).some(({ id }) => id.startsWith(`own:${tag}`));
    return titles.length === 0 || isThere ? null : { edits: newQuestions(app, titles, () => `${tag}${line++}`), ...said(titles) };
  });
}

/** Takes a text out of the composer; what was written apart from it stays. None where it stands there no more. */
function composedEdits(app: App, text: string): Edit[] {
  const record = appointmentRecord();
  const seen = headsOf(app.view(record), COMPOSER).flatMap(({ id, value }) => (value === text ? [id] : []));
  return seen.length > 0 ? [{ record, field: COMPOSER, value: null, seen }] : [];
}

/**
 * Makes questions of a text that stands in the composer and takes it out, in one write: undone, the words are back in the composer.
 * What is being typed must be saved before.
 */
export function addComposed(app: App, newTag: () => string, text: string): Promise<boolean> {
  const titles = linesOf(text);
  return app.act(() => {
    const edits = composedEdits(app, text);
    // The questions last: the app shows what was written last.
    return titles.length === 0 || edits.length === 0 ? null : { edits: [...edits, ...newQuestions(app, titles, newTag)], ...said(titles) };
  });
}

/** Takes a text that stands in the composer out of it. */
export function dropComposed(app: App, title: string): Promise<boolean> {
  return app.act(() => {
    const edits = composedEdits(app, title);
    return edits.length > 0 ? { edits, deed: 'deleted', title } : null;
  });
}

/** Puts an idea into the list, with its words copied. One that was deleted comes back with whatever words it had. */
export function addIdea(app: App, { id, text }: BankQuestion): Promise<boolean> {
  return app.act(() => {
    const record = questionRecord(id);
    const view = app.view(record);
    const isDeleted = deletionOf(view) === 'deleted';
    const order = keyBetween(questionsOf(app.records.value).at(-1)?.order, []);
    const [title = text] = wordings(view, 'title');
    const copied = app.firstEdits(record, { title: text, order });
    const edits = isDeleted ? [...copied, { record, field: 'deleted', value: null, seen: seenIn(view, 'deleted') }] : copied;
    // In the list already, with words of its own: a second tap asks for the same.
    return edits.length === 0 ? null : { edits, deed: isDeleted ? 'restored' : 'added', title };
  });
}

/** Marks a question as asked, or takes that away: the opposite of what is on screen. */
export function toggleAsked(app: App, question: Question): Promise<boolean> {
  const asked = !question.asked;
  const target = questionTarget(question);
  return app.act(() => {
    // A second tap before the first was drawn asks for the same.
    if (questionsOf(app.records.value).find(({ id }) => id === question.id)?.asked === asked) return null;
    return { edits: fieldEdits(app, target, 'asked', asked), deed: asked ? 'asked' : 'unasked', title: question.title };
  });
}

/** Moves a question within the list. */
export const moveQuestion = (app: App, question: Question, move: Move): Promise<boolean> =>
  moveRecord(app, questionTarget(question), () => shownQuestions(app), question.id, move);

/** The questions of one appointment: which there are, in which order, and how pasted lines become questions. Pure; its actions are in `state/questions.ts`. */
import { localOf, NO_APPOINTMENT, type RecordId } from './change';
import { byOrder, type Ordered } from './checklist';
import { numbered, plainText } from './plain-text';
import { deletionOf, headsOf, newest, type RecordView, wordings } from './record';

/** A question as it is shown. Made once for each view, so an unchanged one is the same object and is not drawn again. */
export interface Question extends Ordered {
  /** Id within the appointment: `own:` and a tag, or the id of an idea of the bank. */
  readonly id: string;
  /** First of its wordings. */
  readonly title: string;
  /** All wordings that stand beside each other, newest first. */
  readonly titles: readonly string[];
  readonly answers: readonly string[];
  readonly asked: boolean;
  readonly deletion: 'none' | 'deleted' | 'back';
}

/** How many questions of the list are the ones to ask first. */
export const TOP = 3;

/** The record of a question; without an appointment that of the one on screen. */
export const questionRecord = (id: string, appointment = NO_APPOINTMENT): RecordId => `question/${appointment}/${id}`;

const known = new WeakMap<RecordView, Question>();

function toQuestion(view: RecordView): Question {
  const made = known.get(view);
  if (made) return made;
  const titles = wordings(view, 'title');
  const order = newest(view, 'order');
  const question: Question = {
    id: localOf(view.id),
    order: typeof order === 'string' ? order : '',
    title: titles[0] ?? '',
    titles,
    answers: wordings(view, 'answer'),
    // As with ticks: asked comes before not asked when one side never saw the other.
    asked: headsOf(view, 'asked').some((head) => head.value === true),
    deletion: deletionOf(view),
  };
  known.set(view, question);
  return question;
}

/** All questions among the records of an appointment in their order, deleted ones too. An undone "add" leaves a record without a word in it. */
export const questionsOf = (records: ReadonlyMap<RecordId, RecordView>): Question[] =>
  [...records.values()]
    .filter((view) => view.id.startsWith('question/'))
    .map(toQuestion)
    .filter(({ title, answers }) => title || answers.length > 0)
    .sort(byOrder);

/** Those that are in the list: not deleted. The first {@link TOP} of them are the top three. */
export const listed = (questions: readonly Question[]): Question[] => questions.filter(({ deletion }) => deletion !== 'deleted');

/** How many were asked, of how many. An answer says that it was, tick or no tick. */
export const askedOf = (questions: readonly Question[]): { readonly asked: number; readonly all: number } => ({
  asked: questions.filter(({ asked, answers }) => asked || answers.length > 0).length,
  all: questions.length,
});

/** What stands in front of a line of a list: a dash, a dot, a box, a number. Only with a gap after it, or "-5" would lose its sign. */
const MARKS = /^(?:(?:[-*+–—·]|\[[ xX]?\]|\p{Nd}{1,3}[.)])(?=\s|$)\s*|[•‣◦▪●○☐☑✓]\s*)+/u;
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/;

/** The questions in a text: one for each line that says something, without the mark of a list in front. */
export const linesOf = (text: string): string[] =>
  text
    .split(LINE_ENDS)
    .map((line) => line.trim().replace(MARKS, '').trim())
    .filter(Boolean);

/**
 * The list as text, to share or copy: numbered, with what was asked and answered.
 * @param words how "asked" and an answer are said
 */
export const asText = (
  heading: string,
  questions: readonly Question[],
  words: { readonly asked: string; readonly answer: (answer: string) => string },
): string =>
  plainText(
    heading,
    numbered(
      questions.map(({ titles, answers, asked }) => ({ title: titles.join(' / '), lines: [...(asked ? [words.asked] : []), ...answers.map(words.answer)] })),
    ),
  );

/** Says how much of what a step asks for is there already. Lazy: with the screens of time. */
import type { NotedKind } from '../../domain/noted';

const count =
  (one: string, many: string) =>
  (number: number): string =>
    number === 1 ? one : `${number} ${many}`;

/** By kind of record. */
export const noted: Readonly<Record<NotedKind, (count: number) => string>> = {
  call: count('1 call noted', 'calls noted'),
  doctor: count('1 name noted', 'names noted'),
  medicine: count('1 medicine noted', 'medicines noted'),
  event: count('1 line written', 'lines written'),
  trouble: count('1 trouble noted', 'troubles noted'),
  question: count('1 question written', 'questions written'),
  medicalRecord: count('1 record in your list', 'records in your list'),
};

/** Of the records in the list, to a step that asks for them. */
export const toAskFor = (open: number, all: number): string => `Records still to ask for: ${open} of ${all}`;

/** The steps that each kind is for. */
const steps: Readonly<Record<NotedKind, readonly string[]>> = {
  call: ['ask-cover', 'note-calls', 'if-refused', 'ask-cost'],
  doctor: ['find-names', 'choose', 'book'],
  medicine: ['medicines'],
  event: ['story'],
  trouble: ['mg:troubles'],
  question: ['write-questions', 'top-three'],
  medicalRecord: ['places', 'request', 'images', 'check-papers', 'send-copy', 'arrived'],
};

/** What a step fills, by its id. */
export const kindOfStep: Readonly<Record<string, NotedKind>> = Object.fromEntries(
  (Object.keys(steps) as NotedKind[]).flatMap((kind) => steps[kind].map((name) => [name.includes(':') ? name : `second-opinion:${name}`, kind])),
);

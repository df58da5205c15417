/** How the preview of a restore says what would change: what a field is called, and what stands in it. */
import { appointment } from '#words/appointments';
import { backup as words } from '#words/backup';
import { call, SAID, topics } from '#words/calls';
import { countryList } from '#words/countries';
import { doctor, FROM, TAKES } from '#words/doctors';
import { FACTS, medicine, PRESCRIPTION, STATUS } from '#words/medicines';
import { packNames } from '#words/packs';
import { ASKED_HOW, medicalRecord, records } from '#words/records';
import { step } from '#words/step';
import { kindOf } from '../domain/change';
import type { Replaced, Shown } from '../domain/preview';
import { showAt } from './day';

type Words = Readonly<Record<string, string>>;

/** How the screens of a kind ask for its fields: by what stores them. */
const asked = {
  appointment,
  step,
  medicalRecord,
  doctor,
  call,
  medicine: { ...medicine, ...Object.fromEntries(FACTS.map(({ field, ask }) => [field, ask])) },
} as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const checks: Words = Object.fromEntries(medicalRecord.ticks.map(([field, label]) => [field, label]));
const said: Words = Object.fromEntries(SAID);

/** What the codes of a field say; those of one kind alone come with its name. */
const choices: Readonly<Record<string, Words>> = {
  'medicalRecord status': records.status,
  'medicine status': Object.fromEntries(STATUS),
  askedHow: Object.fromEntries(ASKED_HOW),
  from: Object.fromEntries(FROM),
  takesCover: Object.fromEntries(TAKES),
  prescription: Object.fromEntries(PRESCRIPTION),
  pack: packNames,
  country: Object.fromEntries(countryList.map(({ code, name }) => [code, name])),
  region: Object.fromEntries(countryList.flatMap(({ records: { place } }) => (place ? [[place.code, place.name]] : []))),
};

/** What a field is called. */
export function fieldInWords({ record, field, before }: Replaced): string {
  const label = words.field[field] ?? checks[field] ?? topics[field.replace(/^(said|answer)-/, '') as keyof typeof topics] ?? asked[kindOf(record)]?.[field];
  if (typeof label === 'string') return label;
  if (typeof before === 'string') return words.otherField;
  return before === true ? words.tick : 'code' in before ? words.choice : words.day;
}

/** What stands in a field. The code of a later release stands as it is: better shown than lost. */
export function shownInWords(one: Shown, { record, field }: Pick<Replaced, 'record' | 'field'>): string {
  if (typeof one === 'string') return one;
  if (one === true) return words.ticked;
  if (!('code' in one)) return showAt(one);
  const codes = field.startsWith('said-') ? said : (choices[`${kindOf(record)} ${field}`] ?? choices[field]);
  return codes && Object.hasOwn(codes, one.code) ? (codes[one.code] as string) : one.code;
}

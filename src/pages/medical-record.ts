/** What the screens of medical records read of one: its status, its country's right, and its clock in words. */
import { isAboutPictures, medicalRecord, PICTURE_CHECKS, type RecordStatus, STATUSES, records as words } from '#words/records';
import { appointmentRecord, atOf } from '../domain/appointment';
import { localOf, type Value } from '../domain/change';
import { codeIn, dayIn, type Entry, titleOr } from '../domain/entries';
import { isOwnRecord } from '../domain/pack';
import { newest, type RecordView, wordings } from '../domain/record';
import { isHere, NEAR_DAYS, type Standing, standingOf } from '../domain/record-clock';
import type { App } from '../state/app';
import type { Target } from '../state/drafts';
import { MEDICAL_RECORD } from '../state/medical-records';
import { fieldsEdits, writeFields } from '../state/records';
import { dayHere, daysUntil, showDate } from './clock';
import { asksFor } from './letter-text';
import { entriesHere, recordTarget } from './one-record';
import { countryHere } from './region';

/** All that are not deleted, in their order. */
export const medicalRecords = (app: App): readonly Entry[] => entriesHere(app, MEDICAL_RECORD);

/** What writes to one need to know; a new one goes to the end. */
export const medicalTarget = (app: App, id: string): Target => recordTarget(app, MEDICAL_RECORD, id, words.unnamed);

const isOwn = (view: RecordView | undefined): boolean => isOwnRecord(localOf(view?.id ?? ''));

/** How far it is; one of a later release counts as not asked for. What is the person's own is there, whatever was chosen for it. */
export function statusOf(view: RecordView | undefined): RecordStatus {
  if (isOwn(view)) return isTicked(view, GIVEN) ? 'delivered' : 'checked';
  const code = codeIn(view, 'status');
  return STATUSES.find((one) => one === code) ?? 'to-ask';
}

/** Where it stands in the list. */
export function groupOf(view: RecordView): RecordStatus | 'own' {
  const status = statusOf(view);
  return isOwn(view) && status === 'checked' ? 'own' : status;
}

/** The day of the visit; empty while nobody knows. */
const visitDay = (app: App): string => atOf(app.view(appointmentRecord()))?.date ?? '';

/** The same while it is still to come, from tomorrow on. */
export const visitToCome = (app: App): string => (visitDay(app) > dayHere() ? visitDay(app) : '');

/** Where it stands today. */
export function standingHere(app: App, view: RecordView | undefined): Standing {
  const day = (field: string): string => dayIn(view, field);
  const timed = { arrived: isHere(statusOf(view)), askedOn: day('askedOn'), promisedFor: day('promisedFor'), chasedOn: day('chasedOn') };
  // A limit that holds in another part of the country, or nobody knows whether in this one, is told in words, not counted.
  const { clock, place } = countryHere(app).records;
  return standingOf(timed, place ? undefined : clock, visitDay(app), dayHere());
}

/** What is late, else until when it has to come, each with the visit beside it if that is earlier. */
function daysInWords(app: App, view: RecordView | undefined): readonly string[] {
  const { until, extended, late, isAskedAgain, afterVisit } = standingHere(app, view);
  const promised = isHere(statusOf(view)) ? '' : dayIn(view, 'promisedFor');
  const before = afterVisit ? ` ${words.visitBefore(showDate(visitDay(app)))}` : '';
  const lines = isAskedAgain ? [words.askedAgain(showDate(dayIn(view, 'chasedOn')))] : [];
  if (late === 'extended') lines.push(words.late.extended(showDate(extended)));
  else if (late === 'limit') lines.push(words.late.limit(showDate(until), extended && showDate(extended)));
  else if (late === 'promise') lines.push(words.late.promise(showDate(promised)));
  else if (promised >= dayHere()) lines.push(words.promised(showDate(promised)) + before);
  if (until >= dayHere()) lines.push(words.until(showDate(until)) + (promised ? '' : before));
  return lines;
}

/** Whether it may come only after the visit. */
export const comesAfterVisit = (app: App, view: RecordView | undefined): boolean => standingHere(app, view).afterVisit;

/** Its clock in sentences, and what the nearness of the visit calls for. */
export function clockWords(app: App, view: RecordView | undefined): readonly string[] {
  const status = statusOf(view);
  const { checkNow, isAskedAgain } = standingHere(app, view);
  if (!checkNow || isAskedAgain) return daysInWords(app, view);
  const near = { 'to-ask': words.notAsked, asked: words.chase, promised: words.chase, arrived: words.look, checked: '', delivered: '' }[status];
  return [...daysInWords(app, view), ...(near ? [near] : [])];
}

/** Whether what is asked for now can hardly come before the visit. */
export function isVisitNear(app: App): boolean {
  const days = daysUntil(visitDay(app));
  return days >= 0 && days <= NEAR_DAYS;
}

/** Whether it can hardly come before the visit, as nobody asked for it yet. */
export const isTooLate = (app: App, view: RecordView | undefined): boolean => statusOf(view) === 'to-ask' && isVisitNear(app);

/** The check that is made when the new clinic gets its copy, after all others. */
const GIVEN = 'check-given';

/** What else is written when somebody says how far a record is: one that is here came today, as far as anybody knows; one that the new clinic has was given. */
export function alongWith(view: RecordView | undefined, status: string): Readonly<Record<string, Value>> {
  if (status === 'arrived' && !dayIn(view, 'arrivedOn')) return { arrivedOn: { date: dayHere() } };
  return status === 'delivered' ? { [GIVEN]: true } : {};
}

/** The same when somebody notes a day for which a copy was promised. */
export const alongWithPromise = (view: RecordView | undefined): Readonly<Record<string, Value>> =>
  ['to-ask', 'asked'].includes(statusOf(view)) ? { status: { code: 'promised' } } : {};

const isTicked = (view: RecordView | undefined, field: string): boolean => newest(view, field) === true;

/** The checks that matter for it: those of pictures for pictures only, or once one of them is ticked; of the person's own, that it was given. */
export function checksOf(view: RecordView | undefined): typeof medicalRecord.ticks {
  if (isOwn(view)) return medicalRecord.ticks.filter(([field]) => field === GIVEN);
  const [what = '', detail = ''] = ['title', 'detail'].map((field) => wordings(view, field).join(' '));
  const isPictures = isAboutPictures(what, detail) || PICTURE_CHECKS.some((field) => isTicked(view, field));
  return medicalRecord.ticks.filter(([field]) => isPictures || !PICTURE_CHECKS.includes(field));
}

/** How many of the checks that can be made by now are not made. */
export const openChecks = (view: RecordView | undefined): number =>
  checksOf(view).filter(([field]) => !isTicked(view, field) && (field !== GIVEN || statusOf(view) === 'delivered')).length;

/** Whether somebody began to check it. */
export const isBeingChecked = (view: RecordView | undefined): boolean => checksOf(view).some(([field]) => isTicked(view, field));

/** What the one button that leads on writes, by where the record is now. */
const NEXT = {
  'to-ask': ['asked', 'askedOn'],
  asked: ['arrived', 'arrivedOn'],
  promised: ['arrived', 'arrivedOn'],
  arrived: ['checked', ''],
  checked: ['delivered', ''],
} as const;

/**
 * Takes a record one status on, with today as its day: one action.
 * @param from the status that the button which was pressed leads on from: a second press asks for the same
 */
export function goOn(app: App, target: Target, from: Exclude<RecordStatus, 'delivered'>): Promise<boolean> {
  const [code, day] = NEXT[from];
  const fields = (): Readonly<Record<string, Value>> => {
    const view = app.view(target.record);
    return statusOf(view) === from ? { status: { code }, ...alongWith(view, code), ...(day && { [day]: { date: dayHere() } }) } : {};
  };
  // The bar may follow to another screen, where nothing else tells which record it was; its name may just have been typed.
  return writeFields(app, { ...target, title: `${medicalRecord.forward[from]}, ${titleOr(app.view(target.record), target.title)}` }, fields, 'chosen');
}

const holderOf = (view: RecordView | undefined): string => wordings(view, 'holder').join('\n').trim().toLowerCase();

/**
 * Others that the letter about one asks for as well: of the same holder, not asked for, without a letter of their own. Of a letter
 * that somebody changed those that it still names.
 */
export function askedAlong(app: App, view: RecordView | undefined): readonly Entry[] {
  const holder = holderOf(view);
  const [letter] = wordings(view, 'letter');
  if (!holder || statusOf(view) !== 'to-ask') return [];
  return medicalRecords(app).filter(
    (one) =>
      one.record !== view?.id &&
      holderOf(one.view) === holder &&
      statusOf(one.view) === 'to-ask' &&
      wordings(one.view, 'letter').length === 0 &&
      (letter === undefined || (one.title.trim() && asksFor(letter, one.title))),
  );
}

/** Notes that all records of a letter were asked for today, and keeps the letter as it was sent: one action. */
export function noteSent(app: App, target: Target, letter: string): Promise<boolean> {
  const asked = { status: { code: 'asked' }, askedOn: { date: dayHere() }, askedHow: { code: 'written' } };
  return app.act(() => {
    const view = app.view(target.record);
    if (statusOf(view) !== 'to-ask') return null;
    const others = askedAlong(app, view).map(({ id }) => medicalTarget(app, id));
    const edits = [...fieldsEdits(app, target, { letter, ...asked }), ...others.flatMap((one) => fieldsEdits(app, one, asked))];
    return { edits, deed: 'chosen', title: [medicalRecord.forward['to-ask'], ...[target, ...others].map(({ title }) => title)].join(', ') };
  });
}

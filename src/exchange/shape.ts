/** What a change in a file may look like. Loaded with the backup screen only. Unknown kinds, fields and members pass; what would break a screen does not. */
import * as v from 'valibot';
import type { Change, Value } from '../domain/change';
import { isDay } from '../domain/days';

/** More than any person writes; a file beyond these is not read. `bytes` is that of the words: photos have limits of their own. */
export const LIMITS = { bytes: 64 * 1024 * 1024, changes: 200_000, characters: 16_000_000, ids: 200_000, depth: 16, parts: 250_000 } as const;

// Tags are letters and digits only: what stands between `_` is a change read as one of another appointment (`domain/same.ts`),
// and a tag that held one itself could not be told apart from that.
const ID = /^[0-9a-z]{12}-[0-9a-z]{1,40}-[0-9a-z]{1,40}(_[0-9a-z]{1,40}_[0-9a-z]{1,40})?$/;
// What names a record in an address stands in it whole: half a character cannot, and a part of dots would lead elsewhere.
const RECORD = /^[a-z][\w-]{0,39}\/[0-9a-z]{1,40}(\/(?!\.{1,2}$)[^\p{Cs}\n\r\u2028\u2029]{1,200})?$/iu;
/** Its form only: a phone that knows fewer time zones than the one that wrote the file must still read the words. */
const ZONE = /^[a-z][\w+-]*(\/[\w+-]+)*$/i;
const FIELD = /^[a-z][\w.:-]{0,63}$/i;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const isText = (value: unknown): boolean => typeof value === 'string';

/** The name of a time zone. It goes into calendar files as it is. */
const isZone = (value: unknown): boolean => isText(value) && (value as string).length <= 64 && ZONE.test(value as string);

/** Members of any value that mean the same wherever they stand: screens take their type for granted. */
const MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  date: isDay,
  time: (value) => isText(value) && TIME.test(value as string),
  zone: isZone,
  code: isText,
  hash: isText,
  owner: isText,
  preview: isText,
  saw: (value) => Array.isArray(value) && value.length <= LIMITS.ids && value.every((id) => isText(id) && ID.test(id)),
};

/** Whether something is a value within the limits. @param left how many parts it may still have */
function isValue(value: unknown, depth: number, left: { parts: number }): boolean {
  left.parts -= 1;
  if (depth > LIMITS.depth || left.parts < 0) return false;
  if (typeof value === 'string') return value.length <= LIMITS.characters;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((one) => isValue(one, depth + 1, left));
  return Object.entries(value).every(
    ([name, one]) => (Object.hasOwn(MEMBERS, name) ? (MEMBERS[name] as (value: unknown) => boolean)(one) : true) && isValue(one, depth + 1, left),
  );
}

const isObjectWith = (value: unknown, name: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, name);

/** A key that something can be put before and after: its first letter says how long its whole part is, and no fraction ends in 0. */
function isOrderKey(value: unknown): boolean {
  if (!isText(value) || !/^[a-z][0-9a-z]*$/i.test(value as string)) return false;
  const key = value as string;
  const head = key.charCodeAt(0);
  const whole = head >= 97 ? head - 95 : 92 - head;
  return key.length >= whole && !(key.length > whole && key.endsWith('0')) && !/^A0{26}$/.test(key);
}

/** Fields whose value has one shape. Any of them may also hold nothing. */
const SHAPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  deleted: (value) => isObjectWith(value, 'saw'),
  at: (value) => isObjectWith(value, 'date'),
  country: (value) => isObjectWith(value, 'code'),
  file: (value) => isObjectWith(value, 'hash'),
  of: (value) => isObjectWith(value, 'owner'),
  order: isOrderKey,
  done: (value) => typeof value === 'boolean',
  due: (value) => value === '' || isDay(value),
  section: isText,
  label: isText,
  plan: isText,
};

const fits = ({ field, value }: Pick<Change, 'field' | 'value'>): boolean =>
  value === null || !Object.hasOwn(SHAPES, field) || (SHAPES[field] as (value: unknown) => boolean)(value);

const id = v.pipe(v.string(), v.regex(ID));

/** One change. Members of a later release are kept; `__proto__` and its like are left out by valibot. */
const change = v.pipe(
  v.looseObject({
    id,
    format: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    // No name that every object has: a record keeps its fields by name, and screens look up steps by theirs.
    record: v.pipe(
      v.string(),
      v.regex(RECORD),
      v.check((record) => !((record.split('/').pop() as string) in {})),
    ),
    field: v.pipe(
      v.string(),
      v.regex(FIELD),
      v.check((name) => !(name in {})),
    ),
    value: v.custom<Value>((value) => value !== undefined && isValue(value, 0, { parts: LIMITS.parts })),
    supersedes: v.pipe(v.array(id), v.maxLength(LIMITS.ids)),
    redacted: v.optional(v.literal(true)),
  }),
  v.check((one) => fits(one)),
);

/** Whether something is a change that can be read back. */
export const isChange = (value: unknown): value is Change => v.is(change, value);

/** Something as a change; `undefined` where it is none. */
export function asChange(value: unknown): Change | undefined {
  const { success, output } = v.safeParse(change, value, { abortEarly: true });
  return success ? (output as Change) : undefined;
}

/** The whole file, before its changes are looked at; members that are not named here are let alone. */
export const backup = v.object({
  format: v.literal('askwell-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: v.pipe(
    v.string(),
    v.maxLength(40),
    v.check((text) => Number.isFinite(Date.parse(text))),
  ),
  app: v.pipe(v.string(), v.maxLength(40)),
  changes: v.array(v.unknown()),
  photos: v.optional(v.array(v.unknown()), []),
});

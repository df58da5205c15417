/** A condition pack: what one illness adds to a plan. Data only; its words and articles stand in `content/<language>/packs/<code>/`. */
import type { BankTopic } from './bank';
import type { Fact } from './country';
import type { PlanStep } from './plan';
import { newest, type RecordView } from './record';
import type { Timing } from './timing';

/** The packs of this release. Stored in the appointment's field `pack: { code }`; `pack: false` says that none of them fits. */
export const PACK_CODES = ['mg'] as const;

/** One of {@link PACK_CODES}. */
export type PackCode = (typeof PACK_CODES)[number];

/** A record that matters for this illness. */
export interface PackRecord {
  /** `pack:name`, for ever: never removed or reused. A tracked record may be made from it. */
  readonly id: `${PackCode}:${string}`;
  readonly title: string;
  /** What to look for on it. */
  readonly detail: string;
  readonly why: Fact;
}

/** Those of {@link PackRecord} that are the person's own. They stand here because it holds as well when the condition was changed and its pack is not loaded. */
export const OWN_RECORDS: readonly string[] = ['mg:photos', 'mg:diary'] satisfies PackRecord['id'][];

/** Whether nobody has to be asked for a record, as it is the person's own. @param id within the appointment */
export const isOwnRecord = (id: string): boolean => OWN_RECORDS.includes(id);

/** A medicine, or a group of them, to mention before it is taken. */
export interface Caution {
  readonly name: string;
  /** How the association puts it, for this one. */
  readonly says: Fact;
}

/** The card of medicines. */
export interface Cautions {
  readonly intro: readonly Fact[];
  /** From those to be avoided to those that only call for a watchful eye. */
  readonly groups: readonly { readonly title: string; readonly items: readonly Caution[] }[];
  /** What the list does not say. */
  readonly limits: readonly Fact[];
}

/** What to see before calling for help, and what not to trust. No score, no number to reach. */
export interface WarningSigns {
  readonly intro: Fact;
  readonly signs: readonly Fact[];
  readonly notes: readonly Fact[];
}

/** What the emergency card says of the illness, in the first person, for people who never heard of it. */
export interface EmergencyWords {
  readonly title: string;
  readonly lines: readonly Fact[];
  /** Before the list of medicines. */
  readonly careful: Fact;
  readonly medicines: readonly string[];
}

/** One pack, without its articles. */
export interface Pack {
  readonly code: PackCode;
  readonly name: string;
  /** Come at the end of their sections. */
  readonly steps: readonly PlanStep[];
  /** How long each of its steps takes, and when it is best done: by the id of the step. */
  readonly timings: Readonly<Record<string, Timing>>;
  readonly records: readonly PackRecord[];
  readonly questions: readonly BankTopic[];
  readonly cautions: Cautions;
  readonly signs: WarningSigns;
  readonly card: EmergencyWords;
  /** Names of scales whose totals a clinic may give. Never their items: they are not ours to print. */
  readonly scales: readonly string[];
}

/** The code of the pack that an appointment has, also of one that only a later release knows; empty for none. */
export const packCodeOf = (appointment: RecordView | undefined): string => {
  const value = newest(appointment, 'pack') as { readonly code?: unknown } | null;
  return typeof value?.code === 'string' ? value.code : '';
};

/** Whether a code names a pack of this release. */
export const isPackCode = (code: string): code is PackCode => (PACK_CODES as readonly string[]).includes(code);

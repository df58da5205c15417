/** The shape of what the app knows about a country, and the guess which one is meant. Words and facts stand in `content/<language>/countries/`. */

/** The countries that have a file. `eu` is the rest of the European Union; `elsewhere` claims nothing and only asks. */
export const COUNTRY_CODES = ['us', 'gb', 'ca', 'es', 'eu', 'elsewhere'] as const;

/** One of {@link COUNTRY_CODES}. Stored in the field `country: { code }` of the appointment, and of a call: whose questions it answers. */
export type CountryCode = (typeof COUNTRY_CODES)[number];

/** A sentence or two that were read somewhere. A text that claims nothing (a question to ask) has no sources. */
export interface Fact {
  readonly text: string;
  /** Keys of the `sources` table, which holds the day each was read. */
  readonly sources: readonly string[];
}

/** What is asked in the call about cover, the same in every country: answers are kept under these names. Append only. */
export const COVERAGE_TOPICS = ['covered', 'referral', 'approval', 'network', 'cost', 'repeat', 'policy'] as const;

/** One of {@link COVERAGE_TOPICS}. Stored in the fields `answer-<topic>` and `said-<topic>` of a call. */
export type CoverageTopic = (typeof COVERAGE_TOPICS)[number];

/** The call about cover, in the words of the country. */
export interface Coverage {
  /** Whom one calls or asks: "your health plan", "your GP or consultant". Fits after "Ask". */
  readonly whom: string;
  /** One question to read aloud for each topic. */
  readonly questions: Readonly<Record<CoverageTopic, string>>;
  /** Those of the questions that "yes" or "no" does not answer. */
  readonly open: readonly CoverageTopic[];
  /** What is good to know before the call. */
  readonly facts: readonly Fact[];
}

/**
 * The time limit for copies of records, counted from the day the request arrives. One of `days` or `months` is there.
 * A month is a calendar month: asked on 31 January, it ends on the last day of February.
 */
export interface RecordsClock {
  readonly days?: number;
  readonly months?: number;
  /** How much they can add once, when they say so in time. */
  readonly extension?: { readonly days?: number; readonly months?: number };
  /** A last day on a weekend moves to Monday. Holidays are not known here. */
  readonly endsOnWorkingDay?: boolean;
  /** The clock stands still while they wait for proof of identity or for details they reasonably need. */
  readonly stopsForQuestions?: boolean;
}

/** Words of the letter that asks for copies, in one country. */
interface RequestWords {
  /** What such a request is called: it heads the letter. */
  readonly name?: string;
  /** Lines to fill in that say more exactly what is wanted. */
  readonly about?: readonly string[];
  /** The line for the proof of identity that goes along. */
  readonly proof?: string;
  /** The line on the cost, where the country has a rule. */
  readonly cost?: string;
}

/** The right to copies of one's records. */
export interface RecordsRight {
  /** The law's name as a letter would name it; absent where the app knows none. */
  readonly law?: string;
  /** The part of the country that it holds in, when not all of it, by ISO 3166-2. Stored in the field `region: { code }` of the appointment by those who live there. */
  readonly place?: { readonly code: string; readonly name: string };
  /** Absent where the app knows no limit: then nothing is counted and nothing is called late. */
  readonly clock?: RecordsClock;
  /** The limit in words, to stand beside a date: "In the US that is 30 days, once extendable by 30." */
  readonly time: Fact;
  /** What can be asked for, and what may be held back. */
  readonly what: Fact;
  /** How to ask: in writing, by word of mouth, on paper or as files. */
  readonly form: Fact;
  readonly cost: Fact;
  /** Where the request goes. */
  readonly sendTo: Fact;
  /** What the letter says here beyond the words of every request. */
  readonly letter?: RequestWords;
}

/** How to call for help. */
export interface Emergency {
  /** What to dial; absent where the app does not know it. */
  readonly number?: string;
  readonly call: Fact;
  /** How to reach help when one cannot speak. At least one. */
  readonly noVoice: readonly Fact[];
}

/** All that is known about one country. */
export interface Country {
  readonly code: CountryCode;
  /** What offices there read, as a sentence names it, when it may not be the language of the app. */
  readonly officeLanguage?: string;
  readonly name: string;
  readonly emergency: Emergency;
  readonly coverage: Coverage;
  /** What one can do after a "no", in order. */
  readonly afterNo: readonly Fact[];
  readonly records: RecordsRight;
}

const UNION = new Set('AT BE BG CY CZ DE DK EE FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));
const OWN_FILE: Readonly<Record<string, CountryCode>> = { US: 'us', GB: 'gb', CA: 'ca', ES: 'es' };

/** Whether a stored value names a country of this release. */
export const isCountryCode = (code: unknown): code is CountryCode => (COUNTRY_CODES as readonly unknown[]).includes(code);

/** The region of a language tag; `likely` also guesses it from a bare language. Empty for none, or for a tag that is none. */
function regionOf(tag: string, likely = false): string {
  try {
    const locale = new Intl.Locale(tag);
    return (likely ? locale.maximize() : locale).region ?? '';
  } catch {
    return '';
  }
}

/**
 * Guesses the country from the languages a person reads. A region that is named wins over one that is only likely. It is only a guess.
 * @param languages `navigator.languages`, the preferred one first
 */
export function guessCountry(languages: readonly string[]): CountryCode {
  const region = languages.map((tag) => regionOf(tag)).find(Boolean) || regionOf(languages[0] ?? '', true);
  return OWN_FILE[region] ?? (UNION.has(region) ? 'eu' : 'elsewhere');
}

/** The language most read in the region that a device names, such as "en" for "en-AU"; empty where it names none. */
export function languageThere(languages: readonly string[]): string {
  const region = languages.map((tag) => regionOf(tag)).find(Boolean);
  return region ? new Intl.Locale(`und-${region}`).maximize().language : '';
}

/** What was found about this device, and what that means: a row with an answer for each. Pure; the words come from `content/`. */
import { ready as words } from '#words/ready';

export type Answer = keyof typeof words.answers;

/** What the duties of the browser find out. */
export interface Findings {
  readonly copy: {
    readonly state: 'looked-up' | 'none' | 'unsupported' | 'silent';
    readonly all: number;
    readonly missing: number;
    /** Whether the article was opened from what is kept. */
    readonly opened: boolean;
  };
  readonly saving: 'saves' | 'lost' | 'failed';
  readonly protection: 'persisted' | 'best-effort' | 'unknown';
  /** Whose way of keeping data holds here. */
  readonly keeper: 'safari' | 'other';
  readonly installed: boolean;
  /** The day of the last backup as `YYYY-MM-DD`; `undefined` when none is known. */
  readonly backup: string | undefined;
  /** The day of the last restore, likewise, for as long as that is known. */
  readonly restored: string | undefined;
}

/** One line of the check. */
export interface Row {
  readonly title: string;
  readonly answer: Answer;
  readonly text: string;
  /** The screen that helps where something is missing. */
  readonly help?: { readonly screen: 'install' | 'backup'; readonly label: string };
}

const copyRow = ({ state, all, missing }: Findings['copy']): Row => ({
  title: words.copy,
  answer: state === 'silent' ? 'unknown' : state === 'looked-up' && missing === 0 ? 'yes' : 'no',
  text: state !== 'looked-up' ? words.copyText[state] : missing > 0 ? words.copyText.missing(missing, all) : words.copyText.kept(all),
});

const articleRow = ({ state, opened }: Findings['copy'], article: string): Row => ({
  title: words.article,
  answer: state === 'silent' ? 'unknown' : opened ? 'yes' : 'no',
  text: opened ? words.articleText.yes(article) : state === 'looked-up' ? words.articleText.no : words.copyText[state],
});

function protectionRow({ protection, keeper, installed }: Findings): Row {
  const title = words.protection;
  const answer = ({ persisted: 'yes', 'best-effort': 'no', unknown: 'unknown' } as const)[protection];
  // What Safari promises a tab does not stop its rule of seven days.
  if (keeper === 'safari' && !installed) return { title, answer: 'no', text: words.protectionText.safariTab };
  if (keeper === 'safari') return { title, answer, text: words.protectionText.homeScreen };
  return { title, answer, text: words.protectionText[protection === 'best-effort' ? 'bestEffort' : protection] };
}

/** A file that came from elsewhere is a backup, too: not of all that is here, and it may be old. */
function backupRow({ backup, restored }: Findings, showDay: (day: string) => string): Row {
  const { yes, restored: came, no } = words.backupText;
  const text = backup ? yes(showDay(backup)) : restored ? came(showDay(restored)) : no;
  return { title: words.backup, answer: backup || restored ? 'yes' : 'no', text, help: { screen: 'backup', label: words.backupLink } };
}

/** @param article title of the article that was looked for · @param showDay a day in the reader's words */
export function rowsOf(findings: Findings, article: string, showDay: (day: string) => string): readonly Row[] {
  const { copy, saving, installed } = findings;
  return [
    copyRow(copy),
    articleRow(copy, article),
    { title: words.saving, answer: saving === 'saves' ? 'yes' : 'no', text: words.savingText[saving] },
    protectionRow(findings),
    {
      title: words.installed,
      answer: installed ? 'yes' : 'no',
      text: words.installedText[installed ? 'yes' : 'no'],
      ...(!installed && { help: { screen: 'install', label: words.installLink } }),
    },
    backupRow(findings, showDay),
  ];
}

/** In one word: what must be there to rely on it. An icon, protection and a backup are better still, but not needed for that. */
export function summaryOf(rows: readonly Row[]): Answer {
  const needed = rows.slice(0, 3).map(({ answer }) => answer);
  return needed.find((answer) => answer === 'no') ?? needed.find((answer) => answer === 'unknown') ?? 'yes';
}

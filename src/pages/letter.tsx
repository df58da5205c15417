/** A letter: filled in from what is known, changed freely, kept as typed; then taken along. On paper it stands alone. */
import '../styles/screens';
import { Languages } from 'lucide';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { labels, letter as words } from '#words/letters';
import { Icon } from '../components/Icon';
import type { OfficeLetter } from '../content/office-letters';
import { NO_APPOINTMENT, type RecordId } from '../domain/change';
import { guessCountry, languageThere } from '../domain/country';
import { headsOf, isWords, wordings } from '../domain/record';
import type { App } from '../state/app';
import type { Target } from '../state/drafts';
import { writeFields } from '../state/records';
import { cardTarget } from './facts';
import { isSettled, WordsOf } from './fields';
import { endIn, inOfficeWords, isInOfficeWords, withEnd } from './letter-text';
import { medicalRecords } from './medical-record';
import { countryHere } from './region';
import type { Services } from './services';
import { TakeAway } from './TakeAway';

/** Where a letter's words are kept in its record. */
const FIELD = 'letter';

/** The letter to one's current doctor. One an appointment: two people who write it apart write in the same one. */
export const DOCTOR_LETTER: RecordId = `letter/${NO_APPOINTMENT}/own:current-doctor`;

/**
 * Fills in the lines at the end of a letter that nobody wrote yet: each as it stands in the newest letter that has it and the
 * name of the newest of all, else the name on the emergency card. `empty` holds their labels.
 */
export function signHere(app: App, empty: string): string {
  const ends = [...medicalRecords(app).map(({ view }) => view), app.view(DOCTOR_LETTER)]
    .flatMap((view) => headsOf(view, FIELD))
    .sort((one, other) => (one.id > other.id ? -1 : 1))
    .map(({ value }) => endIn(isWords(value) ? value : ''))
    .filter((end) => end.some((words) => words.trim()));
  const [newest = []] = ends;
  const [name] = wordings(app.view(cardTarget.record), 'name');
  // Another name is another person, whose date of birth this is not.
  const same = [...ends.filter((end) => end[0] === newest[0]), name ? [` ${name}`] : []];
  return withEnd(
    empty,
    labels.map((_, at) => same.map((end) => end[at]).find((words) => words?.trim()) ?? ''),
  );
}

/** What is printed: the letter as it is in that moment, typed a second ago or not. */
function Sheet({ text, langOf }: { readonly text: () => string; readonly langOf: (text: string) => string | undefined }): VNode {
  const [, redraw] = useState({});
  useEffect(() => {
    const now = (): void => redraw({});
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return (
    <div class="sheet" lang={langOf(text())}>
      {text()}
    </div>
  );
}

interface Props {
  readonly services: Services;
  readonly target: Target;
  readonly subject: string;
  /** What it says while nobody changed it. */
  readonly filled: string;
  /** The same in what the offices of the country read, where the app has words for it. */
  readonly office?: OfficeLetter | undefined;
  /** What is noted when it was sent, and the words for that. */
  readonly sent?: { readonly sent: string; readonly sentHelp: string; readonly note: (text: string) => void };
}

/** See above. The page that holds it is redrawn when records change. */
export function Letter({ services: { app, drafts, duties }, services, target, subject, filled, office, sent }: Props): VNode {
  const stored = (): string => wordings(app.view(target.record), FIELD)[0] ?? filled;
  const text = (): string => drafts.textOf(target, FIELD) ?? stored();
  /** Written in two ways: neither is the letter until one is chosen. */
  const isSplit = (): boolean => wordings(app.view(target.record), FIELD).length > 1;
  const choosing = isSplit() && drafts.textOf(target, FIELD) === undefined;
  const { code, officeLanguage: theirs } = countryHere(app);
  // "en-AU" in another country than those that Askwell knows: the offices there read what it writes.
  const isOurs = guessCountry(navigator.languages) === code && languageThere(navigator.languages) === document.documentElement.lang;
  const officeLanguage = isOurs ? undefined : theirs;
  const inOffice = (of: string): OfficeLetter | undefined => (office && isInOfficeWords(of, filled, office) ? office : undefined);
  const [isUntranslated, setUntranslated] = useState(false);
  const translate = async (to: OfficeLetter): Promise<void> => {
    if (!(await isSettled(drafts))) return;
    await writeFields(
      app,
      target,
      () => {
        const letter = inOfficeWords(stored(), filled, to);
        setUntranslated(letter === stored());
        return letter === stored() || isSplit() ? {} : { [FIELD]: letter };
      },
      'words',
    );
  };
  return (
    <>
      {officeLanguage && <p>{words.language(officeLanguage)}</p>}
      {officeLanguage && office && !choosing && (
        <>
          <div class="buttons">
            <button type="button" class="btn" onClick={() => void translate(office)}>
              <Icon of={Languages} />
              {words.translate(officeLanguage)}
            </button>
          </div>
          <p class="quiet">{words.translateHelp(officeLanguage)}</p>
          <p aria-live="polite">{isUntranslated && words.untranslated}</p>
        </>
      )}
      <WordsOf
        services={services}
        target={target}
        field={FIELD}
        label={words.text}
        help={words.help}
        lines={14}
        otherwise={filled}
        lang={inOffice(text())?.lang}
      />
      {choosing ? (
        <p>{words.chooseFirst}</p>
      ) : (
        <>
          <TakeAway words={words.takeAway} text={text} subject={inOffice(text())?.subject ?? subject} onPrint={() => duties.print('screen')} />
          {sent && (
            <>
              <button type="button" class="btn main" onClick={async () => (await isSettled(drafts)) && sent.note(text())}>
                {sent.sent}
              </button>
              <p class="quiet">{sent.sentHelp}</p>
            </>
          )}
          <Sheet text={text} langOf={(of) => inOffice(of)?.lang} />
        </>
      )}
    </>
  );
}

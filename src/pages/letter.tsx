/** A letter: filled in from what is known, changed freely, kept as typed; then taken along. On paper it stands alone. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { letter as words } from '#words/letters';
import { wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { WordsOf } from './fields';
import { countryHere } from './medical-record';
import type { Services } from './services';
import { TakeAway } from './TakeAway';

/** Where a letter's words are kept in its record. */
const FIELD = 'letter';

/** What is printed: the letter as it is in that moment, typed a second ago or not. */
function Sheet({ text }: { readonly text: () => string }): VNode {
  const [, redraw] = useState({});
  useEffect(() => {
    const now = (): void => redraw({});
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return <div class="sheet">{text()}</div>;
}

interface Props {
  readonly services: Services;
  readonly target: Target;
  readonly subject: string;
  /** What it says while nobody changed it. */
  readonly filled: string;
}

/** See above. The page that holds it is redrawn when records change. */
export function Letter({ services: { app, drafts, duties }, services, target, subject, filled }: Props): VNode {
  const text = (): string => drafts.textOf(target, FIELD) ?? wordings(app.view(target.record), FIELD)[0] ?? filled;
  const { officeLanguage } = countryHere(app);
  return (
    <>
      {officeLanguage && <p>{words.language(officeLanguage)}</p>}
      <WordsOf services={services} target={target} field={FIELD} label={words.text} help={words.help} lines={14} otherwise={filled} />
      <TakeAway words={words.takeAway} text={text} subject={subject} onPrint={() => duties.print('screen')} />
      <Sheet text={text} />
    </>
  );
}

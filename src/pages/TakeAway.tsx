/** Sharing, copying, mailing and printing what a screen holds. Only a tap sends anything anywhere, and none needs a network. */
import { Copy, Mail, Printer, Share2 } from 'lucide';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeAway as words } from '#words/take-away';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { dayHere, showDate } from './clock';
import { observe } from './observe';

interface Props {
  /** Where a screen has its own. */
  readonly words?: {
    readonly title: string;
    /** Names the field with the text where it cannot be copied. */
    readonly text: string;
  };
  /** All of it as text, at the moment of asking. */
  readonly text: () => string;
  /** What it is about: with it, it can be mailed. */
  readonly subject?: string;
  readonly onPrint: () => void;
}

type Outcome = 'copied' | 'notCopied' | 'notShared' | 'mailed';

/** The text itself, selected, where the browser does not let a page copy. */
function Selected({ label, text }: { readonly label: string; readonly text: string }): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form autocomplete="off" class="field">
      <label for="as-text">{label}</label>
      <textarea id="as-text" ref={field} dir="auto" readOnly rows={6} value={text} />
    </form>
  );
}

/** Half a character, as a damaged file may hold, has no place in an address. */
const whole = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

/** Opens the person's own mail program. */
function mail(subject: string, text: string): void {
  location.href = `mailto:?subject=${encodeURIComponent(whole(subject))}&body=${encodeURIComponent(whole(text).replaceAll('\n', '\r\n'))}`;
}

interface WayProps {
  readonly icon: typeof Copy;
  readonly label: string;
  readonly onTake: () => void;
}

const Way = ({ icon, label, onTake }: WayProps): VNode => (
  <button type="button" class="btn" onClick={once(onTake)}>
    <Icon of={icon} />
    {label}
  </button>
);

/** All of this that comes on paper: a sheet outlives what stands on it. */
const AsOf = observe(() => <p class="paper">{words.asOf(showDate(dayHere()))}</p>);

/** See above. */
export function TakeAway({ words: { title, text: label } = words, text, subject, onPrint }: Props): VNode {
  const [outcome, setOutcome] = useState<Outcome>();
  const copy = async (): Promise<void> => {
    setOutcome(undefined);
    // Asked of `clipboard` itself: without a secure context there is none, and this rejects.
    await navigator.clipboard.writeText(text());
    setOutcome('copied');
  };
  const share = (): Promise<void> =>
    navigator.share({ ...(subject && { title: subject }), text: text() }).catch((error: DOMException) => {
      // The person closed the sheet: nothing to say.
      if (error.name !== 'AbortError') setOutcome('notShared');
    });
  return (
    <section class="take-away">
      <AsOf />
      <h2>{title}</h2>
      <div class="buttons">
        {'share' in navigator && <Way icon={Share2} label={words.share} onTake={() => void share()} />}
        <Way icon={Copy} label={words.copy} onTake={() => void copy().catch(() => setOutcome('notCopied'))} />
        {subject && (
          <Way
            icon={Mail}
            label={words.mail}
            onTake={() => {
              mail(subject, text());
              setOutcome('mailed');
            }}
          />
        )}
        <Way icon={Printer} label={words.print} onTake={onPrint} />
      </div>
      <p aria-live="polite">{outcome && words[outcome]}</p>
      {outcome === 'notCopied' && <Selected label={label} text={text()} />}
    </section>
  );
}

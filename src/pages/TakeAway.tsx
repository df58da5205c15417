/** Sharing, copying and printing what a screen holds. Only a tap sends anything anywhere. */
import { Copy, Printer, Share2 } from 'lucide';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { takeAway as words } from '#words/take-away';
import { Icon } from '../components/Icon';

interface Props {
  /** All of it as text, at the moment of asking. */
  readonly text: () => string;
  readonly onPrint: () => void;
}

type Outcome = 'copied' | 'notCopied' | 'notShared';

/** The text itself, selected, where the browser does not let a page copy. */
function Selected({ text }: { readonly text: string }): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div class="field">
      <label for="as-text">{words.text}</label>
      <textarea id="as-text" ref={field} dir="auto" readOnly rows={6} value={text} />
    </div>
  );
}

/** See above. */
export function TakeAway({ text, onPrint }: Props): VNode {
  const [outcome, setOutcome] = useState<Outcome>();
  const copy = async (): Promise<void> => {
    setOutcome(undefined);
    // Asked of `clipboard` itself: without a secure context there is none, and this rejects.
    await navigator.clipboard.writeText(text());
    setOutcome('copied');
  };
  const share = (): Promise<void> =>
    navigator.share({ text: text() }).catch((error: DOMException) => {
      // The person closed the sheet: nothing to say.
      if (error.name !== 'AbortError') setOutcome('notShared');
    });
  return (
    <section class="take-away">
      <h2>{words.title}</h2>
      <div class="buttons">
        {'share' in navigator && (
          <button type="button" class="btn" onClick={() => void share()}>
            <Icon of={Share2} />
            {words.share}
          </button>
        )}
        <button type="button" class="btn" onClick={() => void copy().catch(() => setOutcome('notCopied'))}>
          <Icon of={Copy} />
          {words.copy}
        </button>
        <button type="button" class="btn" onClick={onPrint}>
          <Icon of={Printer} />
          {words.print}
        </button>
      </div>
      <p aria-live="polite">{outcome && words[outcome]}</p>
      {outcome === 'notCopied' && <Selected text={text()} />}
    </section>
  );
}

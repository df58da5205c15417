/** A text field that never loses a key: see `typed-words.ts`. */
import type { VNode } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { isAdding } from './enter';
import { type TypedWords, useTypedWords } from './typed-words';

interface Props extends TypedWords {
  readonly label: string;
  readonly help?: string;
  readonly lines: number;
  /** A phone shows its number keys for it, and nothing of it is offered from other websites' forms. */
  readonly isPhone?: boolean;
  /** Names and numbers that a phone's dictionary would change or underline: medicines, a reference. */
  readonly isExact?: boolean | undefined;
  /** What the browser may fill in: `name`. */
  readonly autocomplete?: string | undefined;
  /** The language of the words, where it is known to be another one. */
  readonly lang?: string | undefined;
  readonly autoFocus?: boolean;
  /** Enter does this, and begins no line. */
  readonly onEnter?: (field: HTMLTextAreaElement) => void;
}

/** See above. */
export function WordsField({ label, help, lines, isPhone, isExact, autocomplete, lang, autoFocus, onEnter, ...words }: Props): VNode {
  const [area] = useTypedWords(words);
  const id = useId();
  // After the paint: an arriving screen gives the focus to its heading first.
  useEffect(() => {
    if (autoFocus) area.ref.current?.focus();
  }, []);
  const Box = (onEnter ? 'div' : 'form') as 'form'; // its screen is a form then, and none goes into another
  return (
    // Chromium writes what stands in a field to its own disk, to bring tabs back, where "Delete everything" does not reach it. Not of
    // such a form. On the field itself it would take a phone's suggestions away.
    <Box class="field" autocomplete="off">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name="words"
        rows={lines}
        lang={lang}
        autocomplete={autocomplete}
        {...(isPhone && { inputMode: 'tel', autocomplete: 'off' })}
        {...(isExact && { autocorrect: 'off', spellcheck: false })}
        aria-describedby={help ? `${id}-help` : undefined}
        {...area}
        onKeyDown={(event) => {
          if (!onEnter || !isAdding(event)) return;
          event.preventDefault();
          onEnter(event.currentTarget);
        }}
      />
      {help && (
        <small id={`${id}-help`} class="quiet">
          {help}
        </small>
      )}
    </Box>
  );
}

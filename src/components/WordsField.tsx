/**
 * A text field that never loses a key. The browser owns what is in it while it has the focus: nothing that comes from
 * elsewhere may change words under somebody's fingers. Words are put in before the screen is painted: an effect after the
 * paint would show the old ones for a moment.
 */
import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterPress } from './press';

interface Props {
  readonly label: string;
  readonly help?: string;
  /** What is stored, or still being typed, at the moment of asking. */
  readonly shown: () => string;
  readonly lines: number;
  /** A phone shows its number keys for it, and nothing of it is offered from other websites' forms. */
  readonly isPhone?: boolean;
  readonly autoFocus?: boolean;
  /** Only leaving the screen is leaving the field. */
  readonly staysOnBlur?: boolean;
  /** The field got the focus: what it shows now is what typing will replace. */
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  /** The field was left. */
  readonly onLeave: () => void;
}

/** See above. */
export function WordsField({ label, help, shown, lines, isPhone, autoFocus, staysOnBlur, onBegin, onType, onLeave }: Props): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Forgets a leaving that still waits for the end of a press. */
  const leaving = useRef(() => {});
  const stay = (): void => leaving.current();
  const text = shown();
  /** Once: a field that nobody typed in shows a changed default at once, focus or not. */
  const [initial] = useState(text);
  const id = useId();
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== text && document.activeElement !== element) element.value = text;
  }, [text]);
  // After the paint: an arriving screen gives the focus to its heading first.
  useEffect(() => {
    if (autoFocus) field.current?.focus();
    // Leaving the screen is leaving the field.
    return () => {
      stay();
      onLeave();
    };
  }, []);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        name="words"
        dir="auto"
        rows={lines}
        {...(isPhone && { inputMode: 'tel', autocomplete: 'off' })}
        aria-describedby={help ? `${id}-help` : undefined}
        defaultValue={initial}
        onFocus={({ currentTarget }) => {
          stay();
          // The window may have been away: what came meanwhile is seen before typing replaces it.
          if (currentTarget.value !== shown()) currentTarget.value = shown();
          onBegin();
        }}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={({ currentTarget }) => {
          if (staysOnBlur) return;
          leaving.current = afterPress(() => {
            onLeave();
            // What came from elsewhere meanwhile was not shown. What was typed and is not saved yet is what `shown` gives.
            currentTarget.value = shown();
          });
        }}
      />
      {help && (
        <small id={`${id}-help`} class="quiet">
          {help}
        </small>
      )}
    </div>
  );
}

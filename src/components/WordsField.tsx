/**
 * A text field that never loses a key. The browser owns what is in it while it has the focus: nothing that comes from
 * elsewhere may change words under somebody's fingers.
 */
import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly help?: string;
  /** What is stored, or still being typed. */
  readonly text: string;
  readonly lines: number;
  readonly autoFocus?: boolean;
  readonly onType: (text: string) => void;
  /** The field was left. */
  readonly onLeave: () => void;
}

/** See above. */
export function WordsField({ label, help, text, lines, autoFocus, onType, onLeave }: Props): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    const element = field.current;
    if (element && element.value !== text && document.activeElement !== element) element.value = text;
  }, [text]);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
    // Leaving the screen is leaving the field.
    return onLeave;
  }, []);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={lines}
        aria-describedby={help ? `${id}-help` : undefined}
        defaultValue={text}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {help && (
        <small id={`${id}-help`} class="quiet">
          {help}
        </small>
      )}
    </div>
  );
}

/**
 * What every field of words does. The browser owns what is in it while it has the focus: nothing that comes from elsewhere
 * may change words under somebody's fingers, and typing may replace nothing that the field did not show.
 */
import type { RefObject, TextareaHTMLAttributes } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterPress } from './press';

/** What a field shows, and what it tells. */
export interface TypedWords {
  /** What is stored, or still being typed, at the moment of asking. */
  readonly shown: () => string;
  /** Only leaving the screen is leaving the field. */
  readonly staysOnBlur?: boolean;
  /** The field got the focus: what it shows now is what typing will replace. */
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  /** The field was left. */
  readonly onLeave: () => void;
}

/** What it needs of its text area. */
interface Area extends Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'dir' | 'defaultValue' | 'onFocus' | 'onInput' | 'onBlur'> {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Words are put in before the screen is painted: an effect after the paint would show the old ones for a moment.
 * @returns the attributes of the text area, and what shows the words of this moment, to be typed over
 */
export function useTypedWords({ shown, staysOnBlur, onBegin, onType, onLeave }: TypedWords): [Area, () => void] {
  const ref = useRef<HTMLTextAreaElement>(null);
  /** Forgets a leaving that still waits for the end of a press. */
  const leaving = useRef(() => {});
  const stay = (): void => leaving.current();
  const text = shown();
  /** Once: a field that nobody typed in shows a changed default at once, focus or not. */
  const [defaultValue] = useState(text);
  const show = (): void => {
    if (ref.current && ref.current.value !== shown()) ref.current.value = shown();
  };
  useLayoutEffect(() => {
    if (document.activeElement !== ref.current) show();
  }, [text]);
  useLayoutEffect(
    // Leaving the screen is leaving the field.
    () => () => {
      stay();
      onLeave();
    },
    [],
  );
  const begin = (): void => {
    stay();
    // The window may have been away: what came meanwhile is seen before typing replaces it.
    show();
    onBegin();
  };
  const area: Area = {
    ref,
    dir: 'auto',
    defaultValue,
    onFocus: begin,
    onInput: (event) => onType(event.currentTarget.value),
    onBlur() {
      if (staysOnBlur) return;
      leaving.current = afterPress(() => {
        onLeave();
        // What came from elsewhere meanwhile was not shown. What was typed and is not saved yet is what `shown` gives.
        show();
      });
    },
  };
  return [area, begin];
}

/**
 * One field and its button, always in reach. The browser owns what is in the field while it has the focus, and the focus
 * stays there after adding: a phone's keyboard must not close between two questions.
 */
import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly add: string;
  /** What is stored, or still being typed, at the moment of asking. */
  readonly shown: () => string;
  /** The field got the focus: what it shows now is what typing will replace. */
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  /** The field was left. */
  readonly onLeave: () => void;
  /** @returns whether nothing is left unsaved */
  readonly onAdd: (text: string) => Promise<boolean>;
}

/** What an Enter that only confirms an input method's letters is called; Safari says of it that nothing is being composed any more. */
const OF_INPUT_METHOD = 229;

/** Enter adds, Shift+Enter begins a line. Not while an input method is still choosing its letters. */
const isAdding = ({ key, keyCode, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !isComposing && keyCode !== OF_INPUT_METHOD;

/** See above. */
export function Composer({ label, add, shown, onBegin, onType, onLeave, onAdd }: Props): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = shown();
  /** Once: a field that nobody typed in shows a changed default at once, focus or not. */
  const [initial] = useState(text);
  const id = useId();
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== text && document.activeElement !== element) element.value = text;
  }, [text]);
  // Leaving the screen is leaving the field.
  useLayoutEffect(() => onLeave, []);
  const submit = async (): Promise<void> => {
    const element = field.current;
    const typed = element?.value ?? '';
    // Typed on meanwhile: those words stay.
    if ((await onAdd(typed)) && element?.value === typed) element.value = shown();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="unseen" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={1}
        enterkeyhint="done"
        placeholder={label}
        defaultValue={initial}
        onFocus={onBegin}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (!isAdding(event)) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button
        type="submit"
        class="btn main"
        // The focus stays in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {add}
      </button>
    </form>
  );
}

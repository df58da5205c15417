/** One field and its button, always in reach. The focus stays in the field after adding: a phone's keyboard must not close between two questions. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type TypedWords, useTypedWords } from './typed-words';

interface Props extends TypedWords {
  readonly label: string;
  readonly add: string;
  /** @returns whether nothing is left unsaved */
  readonly onAdd: (text: string) => Promise<boolean>;
}

/** What an Enter that only confirms an input method's letters is called; Safari says of it that nothing is being composed any more. */
const OF_INPUT_METHOD = 229;

/** Enter adds, Shift+Enter begins a line. Not while an input method is still choosing its letters. */
const isAdding = ({ key, keyCode, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !isComposing && keyCode !== OF_INPUT_METHOD;

/** See above. */
export function Composer({ label, add, onAdd, ...words }: Props): VNode {
  const [area, begin] = useTypedWords(words);
  const id = useId();
  const submit = async (): Promise<void> => {
    const typed = area.ref.current?.value ?? '';
    // Typed on meanwhile: those words stay.
    if ((await onAdd(typed)) && area.ref.current?.value === typed) begin();
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
        rows={1}
        enterkeyhint="done"
        placeholder={label}
        {...area}
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

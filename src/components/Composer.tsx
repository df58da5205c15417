/** One field and its button, always in reach. The focus stays in the field after adding: a phone's keyboard must not close between two questions. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { isAdding } from './enter';
import { type TypedWords, useTypedWords } from './typed-words';

interface Props extends TypedWords {
  readonly label: string;
  readonly add: string;
  /** @returns whether nothing is left unsaved */
  readonly onAdd: (text: string) => Promise<boolean>;
}

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
      autocomplete="off" // as in WordsField
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

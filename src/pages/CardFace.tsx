/** The face of the emergency card; and turned round, over the whole screen, for the person in front. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { card as words } from '#words/condition';
import type { Pack } from '../domain/pack';
import { type RecordView, wordings } from '../domain/record';

/** Fields of words, in the order of the card: name, what the card says, what the field says, lines. */
export const CARD_FIELDS = [
  ['number', words.number, words.numberField, 1],
  ['name', words.name, words.nameField, 1],
  ['contact', words.contact, words.contactField, 2],
  ['neurologist', words.neurologist, words.neurologistField, 2],
  ['medicines', words.medicines, words.medicinesField, 3],
  ['other', words.other, words.otherField, 2],
] as const;

interface Props {
  readonly pack: Pack;
  readonly view: RecordView | undefined;
  /** Of its title: there may be two faces on a page. */
  readonly id: string;
}

/** See above. */
export const Face = ({ pack: { card }, view, id }: Props): VNode => (
  <article class="medical-card" aria-labelledby={id}>
    <h2 id={id}>{card.title}</h2>
    {card.lines.map(({ text }) => (
      <p key={text}>{text}</p>
    ))}
    <dl>
      {CARD_FIELDS.map(([field, label]) =>
        wordings(view, field).map((text) => (
          <div key={field + text}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        )),
      )}
    </dl>
    <p>{card.careful.text}</p>
    <ul>
      {card.medicines.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </article>
);

/** The way out stands at the holder's end; Escape and the phone's own "back" lead out, too. */
export function Turned({ onClose, ...face }: Omit<Props, 'id'> & { readonly onClose: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const out = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    out.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="turned" aria-labelledby="turned-title" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for whoever has only keys */}
      <div tabIndex={0}>
        <Face {...face} id="turned-title" />
      </div>
      <button ref={out} type="button" class="btn" onClick={() => dialog.current?.close()}>
        {words.turnBack}
      </button>
    </dialog>
  );
}

/** The face of the emergency card. */
import type { VNode } from 'preact';
import { card as words } from '#words/condition';
import { type CardLabels, type CardWords, cardLanguages } from '../content/cards';
import type { Pack } from '../domain/pack';
import { type RecordView, wordings } from '../domain/record';
import { dayHere, showDate } from './clock';
import { observe } from './observe';

/** Fields of words, in the order of the card: name, what the field says, lines. */
export const CARD_FIELDS = [
  ['number', words.numberField, 1],
  ['name', words.nameField, 1],
  ['contact', words.contactField, 2],
  ['neurologist', words.neurologistField, 2],
  ['medicines', words.medicinesField, 3],
  ['other', words.otherField, 2],
] as const;

interface Props {
  readonly pack: Pack;
  readonly view: RecordView | undefined;
  /** Whether the number that the person wrote holds here. */
  readonly withNumber: boolean;
  /** Its tag. */
  readonly language: string;
  /** Of its title: there may be two faces on a page. */
  readonly id: string;
}

/** In one of the other languages, or else in that of the app. */
function wordsIn({ code, card }: Pack, language: string): CardWords & { readonly labels: CardLabels; readonly lang: string } {
  const other = language === words.tag ? undefined : cardLanguages[language];
  const said = other?.packs[code];
  if (other && said) return { ...said, labels: other.labels, lang: language };
  return { ...card, lines: card.lines.map(({ text }) => text), careful: card.careful.text, labels: words.labels, lang: words.tag };
}

/** What the person wrote on it. */
export const Lines = ({ view, withNumber, labels }: Pick<Props, 'view' | 'withNumber'> & { readonly labels: CardLabels }): VNode => (
  <dl>
    {CARD_FIELDS.filter(([field]) => withNumber || field !== 'number').map(([field]) =>
      wordings(view, field).map((text) => (
        <div key={field + text}>
          <dt>{labels[field]}</dt>
          <dd lang="" dir="auto">
            {text}
          </dd>
        </div>
      )),
    )}
  </dl>
);

/** See above. */
export const Face = observe(({ pack, view, withNumber, language, id }: Props) => {
  const { title, lines, careful, medicines, labels, lang } = wordsIn(pack, language);
  return (
    <article class="medical-card" aria-labelledby={id} lang={lang} dir="auto">
      <h2 id={id}>{title}</h2>
      {lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Lines view={view} withNumber={withNumber} labels={labels} />
      <p>{careful}</p>
      <ul>
        {medicines.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p class="paper">
        {labels.printed} {today(lang)}
      </p>
    </article>
  );
});

/** The day in the language of the card: a sheet in a wallet outlives what stands on it. */
const today = (lang: string): string =>
  lang === words.tag ? showDate(dayHere()) : new Date(`${dayHere()}T12:00`).toLocaleDateString(lang, { dateStyle: 'long' });

/** The emergency card: large, on a light ground in every theme, turned round for the person in front, small enough for half a sheet. */
import { ArrowDown, Check, ListPlus, Maximize2, Printer, RotateCw } from 'lucide';
import '../styles/screens';
import { Fragment, type VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { card as words } from '#words/condition';
import { countryOf } from '#words/countries';
import { medicine } from '#words/medicines';
import { Icon } from '../components/Icon';
import { cardLanguageOf, cardLanguages } from '../content/cards';
import { codeIn } from '../domain/entries';
import { MEDICINE, takenAsText } from '../domain/medicines';
import type { Pack } from '../domain/pack';
import { type RecordView, wordings } from '../domain/record';
import type { App } from '../state/app';
import { fieldEdits } from '../state/records';
import { CARD_FIELDS, Face, Lines } from './CardFace';
import { isCardWritten } from './card';
import { countryOfApp } from './country';
import { ChoiceOf } from './data-fields';
import { cardTarget, NoCondition, SourcesOf, ToCondition } from './facts';
import { isSettled, WordsOf } from './fields';
import { Large } from './Large';
import { observe } from './observe';
import { entriesHere } from './one-record';
import type { Services } from './services';

interface ShownProps {
  readonly pack: Pack;
  readonly view: RecordView | undefined;
  readonly withNumber: boolean;
  readonly language: string;
}

function Shown(props: ShownProps): VNode {
  const [large, setLarge] = useState<'upright' | 'turned'>();
  const buttons = { upright: useRef<HTMLButtonElement>(null), turned: useRef<HTMLButtonElement>(null) };
  const close = (): void => {
    setLarge(undefined);
    // Safari gives no button the focus on a tap, and so has nowhere to put it back to.
    if (large) buttons[large].current?.focus();
  };
  return (
    <>
      <div class="buttons">
        <button ref={buttons.upright} type="button" class="btn" aria-haspopup="dialog" onClick={() => setLarge('upright')}>
          <Icon of={Maximize2} />
          {words.large}
        </button>
        <button ref={buttons.turned} type="button" class="btn" aria-haspopup="dialog" onClick={() => setLarge('turned')}>
          <Icon of={RotateCw} />
          {words.turn}
        </button>
      </div>
      <Face {...props} id="card-title" />
      {/* Below: whoever opens this in a hurry needs the card itself in sight. */}
      <button type="button" class="btn wide" onClick={() => print()}>
        <Icon of={Printer} />
        {words.print}
      </button>
      {large && (
        <Large isTurned={large === 'turned'} close={large === 'turned' ? words.turnBack : words.close} onClose={close}>
          <Face {...props} id="large-title" />
        </Large>
      )}
    </>
  );
}

/**
 * The number is the country's to tell: only where Askwell does not know it is there a field. One that stands already is on the
 * card until a country is chosen whose number Askwell knows: then it is another country's, and stays in its field.
 */
function numberHere(app: App): { readonly isAsked: boolean; readonly isShown: boolean; readonly help: string } {
  const { code, guessed } = countryOfApp(app);
  const { name, emergency } = countryOf(code);
  const isKnown = emergency.number !== undefined;
  return {
    isAsked: !isKnown || wordings(app.view(cardTarget.record), 'number').length > 0,
    isShown: !isKnown || guessed,
    help: isKnown ? (guessed ? '' : words.numberKnown(name)) : words.numberHelp,
  };
}

/**
 * Nothing is typed twice: an empty field takes the list of medicines over with one tap. What changes in the list later does
 * not change the card. The button stays where it was pressed, and with it the focus.
 */
function FromList({ services: { app, drafts } }: { readonly services: Services }): VNode | null {
  const [wasCopied, setCopied] = useState(false);
  const list = (): string => takenAsText(entriesHere(app, MEDICINE), medicine.unnamed);
  const isEmpty = wordings(app.view(cardTarget.record), 'medicines').length === 0;
  if (!list() || !(isEmpty || wasCopied)) return null;
  const copy = async (): Promise<void> => {
    if (!isEmpty || !(await isSettled(drafts))) return;
    setCopied(true);
    // What was typed, or copied by another tap, meanwhile stays alone.
    await app.act(() => {
      if (wordings(app.view(cardTarget.record), 'medicines').length > 0) return null;
      return { edits: fieldEdits(app, cardTarget, 'medicines', list()), deed: 'words', title: cardTarget.title };
    });
  };
  return (
    <button type="button" class="btn wide" aria-disabled={!isEmpty} onClick={copy}>
      <Icon of={isEmpty ? ListPlus : Check} />
      {isEmpty ? words.fromList : words.fromListDone}
    </button>
  );
}

/** Tag and name of each language that the card is in. */
const languagesOf = ({ code }: Pack): readonly (readonly [string, string])[] => [
  [words.tag, words.ours],
  ...Object.entries(cardLanguages).flatMap(([tag, { name, packs }]) => (packs[code] && tag !== words.tag ? [[tag, name] as const] : [])),
];

/** What was chosen, or else what is read in the country that was chosen, where the card is in it. A guess changes no card. */
function languageOf({ app }: Services, languages: ReturnType<typeof languagesOf>): string {
  const country = countryOfApp(app);
  const wanted = [codeIn(app.view(cardTarget.record), 'language'), country.guessed ? undefined : cardLanguageOf[country.code]];
  return wanted.find((tag) => languages.some(([one]) => one === tag)) ?? words.tag;
}

interface FillProps {
  readonly services: Services;
  readonly number: ReturnType<typeof numberHere>;
}

const Fill = ({ services, number }: FillProps): VNode => {
  const help: Readonly<Record<string, string>> = { number: number.help, other: words.otherHelp };
  return (
    <>
      <h2 id="fill" class="part" tabIndex={-1}>
        {words.fill}
      </h2>
      <p class="quiet">{words.fillHelp}</p>
      {CARD_FIELDS.filter(([field]) => field !== 'number' || number.isAsked).map(([field, label, lines]) => (
        <Fragment key={field}>
          <WordsOf
            services={services}
            target={cardTarget}
            field={field}
            label={label}
            lines={lines}
            help={help[field] ?? ''}
            isPhone={field === 'number'}
            isExact={field === 'medicines'}
            autocomplete={field === 'name' ? 'name' : undefined}
          />
          {field === 'medicines' && <FromList services={services} />}
        </Fragment>
      ))}
    </>
  );
};

/** The condition that gave the card its words is chosen no longer: what the person wrote is theirs to show and to change. */
const WithoutCondition = observe(({ services }: { readonly services: Services }) => {
  const { app } = services;
  // The last line taken out must not take the field with it in which somebody types.
  const wasWritten = useRef(false);
  wasWritten.current ||= isCardWritten(app);
  if (!wasWritten.current) return <NoCondition services={services} title={words.title} text={words.none} />;
  const number = numberHere(app);
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.none}</p>
      {isCardWritten(app) && (
        <article class="medical-card" aria-label={words.title}>
          <Lines view={app.view(cardTarget.record)} withNumber={number.isShown} labels={words.labels} />
        </article>
      )}
      <Fill services={services} number={number} />
    </>
  );
});

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const pack = services.duties.pack.value;
  if (!pack) return <WithoutCondition services={services} />;
  const view = services.app.view(cardTarget.record);
  const languages = languagesOf(pack);
  const language = languageOf(services, languages);
  const number = numberHere(services.app);
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {/* The fields stand far below the card, and it looks finished without them. */}
      {wordings(view, 'contact').length === 0 && (
        <button type="button" class="btn wide" onClick={() => document.getElementById('fill')?.focus()}>
          <Icon of={ArrowDown} />
          {words.toFill}
        </button>
      )}
      <Shown pack={pack} view={view} withNumber={number.isShown} language={language} />
      <Fill services={services} number={number} />
      <ChoiceOf
        services={services}
        target={cardTarget}
        field="language"
        label={words.language}
        choices={languages}
        otherwise={language}
        langOf={String}
        isRow
      />
      {language !== words.tag && <p class="quiet">{words.translated}</p>}
      <SourcesOf facts={[...pack.card.lines, pack.card.careful]} />
    </>
  );
});

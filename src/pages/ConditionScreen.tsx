/** What the appointment is about: a condition with its pack, or any other; and the country whose rules hold. */
import '../styles/screens';
import type { VNode } from 'preact';
import { links, condition as words } from '#words/condition';
import { countryList } from '#words/countries';
import { packNames } from '#words/packs';
import { Choice } from '../components/Choice';
import type { WholePack } from '../content/pack';
import { appointmentRecord } from '../domain/appointment';
import { PACK_CODES, packCodeOf } from '../domain/pack';
import { newest, type RecordView, wordings } from '../domain/record';
import { scoresOf } from '../domain/score';
import type { App } from '../state/app';
import { writeFields } from '../state/records';
import { BackToMore } from './BackToMore';
import { isCardWritten } from './card';
import { countryOfApp } from './country';
import { WordsOf } from './fields';
import { chooseCountry, GuessedCountry } from './GuessedCountry';
import { observe } from './observe';
import { usePassing } from './passing';
import { Region } from './region';
import type { Router } from './route';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

interface OneProps {
  readonly group: string;
  readonly title: string;
  readonly help?: string;
  readonly chosen: boolean;
  /** Shown as chosen by guess: a tap says that it is right. */
  readonly isGuess?: boolean;
  readonly onChoose: () => void;
  readonly choose: ReturnType<typeof usePassing>['choose'];
}

/** One of several. It shows as chosen once it is saved. */
const One = ({ group, title, help, chosen, isGuess = false, onChoose, choose }: OneProps): VNode => (
  <Choice
    type="radio"
    name={group}
    title={title}
    help={help}
    checked={chosen}
    onPress={() => choose(chosen && !isGuess ? undefined : (part) => part !== 'along' && onChoose())}
  />
);

const target = (title: string) => ({ record: appointmentRecord(), title, first: {} });

/** What belongs to the condition, in the order it may be needed. */
const PARTS = [
  ['emergency', links.emergency, links.emergencyHelp],
  ['card', links.card, links.cardHelp],
  ['cautions', links.cautions, links.cautionsHelp],
  ['pack-records', links.records, links.recordsHelp],
  ['scores', links.scores, links.scoresHelp],
] as const;

const LinkTo = ({ href, title, help }: { readonly href: string; readonly title: string; readonly help: string }): VNode => (
  <li>
    <a href={href}>
      <b>{title}</b>
      <small>{help}</small>
    </a>
  </li>
);

const Parts = ({ href, pack }: { readonly href: Router['href']; readonly pack: WholePack }): VNode => (
  <section aria-labelledby="parts">
    <h2 id="parts">{words.comes(pack.name)}</h2>
    <ul class="links">
      {PARTS.map(([screen, title, help]) => (
        <LinkTo key={screen} href={href(screen)} title={title} help={help} />
      ))}
      <LinkTo href={href('guide', pack.articles[0]?.id)} title={links.guide} help={pack.articles.map(({ title }) => title).join('\n')} />
    </ul>
    <p class="quiet">{words.letGo}</p>
  </section>
);

/** What somebody wrote in these parts while the condition was chosen. It stays, and so does the way to it. */
const Written = ({ app, href }: { readonly app: App; readonly href: Router['href'] }): VNode | null => {
  const isWritten: Readonly<Record<string, boolean>> = { card: isCardWritten(app), scores: scoresOf(app.records.value.values()).length > 0 };
  const parts = PARTS.filter(([screen]) => isWritten[screen]);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.written}</h2>
      <ul class="links">
        {parts.map(([screen, title, help]) => (
          <LinkTo key={screen} href={href(screen)} title={title} help={help} />
        ))}
      </ul>
    </section>
  );
};

interface WhichProps extends Props {
  readonly view: RecordView | undefined;
  readonly pack: WholePack | null;
}

/** Another one, or none, is kept too: a choice like any other, and not the same as one that was taken back. */
function Which({ services, view, pack: on }: WhichProps): VNode {
  const { app } = services;
  const code = packCodeOf(view);
  const written = wordings(view, 'condition').length > 0;
  const choose = (pack: { code: string } | false, title: string): void => void writeFields(app, target(title), { pack }, 'chosen');
  const { choose: pass, group } = usePassing();
  const isOther = !code && (written || newest(view, 'pack') === false);
  return (
    <fieldset {...group}>
      <legend>{words.which}</legend>
      {PACK_CODES.map((one) => (
        <One
          key={one}
          group="condition"
          title={packNames[one]}
          help={words.packHelp}
          chosen={code === one}
          onChoose={() => choose({ code: one }, packNames[one])}
          choose={pass}
        />
      ))}
      <One group="condition" title={words.other} help={words.otherHelp} chosen={isOther} onChoose={() => choose(false, words.other)} choose={pass} />
      {code && !on && <p class="notice">{words.unknownPack}</p>}
      {(isOther || written) && (
        <WordsOf services={services} target={target(words.own)} field="condition" label={words.own} help={words.ownHelp} lines={1} isOneLine />
      )}
    </fieldset>
  );
}

const Where = ({ app }: { readonly app: App }): VNode => {
  const { code, guessed } = countryOfApp(app);
  const { choose, group } = usePassing();
  return (
    <fieldset {...group}>
      <legend>{words.country}</legend>
      <p class="quiet">{words.countryHelp}</p>
      {countryList.map((country) => (
        <One
          key={country.code}
          group="country"
          title={country.name}
          chosen={country.code === code}
          isGuess={guessed}
          onChoose={() => void chooseCountry(app, country.code)}
          choose={choose}
        />
      ))}
      <Region app={app} />
    </fieldset>
  );
};

/** See above. */
export default observe(({ services }: Props) => {
  const { app, duties, router } = services;
  return (
    <>
      <BackToMore router={router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {/* At the top, and its choice before what the condition brings: what nobody chose must not stand out of sight. */}
      <GuessedCountry app={app} isChosenBelow />
      <Which services={services} view={app.view(appointmentRecord())} pack={duties.pack.value} />
      <Where app={app} />
      {duties.pack.value ? <Parts href={router.href} pack={duties.pack.value} /> : <Written app={app} href={router.href} />}
    </>
  );
});

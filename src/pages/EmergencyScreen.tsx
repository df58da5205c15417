/** Signs of an emergency and how to call. Works without a network; nothing here counts, measures or reassures. */
import { IdCard, Phone, Pill } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { condition, links, emergency as words } from '#words/condition';
import { countryOf } from '#words/countries';
import { Icon } from '../components/Icon';
import { emergencyDialOf } from '../domain/phone';
import { wordings } from '../domain/record';
import { isCardWritten } from './card';
import { countryOfApp } from './country';
import { cardTarget, FactList, SourcesOf } from './facts';
import { observe } from './observe';
import type { Services } from './services';

interface CallProps {
  /** As they are dialled. */
  readonly numbers: readonly string[];
  readonly whose: string;
}

const Call = ({ numbers, whose }: CallProps): VNode => (
  <>
    {numbers.map((number) => (
      <a key={number} class="btn main call" href={`tel:${number}`}>
        <Icon of={Phone} />
        <span dir="auto">{words.call(number)}</span>
      </a>
    ))}
    <p class="quiet">{whose}</p>
  </>
);

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, duties, router } = services;
  const pack = duties.pack.value;
  const country = countryOf(countryOfApp(app).code);
  const { number, call, noVoice } = country.emergency;
  // Where Askwell knows none, what stands on the card, as far as a phone can dial it.
  const written = number ? [] : wordings(app.view(cardTarget.record), 'number');
  const own = [...new Set(written.map(emergencyDialOf))].filter(Boolean);
  const signs = pack?.signs;
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Call numbers={number ? [number] : own} whose={own.length > 0 ? words.own : words.country(country.name)} />
      <p class="lead">{signs ? signs.intro.text : words.none}</p>
      {signs && (
        <>
          <ul class="warning">
            {signs.signs.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p class="notice">{signs.notes[0]?.text}</p>
        </>
      )}
      {(pack || isCardWritten(app)) && (
        <a class="btn wide" href={router.href('card')}>
          <Icon of={IdCard} />
          {links.card}
        </a>
      )}
      {signs && <FactList facts={signs.notes.slice(1)} />}
      <a class="btn back" href={router.href('condition')}>
        {condition.change}
      </a>
      <h2 class="part">{words.noVoice}</h2>
      <FactList facts={noVoice} />
      {pack && (
        <a class="btn wide" href={router.href('cautions')}>
          <Icon of={Pill} />
          {links.cautions}
        </a>
      )}
      {own.length === 0 && <p>{call.text}</p>}
      <SourcesOf facts={[...(signs ? [signs.intro, ...signs.signs, ...signs.notes] : []), call, ...noVoice]} />
    </>
  );
});

/** The country that nobody chose: it is said, and one tap makes it sure. The same wherever a country's rules stand. */
import { Check } from 'lucide';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { condition as words } from '#words/condition';
import { countryOf } from '#words/countries';
import { Icon } from '../components/Icon';
import { appointmentRecord } from '../domain/appointment';
import type { CountryCode } from '../domain/country';
import type { App } from '../state/app';
import { writeFields } from '../state/records';
import { countryOfApp } from './country';

/** Somebody says which country's rules hold. */
export const chooseCountry = (app: App, code: CountryCode): Promise<unknown> =>
  writeFields(app, { record: appointmentRecord(), title: countryOf(code).name, first: {} }, { country: { code } }, 'chosen');

interface Props {
  readonly app: App;
  /** All countries stand further down on the same screen; elsewhere a link leads to them. */
  readonly isChosenBelow?: boolean;
}

/** See above. The button stays where it was pressed, and with it the focus. */
export function GuessedCountry({ app, isChosenBelow }: Props): VNode | null {
  const { code, guessed } = countryOfApp(app);
  const [said, setSaid] = useState<CountryCode>();
  if (!guessed && said !== code) return null;
  // None that Askwell knows: "another country" is nothing that anybody can say yes to.
  if (code === 'elsewhere') {
    return (
      <p class="notice">
        {words.unknown} {isChosenBelow ? words.chooseBelow : words.choose}
      </p>
    );
  }
  const { name } = countryOf(code);
  const confirm = (): void => {
    setSaid(code);
    void chooseCountry(app, code);
  };
  return (
    <div class="notice">
      {guessed && (
        <p>
          {words.guessed(name)} {isChosenBelow && words.below}
        </p>
      )}
      <button type="button" class="btn" aria-disabled={!guessed} onClick={() => guessed && confirm()}>
        {!guessed && <Icon of={Check} />}
        {guessed ? words.yes(name) : name}
      </button>
    </div>
  );
}

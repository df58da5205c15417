/** Where guidance comes from: name, country, the day it was read. Folded, in reach. */
import type { VNode } from 'preact';
import { countries, step as words } from '#words/step';
import { sources } from '../content/sources';
import { showDate } from './day';

interface Props {
  /** Keys of the table of sources. */
  readonly keys: readonly string[];
}

/** The list alone, for a fact that stands by itself. */
export function SourceList({ keys }: Props): VNode | null {
  const found = keys.flatMap((key) => sources[key] ?? []);
  if (found.length === 0) return null;
  return (
    <details>
      <summary>{words.sources(found.length)}</summary>
      <ul class="sources">
        {found.map(({ name, address, checkedOn, country }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              {name}
            </a>
            <small class="quiet">
              {country && `${words.country(countries[country] ?? country)}. `}
              {words.checked(showDate(checkedOn))}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** With the sentence that goes with all guidance. */
export const Sources = ({ keys }: Props): VNode => (
  <>
    <p class="quiet">{words.notReviewed}</p>
    <SourceList keys={keys} />
  </>
);

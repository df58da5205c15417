/** Where guidance comes from: name, country, the day it was read. Folded, in reach. */
import type { VNode } from 'preact';
import { countries, step as words } from '#words/step';
import { sources } from '../content/sources';
import { showDate } from './day';

/** @param keys keys of the table of sources */
export function Sources({ keys }: { readonly keys: readonly string[] }): VNode {
  const found = keys.flatMap((key) => sources[key] ?? []);
  return (
    <>
      <p class="quiet">{words.notReviewed}</p>
      {found.length > 0 && (
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
      )}
    </>
  );
}

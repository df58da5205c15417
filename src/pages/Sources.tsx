/** Where guidance comes from: name, country, the day it was read. Folded, in reach. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { countries, step as words } from '#words/step';
import type { Source } from '../content/guidance';
import { sources } from '../content/sources';
import { showDate } from './clock';

/** @param list what is shown, one under the other */
export const SourceList = ({ list }: { readonly list: readonly Source[] }): VNode => (
  <ul class="sources">
    {list.map(({ name, address, checkedOn, country }) => (
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
);

interface Props {
  /** Keys of the table of sources. */
  readonly keys: readonly string[];
}

/**
 * The list alone, folded: for a fact that stands by itself. Drawn when it is opened: the first day that a page puts into words
 * costs a slow phone a tenth of a second, and few people open this.
 */
export function FoldedSources({ keys }: Props): VNode | null {
  const [opened, setOpened] = useState(false);
  const found = keys.flatMap((key) => sources[key] ?? []);
  return found.length === 0 ? null : (
    <details onToggle={() => setOpened(true)}>
      <summary>{words.sources(found.length)}</summary>
      {opened && <SourceList list={found} />}
    </details>
  );
}

/** With the sentence that goes with all guidance. */
export const Sources = ({ keys }: Props): VNode => (
  <>
    <p class="quiet">{words.notReviewed}</p>
    <FoldedSources keys={keys} />
  </>
);

/** What a search finds among a person's own words, and the way to where they stand. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { titles } from '#words/titles';
import { kindOf, localOf } from '../domain/change';
import { findOwnWords, type OwnWords } from '../domain/own-words';
import { PAGE, ShowMore } from './ShowMore';
import type { Services } from './services';

/** The screens of records whose kind has another name than their screen. */
const SCREENS: Readonly<Record<string, string>> = { medicalRecord: 'medical-record', score: 'scores', letter: 'talk' };

/** @returns what the person wrote that has the words of the query, and where it stands; nothing of a kind that this release has no screen for. */
export function findOwn({ app, duties, router }: Services, query: string): (OwnWords & { readonly href: string })[] {
  return findOwnWords(app.records.peek(), app.plan.steps, query).flatMap((one) => {
    const screen = SCREENS[kindOf(one.record)] ?? kindOf(one.record);
    // Some screens show the one that there is, and need no name in their address.
    const id = [localOf(one.record), ''].find((name) => duties.screenOf({ screen, id: name }) !== 'unknown');
    return id === undefined ? [] : [{ ...one, title: one.title || titles[screen as keyof typeof titles], href: router.href(screen, id) }];
  });
}

/** See above. */
export function OwnWordsList({ of: all }: { readonly of: ReturnType<typeof findOwn> }): VNode {
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      <ul class="links">
        {all.slice(0, limit).map(({ record, title, text, href }) => (
          <li key={record}>
            <a href={href} dir="auto">
              <b>{title}</b>
              {text && <small>{text}</small>}
            </a>
          </li>
        ))}
      </ul>
      <ShowMore all={all.length} limit={limit} onMore={setLimit} />
    </>
  );
}

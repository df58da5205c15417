/** What Askwell is and is not, its version and licence, and every source with its country and the day it was read. */
import '../styles/screens';
import type { VNode } from 'preact';
import { about as words } from '#words/about';
import { changes } from '#words/changes';
import { installSources, keepingSources } from '../content/browser-sources';
import { sources } from '../content/sources';
import { BackToMore } from './BackToMore';
import { SourceList } from './Sources';
import type { Services } from './services';

const all = [...Object.values(sources), ...keepingSources, ...installSources].sort((one, other) => one.name.localeCompare(other.name));
const feedback = import.meta.env.ASKWELL_FEEDBACK;

/** See above. */
export default function AboutScreen({ services }: { readonly services: Services }): VNode {
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {words.text.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <section>
        <h2>{words.program}</h2>
        <p>
          {words.version(import.meta.env.ASKWELL_VERSION)} {words.licence}
        </p>
        {feedback && (
          <>
            <a class="btn wide" href={feedback} target="_blank" rel="noreferrer">
              {words.feedback}
            </a>
            <p class="quiet">{words.feedbackHelp}</p>
          </>
        )}
        <details>
          <summary>{words.changed}</summary>
          <ul class="plain">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      </section>
      <section>
        <h2>{words.sources}</h2>
        <p>{words.sourcesHelp(all.length)}</p>
        <SourceList list={all} />
      </section>
    </>
  );
}

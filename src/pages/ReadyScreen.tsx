/** Is it ready? Looks while one waits, says what was found in words, and can look again. */
import { RefreshCw } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { changes } from '#words/changes';
import { ready as words } from '#words/ready';
import { Icon } from '../components/Icon';
import { keepingSources } from '../content/browser-sources';
import { BackToMore } from './BackToMore';
import { showDate } from './clock';
import { type Row, rowsOf, summaryOf } from './readiness';
import { SourceList } from './Sources';
import type { Services } from './services';

interface Props {
  readonly services: Services;
}

/** One article stands for the guide: what can be read out of the cache is really there. */
async function look({ duties }: Services, mend: boolean): Promise<readonly Row[]> {
  const { articles } = await import('#words/guide');
  const title = articles[0]?.title ?? '';
  return rowsOf(await duties.checkReady(title, mend), title, showDate);
}

const Line = ({ row, services }: Props & { readonly row: Row }): VNode => (
  <li class="card">
    <h2>{row.title}</h2>
    <p class={`answer ${row.answer}`}>{words.answers[row.answer]}</p>
    <p>{row.text}</p>
    {row.help && (
      <a class="btn" href={services.router.href(row.help.screen)}>
        {row.help.label}
      </a>
    )}
  </li>
);

const Version = (): VNode => (
  <section>
    <h2>{words.version}</h2>
    <p>{words.versionIs(import.meta.env.ASKWELL_VERSION)}</p>
    <details>
      <summary>{words.changed}</summary>
      <ul class="plain">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  </section>
);

/** Stays while it looks again, so that the focus does; says so itself, for eyes that are on it. */
const Again = ({ checking, onCheck }: { readonly checking: boolean; readonly onCheck: () => void }): VNode => (
  <button type="button" class="btn main" aria-disabled={checking} onClick={() => checking || onCheck()}>
    <Icon of={RefreshCw} />
    {checking ? words.busy : words.again}
  </button>
);

/** See above. */
export default function ReadyScreen({ services }: Props): VNode {
  const [state, setState] = useState<'checking' | 'failed' | 'done'>('checking');
  const [rows, setRows] = useState<readonly Row[]>();
  const check = (mend: boolean): void => {
    setState('checking');
    look(services, mend).then(
      (found) => {
        setRows(found);
        setState('done');
      },
      (error) => {
        console.error(error);
        setState('failed');
      },
    );
  };
  useEffect(() => check(false), []);
  const summary = state === 'done' && rows ? summaryOf(rows) : undefined;
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class={`notice ${summary ?? ''}`} aria-live="polite">
        {summary ? words.summary[summary] : state === 'failed' ? words.failed : words.checking}
      </p>
      {/* What comes later comes below: nothing that somebody reads is pushed away. */}
      {(rows || state === 'failed') && (
        <>
          <Again checking={state === 'checking'} onCheck={() => check(true)} />
          <ul class="check">
            {rows?.map((row) => (
              <Line key={row.title} row={row} services={services} />
            ))}
          </ul>
          <Version />
          <details>
            <summary>{words.where}</summary>
            <SourceList list={keepingSources} />
          </details>
        </>
      )}
    </>
  );
}

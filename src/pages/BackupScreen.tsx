/** Makes a backup in one tap, and restores one. What is in a file is shown before anything happens. */
import { ArrowLeft, Download, Share2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { backup as words } from '#words/backup';
import { page as pageWords, problems } from '#words/notices';
import { Icon } from '../components/Icon';
import { Restore } from './BackupRestore';
import type { BackupDuties, HandedOver } from './backup';
import { showMoment } from './clock';
import type { Services } from './services';

interface Made {
  readonly file: File;
  readonly how: HandedOver;
}

/** Where the file went, and the other way to get it. */
function Where({ made: { file, how }, duties, onDone }: { readonly made: Made; readonly duties: BackupDuties; readonly onDone: (made: Made) => void }): VNode {
  const shares = how === 'saved' && duties.canShare(file);
  return (
    <>
      <div class="notice" role="status">
        <p>{how === 'shared' ? words.shared(file.name) : words.saved(file.name)}</p>
        <p>{words.readable}</p>
      </div>
      {(how === 'shared' || shares) && (
        <>
          <p class="quiet">{words.otherWay}</p>
          <button type="button" class="btn wide" onClick={async () => onDone({ file, how: shares ? await duties.handOver(file) : duties.save(file) })}>
            <Icon of={shares ? Share2 : Download} />
            {shares ? words.shareInstead : words.saveInstead}
          </button>
        </>
      )}
    </>
  );
}

function Make({ duties }: { readonly duties: BackupDuties }): VNode {
  const [last, setLast] = useState<number>();
  const [made, setMade] = useState<Made>();
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState('');
  const look = (): void => void duties.last().then(setLast);
  useEffect(look, []);

  function handed(next: Made): void {
    if (next.how === 'cancelled') return;
    setMade(next);
    setLast(Date.now());
  }

  async function make(): Promise<void> {
    setMaking(true);
    setProblem('');
    const file = await duties.make();
    if (file instanceof File) handed({ file, how: await duties.handOver(file) });
    else setProblem(file ? problems[file.problem] : words.notMade);
    setMaking(false);
  }

  return (
    <section>
      <p>{words.makeHelp}</p>
      <p class="quiet">{last ? words.last(showMoment(last)) : words.none}</p>
      <button type="button" class="btn main wide" disabled={making} onClick={() => void make()}>
        <Icon of={Share2} />
        {words.make}
      </button>
      {making && <p role="status">{words.making}</p>}
      {problem && <p role="alert">{problem}</p>}
      {made && !making && <Where made={made} duties={duties} onDone={handed} />}
    </section>
  );
}

/** See above. */
export default function BackupScreen({ services }: { readonly services: Services }): VNode {
  const [duties, setDuties] = useState<BackupDuties>();
  const [hasFailed, setFailed] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const load = (): void => {
    setFailed(false);
    services.duties.backup().then(setDuties, () => setFailed(true));
  };
  useEffect(load, []);
  return (
    <div class="backup">
      <a class="btn back" href={services.router.href('more')}>
        <Icon of={ArrowLeft} />
        {pageWords.back}
      </a>
      <h1 tabIndex={-1}>{words.title}</h1>
      {duties && !isRestoring && <Make duties={duties} />}
      {duties && <Restore duties={duties} services={services} onStage={setRestoring} />}
      {!duties && !hasFailed && <p class="quiet">{pageWords.loading}</p>}
      {hasFailed && (
        <div class="notice">
          <p>{pageWords.failed}</p>
          <button type="button" class="btn main" onClick={load}>
            {pageWords.retry}
          </button>
        </div>
      )}
    </div>
  );
}

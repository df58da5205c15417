/** The backup screen: making one, and restoring one. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { backup as words } from '#words/backup';
import { page as pageWords } from '#words/notices';
import { BackToMore } from './BackToMore';
import { Make } from './BackupMake';
import { Restore } from './BackupRestore';
import type { BackupDuties } from './backup';
import type { Services } from './services';

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
      <BackToMore router={services.router} />
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

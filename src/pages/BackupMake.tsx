/** Makes a backup: one tap where it is only words; with photos it takes a while, and its size is said before it is given away. */
import { Download, Share2 } from 'lucide';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { backup as words } from '#words/backup';
import { problems } from '#words/notices';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { Progress } from './BackupProgress';
import type { BackupDuties, HandedOver, MadeBackup } from './backup';
import { showMoment } from './clock';

interface Given {
  readonly made: MadeBackup;
  readonly how: HandedOver;
}

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly share: number | undefined; readonly control: AbortController }
  | { readonly kind: 'ready'; readonly made: MadeBackup }
  | ({ readonly kind: 'given' } & Given)
  | { readonly kind: 'said'; readonly text: string };

/** What the file could not hold. */
function Lacks({ made: { missing, leftOut, isTooMuch } }: { readonly made: MadeBackup }): VNode {
  return (
    <>
      {missing > 0 && <p>{words.missing(missing)}</p>}
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
      {isTooMuch && <p>{words.tooMuch}</p>}
    </>
  );
}

/** A whole file, waiting for the tap that gives it away: the one that began it is too long ago for the share sheet. */
function Ready({ made, onGive, onCancel }: { readonly made: MadeBackup; readonly onGive: () => void; readonly onCancel: () => void }): VNode {
  const give = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone. The notice is heard with this one.
  useLayoutEffect(() => give.current?.focus(), []);
  return (
    <>
      <div id="ready" class="notice">
        <p>{words.ready(made.file.name, made.photos, words.size(made.file.size))}</p>
        <Lacks made={made} />
      </div>
      <button ref={give} type="button" class="btn main wide" aria-describedby="ready" onClick={once(onGive)}>
        <Icon of={Share2} />
        {words.give}
      </button>
      <button type="button" class="btn wide" onClick={onCancel}>
        {words.cancel}
      </button>
    </>
  );
}

/** Where the file went. */
const Where = ({ made, how }: Given): VNode => (
  <div class="notice">
    <p>{how === 'shared' ? words.shared(made.file.name) : words.saved(made.file.name)}</p>
    <Lacks made={made} />
    <p>{words.readable}</p>
    <p>{words.onNew}</p>
  </div>
);

/** The other way to get it. */
function OtherWay({ made, how, duties, onDone }: Given & { readonly duties: BackupDuties; readonly onDone: (how: HandedOver) => void }): VNode {
  const { file } = made;
  const shares = how === 'saved' && duties.canShare(file);
  return (
    <>
      {(shares || (how === 'shared' && duties.canSave())) && (
        <>
          <p class="quiet">{words.otherWay}</p>
          <button type="button" class="btn wide" onClick={async () => onDone(shares ? await duties.handOver(file) : duties.save(file))}>
            <Icon of={shares ? Share2 : Download} />
            {shares ? words.shareInstead : words.saveInstead}
          </button>
        </>
      )}
    </>
  );
}

/** See above. */
export function Make({ duties }: { readonly duties: BackupDuties }): VNode {
  const [last, setLast] = useState<number>();
  const [photos, setPhotos] = useState({ count: 0, bytes: 0 });
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  useEffect(() => {
    void duties.last().then(setLast);
    void duties.photos().then(setPhotos);
  }, []);

  function handed(made: MadeBackup, how: HandedOver): void {
    if (how === 'failed') setStage(stage.kind === 'ready' ? { kind: 'said', text: words.notShared } : { kind: 'ready', made });
    else if (how === 'cancelled') setStage(made.photos > 0 ? { kind: 'ready', made } : { kind: 'idle' });
    else {
      setStage({ kind: 'given', made, how });
      setLast(Date.now());
    }
  }

  async function make(withPhotos: boolean): Promise<void> {
    const control = new AbortController();
    setStage({ kind: 'making', share: undefined, control });
    const made = await duties.make(withPhotos, { signal: control.signal, onProgress: (share) => setStage({ kind: 'making', share, control }) });
    if (made === 'cancelled') setStage({ kind: 'said', text: words.notMadeCancelled });
    else if (made === null || 'problem' in made) setStage({ kind: 'said', text: made ? problems[made.problem] : words.notMade });
    else if (made.photos > 0) setStage({ kind: 'ready', made });
    else handed(made, await duties.handOver(made.file));
  }

  if (stage.kind === 'ready') {
    const { made } = stage;
    return (
      <section>
        <Ready made={made} onGive={() => void duties.handOver(made.file).then((how) => handed(made, how))} onCancel={() => setStage({ kind: 'idle' })} />
      </section>
    );
  }
  // Only said to be disabled: a button that is would lose the focus.
  const isMaking = stage.kind === 'making';
  return (
    <section>
      <p class="quiet">{last ? words.last(showMoment(last)) : words.none}</p>
      <button type="button" class="btn main wide" aria-disabled={isMaking} onClick={() => isMaking || void make(true)}>
        <Icon of={Share2} />
        {words.make}
      </button>
      {photos.count > 0 && (
        <>
          <p>{words.before(photos.count, words.size(photos.bytes))}</p>
          <button type="button" class="btn wide" aria-disabled={isMaking} onClick={() => isMaking || void make(false)}>
            {words.makeSmall}
          </button>
        </>
      )}
      {isMaking && <Progress id="making" label={words.making} share={stage.share} onCancel={() => stage.control.abort()} />}
      {stage.kind === 'said' && <p role="alert">{stage.text}</p>}
      {/* Always there: a region that comes with its text is not read out. */}
      <div aria-live="polite">
        {isMaking && stage.share === undefined && <p>{words.making}</p>}
        {stage.kind === 'given' && <Where {...stage} />}
      </div>
      {stage.kind === 'given' && <OtherWay {...stage} duties={duties} onDone={(how) => handed(stage.made, how)} />}
      <p>{words.makeHelp}</p>
    </section>
  );
}

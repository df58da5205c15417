/** Restoring: choose a file, see what it would do, confirm, and take it back. One state at a time. */
import { FileUp, ListChecks, Undo2 } from 'lucide';
import type { Ref, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { refusals, backup as words } from '#words/backup';
import { page, problems } from '#words/notices';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import type { BackupPreview } from './BackupPreview';
import { Progress } from './BackupProgress';
import type { BackupDuties, Failed, LastRestore, Opened, Restored } from './backup';
import { kindsInWords } from './backup-kinds';
import { showMoment } from './clock';
import type { Services } from './services';

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly share: number | undefined; readonly control: AbortController }
  /** `file`: what is whole in it can still be looked at. */
  | { readonly kind: 'refused'; readonly text: string; readonly file?: File }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'preview'; readonly opened: Opened; readonly Preview: typeof BackupPreview }
  | { readonly kind: 'writing'; readonly share: number; readonly control: AbortController }
  | { readonly kind: 'done'; readonly restored: Restored };

interface Props {
  readonly duties: BackupDuties;
  readonly services: Services;
  /** Whether a file is being looked at or taken in: nothing else is on the screen then. */
  readonly onStage: (isRestoring: boolean) => void;
}

const failure = ({ problem }: Failed): Stage => ({ kind: 'refused', text: problems[problem] });

/** The button that opens the browser's own choice of a file. */
function Choose({ onFile }: { readonly onFile: (file: File) => void }): VNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn wide" onClick={() => input.current?.click()}>
        <Icon of={FileUp} />
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        name="backup"
        accept=".json,application/json"
        aria-label={words.file}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** It names the fields of every kind of record, with all the words for that: loaded when there is a file. */
async function preview(opened: Opened): Promise<Stage> {
  try {
    return { kind: 'preview', opened, Preview: (await import('./BackupPreview')).BackupPreview };
  } catch (error) {
    console.error(error);
    return { kind: 'refused', text: page.failed };
  }
}

interface RefusedProps {
  readonly text: string;
  /** What is whole in the file can still be looked at. */
  readonly onRest: (() => void) | undefined;
  readonly title: Ref<HTMLElement>;
}

/** Why nothing came of it. */
function Refused({ text, onRest, title }: RefusedProps): VNode {
  return (
    <div class="notice" role="alert">
      <b ref={title}>{words.refusedTitle}</b>
      <p>{text}</p>
      <p>{words.unchanged}</p>
      {onRest && (
        <button type="button" class="btn" onClick={onRest}>
          {words.rest}
        </button>
      )}
    </div>
  );
}

interface DoneProps {
  readonly restored: Restored;
  readonly heading: Ref<HTMLHeadingElement>;
  /** Address of the plan. */
  readonly plan: string;
}

/** What came. */
function Done({ restored: { added, refused, comes, photos }, heading, plan }: DoneProps): VNode {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.doneTitle}
      </h2>
      {(added > 0 || photos === 0) && <p>{added > 0 ? words.done(kindsInWords(comes).join(', ')) : words.nothingNew}</p>}
      {photos > 0 && !comes.has('photo') && <p>{words.donePhotos(photos)}</p>}
      {refused > 0 && <p>{words.refusedSome}</p>}
      <a class="btn main wide" href={plan}>
        <Icon of={ListChecks} />
        {words.toPlan}
      </a>
    </>
  );
}

/** See above. */
export function Restore({ duties, services, onStage }: Props): VNode {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [last, setLast] = useState<LastRestore>();
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLElement>(null);
  const look = (): void => void duties.lastRestore().then(setLast);
  useEffect(look, []);
  useEffect(() => {
    onStage(stage.kind === 'preview' || stage.kind === 'writing' || stage.kind === 'done');
    // The heading of what came in the place of the button that was pressed.
    if (stage.kind === 'preview' || stage.kind === 'done') heading.current?.focus();
    // With large text it comes above what is in sight, and browsers hold on to that.
    answer.current?.scrollIntoView({ block: 'nearest' });
  }, [stage.kind]);

  async function open(file: File, leaveDamaged = false): Promise<void> {
    const control = new AbortController();
    setStage({ kind: 'reading', share: undefined, control });
    const opened = await duties.open(file, leaveDamaged, { signal: control.signal, onProgress: (share) => setStage({ kind: 'reading', share, control }) });
    if (opened === 'cancelled') setStage({ kind: 'said', text: words.cancelled });
    else if (typeof opened === 'string') setStage({ kind: 'refused', text: refusals[opened], ...(opened === 'photos' && { file }) });
    else setStage('problem' in opened ? failure(opened) : await preview(opened));
  }

  async function restore(opened: Opened, isSame: boolean): Promise<void> {
    const control = new AbortController();
    setStage({ kind: 'writing', share: 0, control });
    const restored = await duties.restore(opened, isSame, { signal: control.signal, onProgress: (share) => setStage({ kind: 'writing', share, control }) });
    if (restored === 'cancelled') setStage({ kind: 'said', text: words.cancelled });
    else setStage('problem' in restored ? failure(restored) : { kind: 'done', restored });
    look();
  }

  async function undo(): Promise<void> {
    const undone = await duties.undo();
    if (typeof undone !== 'string') return setStage(failure(undone));
    const texts = { 'gone-on': words.goneOn, nothing: words.nothingToUndo, undone: last?.dropped ? words.undoneBut : words.undone };
    setStage({ kind: 'said', text: texts[undone] });
    look();
  }

  const undoButton = (
    <button type="button" class="btn wide" onClick={once(() => void undo())}>
      <Icon of={Undo2} />
      {words.undo}
    </button>
  );
  if (stage.kind === 'preview') {
    const { opened, Preview } = stage;
    return <Preview opened={opened} heading={heading} onStart={(isSame) => void restore(opened, isSame)} onCancel={() => setStage({ kind: 'idle' })} />;
  }
  if (stage.kind === 'writing') {
    return (
      <section>
        <Progress id="restoring" label={words.writing} share={stage.share} onCancel={() => stage.control.abort()} />
      </section>
    );
  }
  if (stage.kind === 'done') {
    return (
      <section>
        <Done restored={stage.restored} heading={heading} plan={services.router.href('prepare')} />
        {last && undoButton}
      </section>
    );
  }
  return (
    <section>
      <h2>{words.restore}</h2>
      {stage.kind === 'refused' && <Refused title={answer} text={stage.text} onRest={stage.file && (() => void open(stage.file as File, true))} />}
      {/* Always there: a region that comes with its text is not read out. */}
      <div aria-live="polite">
        {stage.kind === 'said' && (
          <p ref={answer as Ref<HTMLParagraphElement>} class="notice">
            {stage.text}
          </p>
        )}
        {stage.kind === 'reading' && stage.share === undefined && <p>{words.reading}</p>}
      </div>
      <p>{words.restoreHelp}</p>
      {stage.kind === 'reading' ? (
        <Progress id="reading" label={words.reading} share={stage.share} onCancel={() => stage.control.abort()} />
      ) : (
        <Choose onFile={(file) => void open(file)} />
      )}
      {last && (
        <>
          <p class="quiet">{words.lastRestore(showMoment(last.atMs))}</p>
          {undoButton}
        </>
      )}
    </section>
  );
}

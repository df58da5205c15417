/** One photo, as large as wished, or one PDF to save a copy of. Bytes that are not on this device are said, and hide nothing else. */
import { ArrowLeft, Download, ZoomIn, ZoomOut } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { photos as words } from '#words/photos';
import { titles } from '#words/titles';
import { begins } from '../components/begins';
import { Icon } from '../components/Icon';
import { Named } from '../components/Named';
import { once } from '../components/once';
import { type Photo, photoOf, photosOf } from '../domain/photo';
import { deletionOf } from '../domain/record';
import type { Target } from '../state/drafts';
import { restoreRecord } from '../state/records';
import { CameBack, DeleteButton, isHeld, WordsOf } from './fields';
import { observe } from './observe';
import { fileNameOf, nameOf } from './Photos';
import type { Services } from './services';

/** Steps of the zoom, as a share of the screen's width; classes, for the policy allows no inline style. */
const ZOOMS = ['fit', 'double', 'triple', 'fourfold'] as const;

type Bytes = { readonly address: string; readonly blob: Blob } | 'missing' | undefined;

/** The address of the stored bytes for as long as the screen stands, and what tells that they hold no picture. */
function useBytes({ duties }: Services, { file }: Photo): [Bytes, () => void] {
  const [bytes, setBytes] = useState<Bytes>();
  useEffect(() => {
    let address = '';
    let isGone = false;
    duties.readPhoto(file.hash).then(
      (stored) => {
        if (isGone) return;
        if (!stored) return setBytes('missing');
        const blob = new Blob([stored.bytes], { type: stored.type });
        address = URL.createObjectURL(blob);
        setBytes({ address, blob });
      },
      () => setBytes('missing'),
    );
    return () => {
      isGone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [file.hash]);
  return [bytes, () => setBytes('missing')];
}

interface PictureProps {
  readonly address: string;
  readonly name: string;
  readonly onBroken: () => void;
}

function Picture({ address, name, onBroken }: PictureProps): VNode {
  const [zoom, setZoom] = useState(0);
  const buttons = useRef<HTMLDivElement>(null);
  const zoomBy = (step: number): void => {
    setZoom(Math.min(Math.max(zoom + step, 0), ZOOMS.length - 1));
    // With so much of the picture as its style asks for: on a small screen with large text it stands behind the bars.
    buttons.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {/* Only said to be disabled at the ends: a button that is would lose the focus. */}
      <div ref={buttons} class="buttons">
        <button type="button" class="btn" aria-disabled={zoom === 0} onClick={() => zoomBy(-1)}>
          <Icon of={ZoomOut} />
          {words.smaller}
        </button>
        <button type="button" class="btn" aria-disabled={zoom === ZOOMS.length - 1} onClick={() => zoomBy(1)}>
          <Icon of={ZoomIn} />
          {words.larger}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="picture" tabIndex={0} aria-label={name}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: nobody presses it; it tells that it could not be drawn */}
        <img class={ZOOMS[zoom]} src={address} alt={name} onError={onBroken} />
      </section>
    </>
  );
}

/** What a copy is called: no file's name holds these marks, and 60 letters of any script fit into one. */
const asFile = (title: string): string => [...title.replace(/[\\/:*?"<>|]/g, '-')].slice(0, 60).join('');

interface PresentProps {
  readonly services: Services;
  readonly photo: Photo;
  readonly target: Target;
  readonly others: VNode | false;
}

function Present({ services, photo, target, others }: PresentProps): VNode {
  const [bytes, onBroken] = useBytes(services, photo);
  const name = target.title;
  const isPaper = photo.file.type === 'application/pdf';
  // A paper can only be read as a copy: that is what one came for.
  const file = words.file(asFile(photo.title) || fileNameOf(photo) || name, photo.file.type);
  const save = typeof bytes === 'object' && (
    <a
      class={isPaper ? 'btn main' : 'btn wide'}
      href={bytes.address}
      download={file}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        const { time } = services.duties;
        if (time.canSave()) return;
        event.preventDefault();
        void time.handOver(new File([bytes.blob], file, { type: photo.file.type }));
      }}
    >
      <Icon of={Download} />
      {words.download}
    </a>
  );
  return (
    <>
      {bytes === 'missing' && (
        <div class="notice">
          <p>{words.missing}</p>
          {photo.file.preview && <img src={`data:image/jpeg;base64,${photo.file.preview}`} alt={name} />}
        </div>
      )}
      {isPaper && <p>{words.pdfHelp}</p>}
      {typeof bytes === 'object' && !isPaper && <Picture address={bytes.address} name={name} onBroken={onBroken} />}
      {isPaper && save}
      {bytes && others}
      <WordsOf services={services} target={target} field="title" label={words.named} help={words.namedHelp} lines={1} otherwise={fileNameOf(photo)} isOneLine />
      {isPaper || save}
      <DeleteButton services={services} target={target} label={isPaper ? words.removePaper : words.remove} />
    </>
  );
}

/** How many letters of another one's name a button shows: the whole of it heads its own screen. */
const SHOWN = 60;

/** The one before and the one after, in place of this one: the way back leads to what they all belong to. */
const Others = ({ services: { router, duties }, all, at }: { readonly services: Services; readonly all: readonly Photo[]; readonly at: number }): VNode => (
  <div class="buttons">
    {(
      [
        [at - 1, words.previous],
        [at + 1, words.next],
      ] as const
    ).map(([index, label]) => {
      const photo = all[index];
      if (!photo) return null;
      const go = once(() => duties.after(Promise.resolve(true), router.href('photo', photo.id), true));
      return (
        <button key={index} type="button" class="btn" onClick={go}>
          <Named say={label} name={begins(nameOf(photo, index), SHOWN)} />
        </button>
      );
    })}
  </div>
);

/** See above. */
export default observe(({ services, id }: { readonly services: Services; readonly id: string }) => {
  const { app, drafts, duties } = services;
  const record = `photo/~/${id}`;
  const view = app.view(record);
  const photo = photoOf(view);
  const all = photo ? photosOf(app.records.value, photo.owner, app.appointment.value) : [];
  const at = all.findIndex((one) => one.id === photo?.id);
  const name = photo ? nameOf(photo, at) : '';
  const target = { record, title: name, first: { label: photo?.label ?? '' } };
  const deletion = deletionOf(view);
  const isHere = photo && (deletion !== 'deleted' || isHeld(drafts, target));
  return (
    <>
      <button type="button" class="btn back" onClick={() => duties.back()}>
        <Icon of={ArrowLeft} />
        {words.back}
      </button>
      <h1 tabIndex={-1} dir="auto">
        {isHere ? name : words.gone}
      </h1>
      {isHere && deletion === 'back' && <CameBack app={app} target={target} />}
      {isHere ? (
        <Present key={id} services={services} photo={photo} target={target} others={all.length > 1 && <Others services={services} all={all} at={at} />} />
      ) : (
        <p>{words.goneText}</p>
      )}
      {photo && !isHere && (
        <button type="button" class="btn main" onClick={() => void restoreRecord(app, target)}>
          {words.restore}
        </button>
      )}
      {!photo && (
        <a class="btn main" href={services.router.href('deleted')}>
          {titles.deleted}
        </a>
      )}
    </>
  );
});

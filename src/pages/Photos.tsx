/** The photos and papers of one record: added from the camera or from files, shown small, opened by a tap. */
import { ArrowDown, Camera, FileText, FolderOpen } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { photos as words } from '#words/photos';
import { bar } from '#words/shell';
import { Icon } from '../components/Icon';
import { withAppointment } from '../domain/change';
import { type Photo, photosOf } from '../domain/photo';
import type { Target } from '../state/drafts';
import { type Adding, addingTo, noteAdding } from './adding-photos';
import { observe } from './observe';
import { PAGE, ShowMore } from './ShowMore';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  /** What they belong to. */
  readonly target: Target;
  /** Unfolded from the start, though there are none yet. */
  readonly isOpen?: boolean;
}

/** What the file of a PDF was called; empty where that is not known. The file of a photo is called by its camera, which says nothing. */
export const fileNameOf = ({ label, file: { type } }: Photo): string => (type === 'application/pdf' && label !== words.added(type) ? label : '');

/**
 * How a photo or paper is called: as somebody named it, else by its place, a PDF by its file as well, for it shows no picture.
 * @param index among those that are there; -1 when it is deleted
 */
export function nameOf(photo: Photo, index: number): string {
  if (photo.title) return photo.title;
  if (index < 0) return words.added(photo.file.type);
  if (photo.file.type !== 'application/pdf') return words.name(index + 1);
  const name = fileNameOf(photo);
  return name ? words.paperNamed(index + 1, name) : words.paper(index + 1);
}

/** The address is given past Preact, which would keep a second copy of each picture: 0.4 MB of 5 with 200 photos. */
function Preview({ data }: { readonly data: string }): VNode {
  const image = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    if (image.current) image.current.src = `data:image/jpeg;base64,${data}`;
  }, [data]);
  return <img ref={image} alt="" loading="lazy" decoding="async" />;
}

const Small = ({ photo, name, of, href }: { readonly photo: Photo; readonly name: string; readonly of: string; readonly href: string }): VNode => (
  <li>
    <a class="photo" href={href} aria-label={words.open(name, of)}>
      {photo.file.preview ? <Preview data={photo.file.preview} /> : <Icon of={FileText} />}
      <small dir="auto">{name}</small>
    </a>
  </li>
);

interface ChooserProps {
  readonly label: string;
  readonly icon: typeof Camera;
  readonly camera?: boolean;
  /** Only said to be: a button that is would lose the focus. */
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that opens the camera or the files. */
function Chooser({ label, icon, camera = false, disabled, onChoose }: ChooserProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn" aria-disabled={disabled} onClick={() => disabled || field.current?.click()}>
        <Icon of={icon} />
        {label}
      </button>
      <input
        ref={field}
        hidden
        type="file"
        aria-label={label}
        accept={camera ? 'image/*' : 'image/*,application/pdf'}
        {...(camera ? { capture: 'environment' } : { multiple: true })}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Of({ services, target, isOpen = false, adding }: Props & { readonly adding: Adding | undefined }): VNode {
  const { app, router, duties } = services;
  const [limit, setLimit] = useState(PAGE);
  const told = useRef<HTMLDivElement>(null);
  const { done = 0, all = 0, refused = [], stop } = adding ?? {};
  // Below the buttons and the bar nobody looks for it.
  useEffect(() => void (refused.length > 0 && told.current?.scrollIntoView({ block: 'nearest' })), [refused]);
  // What was read goes with the screen.
  useEffect(() => () => void (addingTo(app, target.record)?.refused && noteAdding(app, target.record)), []);
  const photos = photosOf(app.records.value, target.record, app.appointment.value);
  const lost = stop ? 0 : all - done;

  const [unfolded] = useState(isOpen || photos.length > 0 || adding !== undefined);

  async function add(files: readonly File[]): Promise<void> {
    // All of one choice belong together, whatever appointment is on screen by the time the last is small.
    const owner = { ...target, record: withAppointment(target.record, app.appointment.peek()) };
    const { length } = files;
    const sentences: string[] = [];
    let isFurther = false;
    let isStopped = false;
    const end = (): void => {
      isStopped = true;
    };
    const tell = (count: number): void =>
      noteAdding(app, owner.record, {
        record: owner.record,
        done: count,
        all: length,
        ...(count < length ? { stop: end } : { refused: sentences }),
      });
    for (const [before, file] of files.entries()) {
      if (isStopped) break;
      tell(before);
      const problem = await duties.addPhoto(owner, file, isFurther);
      isFurther ||= !problem;
      if (problem) sentences.push(problem === 'storage' ? words.notStored(file.name) : words.refused[problem](file.name));
    }
    tell(length);
  }

  return (
    <details open={unfolded}>
      <summary id="photos">{words.title(photos.length)}</summary>
      {photos.length > 0 && (
        <ul class="photos">
          {photos.slice(0, limit).map((photo, index) => (
            <Small key={photo.id} photo={photo} name={nameOf(photo, index)} of={target.title} href={router.href('photo', photo.id)} />
          ))}
        </ul>
      )}
      <ShowMore all={photos.length} limit={limit} onMore={setLimit} />
      {lost > 0 && (
        <div class="notice">
          <p>{words.lost(lost)}</p>
          <button type="button" class="btn" onClick={() => noteAdding(app, target.record)}>
            {bar.close}
          </button>
        </div>
      )}
      <div class="buttons">
        <Chooser label={words.camera} icon={Camera} camera disabled={stop !== undefined} onChoose={(files) => void add(files)} />
        <Chooser label={words.choose} icon={FolderOpen} disabled={stop !== undefined} onChoose={(files) => void add(files)} />
      </div>
      <p class="quiet">{words.help}</p>
      <div ref={told} aria-live="polite">
        {stop && <p>{words.working(done, all)}</p>}
        {refused.map((sentence) => (
          <p key={sentence} class="notice">
            {sentence}
          </p>
        ))}
      </div>
      {stop && all > 1 && (
        <button type="button" class="btn" onClick={stop}>
          {words.stop}
        </button>
      )}
    </details>
  );
}

/** From the top of a long page: what was put there is what one comes back for. */
export const ToPhotos = observe(({ services: { app }, target }: Props) => {
  const { length } = photosOf(app.records.value, target.record, app.appointment.value);
  if (length === 0) return null;
  const go = (): void => {
    const photos = document.getElementById('photos');
    photos?.scrollIntoView();
    photos?.focus();
  };
  return (
    <button type="button" class="btn wide" onClick={go}>
      <Icon of={ArrowDown} />
      {words.title(length)}
    </button>
  );
});

/** See above. The page that holds it redraws it when records change. */
export const Photos = observe((props: Props) => <Of {...props} adding={addingTo(props.services.app, props.target.record)} />);

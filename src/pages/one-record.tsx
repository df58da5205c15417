/** The frame of a screen that shows one record of a list: the way back, and what stands there when it was deleted. */
import '../styles/screens';
import type { ComponentChildren, VNode } from 'preact';
import { Back } from '../components/Back';
import { NO_APPOINTMENT } from '../domain/change';
import { type Entry, entriesOf, everyEntry, titleOr } from '../domain/entries';
import { keyForEnd } from '../domain/order';
import { deletionOf } from '../domain/record';
import type { App } from '../state/app';
import type { Target } from '../state/drafts';
import { moveRecord, restoreRecord } from '../state/records';
import { CameBack, isHeld, Place } from './fields';
import { observe } from './observe';
import type { Services } from './services';

/** All of a kind that are not deleted, in their order. */
export const entriesHere = (app: App, kind: string): readonly Entry[] => entriesOf(app.records.value, kind);

/** What writes to one need to know. A new one goes to the end as it is when it is first written; the label stands in "Recently deleted" when nobody gave it a title. */
export function recordTarget(app: App, kind: string, id: string, unnamed: string): Target {
  const record = `${kind}/${NO_APPOINTMENT}/${id}`;
  const first = {
    get order() {
      return keyForEnd(everyEntry(app.records.value, kind));
    },
    label: unnamed,
  };
  return { record, title: titleOr(app.view(record), unnamed), first };
}

interface Props {
  readonly services: Services;
  readonly kind: string;
  readonly id: string;
  /** The screen of the list. */
  readonly list: string;
  readonly words: { readonly title: string; readonly back: string; readonly gone: string; readonly restore: string; readonly unnamed: string };
  /** Draws what stands below its heading; may read signals. */
  readonly draw: (target: Target) => ComponentChildren;
}

const Whole = observe(({ services: { app, drafts }, target, words, draw }: Omit<Props, 'kind' | 'id' | 'list'> & { readonly target: Target }) => {
  const view = app.view(target.record);
  const deletion = deletionOf(view);
  if (deletion !== 'deleted' || isHeld(drafts, target)) {
    const named = { ...target, title: titleOr(view, words.unnamed) };
    return (
      <>
        <h1 tabIndex={-1}>{words.title}</h1>
        {deletion === 'back' && <CameBack app={app} target={named} />}
        {draw(named)}
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.gone}</h1>
      <button type="button" class="btn main" onClick={() => void restoreRecord(app, target)}>
        {words.restore}
      </button>
    </>
  );
});

/** See above. */
export function OneRecord({ kind, id, list, ...rest }: Props): VNode {
  const { services, words } = rest;
  const target = recordTarget(services.app, kind, id, words.unnamed);
  return (
    <>
      <Back href={services.router.href(list)} label={words.back} />
      <Whole key={id} {...rest} target={target} />
    </>
  );
}

interface PlaceProps {
  readonly app: App;
  readonly kind: string;
  readonly id: string;
  readonly target: Target;
  readonly words: { readonly place: string; readonly placeHelp: (place: number, all: number) => string };
}

/** Its place in the list; nothing while it is only coming into being. */
export function PlaceOf({ app, kind, id, target, words }: PlaceProps): VNode | null {
  const list = (): readonly Entry[] => entriesHere(app, kind);
  const place = list().findIndex((one) => one.id === id) + 1;
  if (place === 0) return null;
  return <Place title={words.place} help={words.placeHelp(place, list().length)} onMove={(move) => void moveRecord(app, target, list, id, move)} />;
}

/** A tab of the app without its screen: storage, state and drafts, put together as `main.tsx` does it. */
import { NO_APPOINTMENT } from '../../src/domain/change';
import type { Step } from '../../src/domain/checklist';
import type { Plan } from '../../src/domain/plan';
import { type App, createApp } from '../../src/state/app';
import { createDrafts, type Drafts, type Target } from '../../src/state/drafts';
import { stepTarget } from '../../src/state/editing';
import { takeOverDrafts } from '../../src/state/lost-drafts';
import type { addPhoto } from '../../src/state/photos';
import { undoOf } from '../../src/state/undo';
import { createStorage, type DraftStore, type Loaded, randomTag, type Storage, StorageError } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { createDraftStore } from '../../src/storage/drafts';
import { forgetLateNote } from '../../src/storage/erase';
import { createPhotoStore } from '../../src/storage/photos';
import { Channel } from './fake-browser';

export const plan: Plan = {
  id: 'plan',
  title: 'Plan',
  sections: [{ id: 'first', title: 'First' }],
  steps: ['why', 'story', 'ask'].map((id, index) => ({ id: `plan:${id}`, section: 'first', order: `a${index}`, title: `Do ${id}` })),
};

export interface Tab {
  readonly pageLoad: string;
  readonly storage: Storage;
  readonly app: App;
  readonly drafts: Drafts;
  readonly draftStore: DraftStore;
  readonly channel: Channel;
  readonly loaded: Loaded;
  step(id: string): Step;
  /** What drafts need to know of a step. */
  target(id: string): Target;
  /** The tab is gone, without a chance to save: a crash. */
  crash(): void;
}

const alive = new Set<string>();

/** Whether the tab of a draft lives, as its Web Lock would tell. */
export const isAlive = (tab: string): boolean => alive.has(tab);

/** Opens a tab and waits until its first screen could stand. */
export async function openTab({
  nowMs = Date.now,
  pageLoad = randomTag(6),
  ofPlan = plan,
}: {
  nowMs?: () => number;
  pageLoad?: string;
  ofPlan?: Plan;
} = {}): Promise<Tab> {
  let drafts: Drafts | undefined;
  const known = new Set(Channel.open);
  const storage = createStorage(
    [{ record: `appointment/${NO_APPOINTMENT}`, field: 'plan', value: ofPlan.id, seen: [] }],
    pageLoad,
    {
      onChanged: (views, appointment) => app.takeIn(views, appointment),
      onNewer: async () => {
        await drafts?.commitAll();
        app.block({ kind: 'failed', problem: 'newer' });
      },
      onErased: () => {
        drafts?.forget();
        app.block({ kind: 'erased' });
        forgetLateNote(storage);
      },
    },
    nowMs,
  );
  const channel = [...Channel.open].find((one) => !known.has(one)) as Channel;
  const app: App = createApp(ofPlan, storage);
  const draftStore = createDraftStore(storage);
  drafts = createDrafts(app, draftStore, pageLoad);
  const loaded = await storage.load();
  app.start(loaded);
  alive.add(pageLoad);

  const step = (id: string): Step => {
    const found = app.steps.value.find((one) => one.id === id);
    if (!found) throw new Error(`There is no step ${id} on screen.`);
    return found;
  };
  return {
    pageLoad,
    storage,
    app,
    drafts,
    draftStore,
    channel,
    loaded,
    step,
    target: (id) => stepTarget(app, step(id)),
    crash() {
      drafts?.forget();
      alive.delete(pageLoad);
      channel.close();
      storage.gateway.close(new StorageError('open', 'unknown'));
    },
  };
}

/** What a tab does at idle after its start: drafts of lost tabs become changes. */
export const takeOver = (tab: Tab): Promise<void> => takeOverDrafts(tab.app, { ...tab.draftStore, read: tab.storage.read }, isAlive);

/** What adding photos works with. */
export const givenIn = ({ app, storage }: Tab, newTag = () => randomTag(10)): Parameters<typeof addPhoto>[0] => ({
  app,
  store: createPhotoStore(storage),
  recordsOf: createAppointmentStore(storage).recordsOf,
  read: storage.read,
  newTag,
});

/** What pressing Undo does; `undefined` when none is offered. */
export function undoIn({ app }: Tab): (() => Promise<unknown>) | undefined {
  const message = app.message.value;
  return message?.kind === 'saved' ? undoOf(app, message) : undefined;
}

/**
 * The second half of the composition root: what can wait until the first screen stands. Other screens, navigation, drafts,
 * the service worker, installing, persistence, focus and scroll, forgetting what is old.
 */
import { effect, type Signal, signal } from '@preact/signals-core';
import { page, problems, sentence } from '#words/notices';
import { titles } from '#words/titles';
import { createAround } from './around';
import { watchClicks } from './components/once';
import { watchPresses } from './components/press';
import { createForgetDuties } from './forget-duties';
import { forgetOld, warmScreens } from './idle-work';
import { keepFocus } from './keep-focus';
import { keepTranslated } from './keep-translated';
import { keepTyping, leaveField } from './keep-typing';
import { createMoreDuties } from './more-duties';
import { followPack } from './pack-duties';
import { dayHere, forPaper, showNear, watchDay } from './pages/clock';
import { ObstacleScreen, UpdateNotice } from './pages/Notices';
import { createNavigation } from './pages/navigation';
import { watchReach } from './pages/reach';
import type { Arrival, Route } from './pages/route';
import { Screens } from './pages/Screens';
import { sayAgain } from './pages/say-again';
import type { Duties, Rest, Screen, UpdateState } from './pages/services';
import { createPhotoDuties } from './photo-duties';
import { createInstall } from './pwa/install';
import { requestPersistence } from './pwa/persistence';
import { createShared } from './pwa/shared';
import { createUpdate } from './pwa/update';
import { nameOf, screens, sections } from './screens';
import { settle } from './settle';
import { type App, problemOf } from './state/app';
import { createAppointments } from './state/appointments';
import { createDrafts } from './state/drafts';
import { takeOverDrafts } from './state/lost-drafts';
import { unblocked } from './state/unblocked';
import { randomTag, type Storage } from './storage';
import { createAppointmentStore } from './storage/appointments';
import { createDraftStore } from './storage/drafts';
import { clearWitness, erase, forgetLateNote } from './storage/erase';
import { refresh } from './storage/refresh';
import { endAsPageSleeps } from './storage/sleep';
import './styles/screens';
import { holdTabLock, livingTabs } from './tab-lock';
import { createTimeDuties } from './time-duties';
import { pressOf, watchUndoKey } from './undo-key';

/** What the rest works with. */
interface Given {
  readonly app: App;
  readonly arrival: Signal<Arrival>;
  readonly storage: Storage;
  readonly base: string;
  readonly pageLoad: string;
  readonly startedBy: ServiceWorker | null | undefined;
  /** The browser's offer to install, if it came before this did. */
  readonly installOffer: Event | undefined;
}

/** Screens that show the emergency card, or whether there is one. */
const WITH_CARD = new Set(['card', 'condition', 'emergency', 'more', 'next']);
/** How long these wait for what other appointments hold, in milliseconds: a restore may be under way, and the signs of an emergency must come. */
const OTHERS_MS = 500;
/** All of it must stand on the page before it is printed, in milliseconds. */
const PRINT_MS = 150;

/** Makes it, and starts every duty. Call once. */
export function createRest({ app, arrival, storage, base, pageLoad, startedBy, installOffer }: Given): Rest {
  const draftStore = createDraftStore(storage);
  const drafts = createDrafts(app, draftStore, pageLoad);
  const navigation = createNavigation(base, arrival);
  const packs = followPack(app);
  const photos = createPhotoDuties(app, storage);
  const appointments = createAppointments({
    app,
    drafts,
    store: createAppointmentStore(storage),
    newTag: () => randomTag(12),
    today: dayHere,
    leaveField,
    alone: (task) => navigator.locks?.request('askwell-begin', task) ?? task(),
  });
  const update = signal<UpdateState>('none');
  const canInstall = signal(false);
  const install = createInstall((is) => {
    canInstall.value = is;
  }, installOffer);
  const updater = createUpdate({
    base,
    startedBy,
    beforeReload: () => drafts.commitAll(),
    onUpdateAvailable: () => {
      update.value = 'ready';
    },
    onUpdatedElsewhere: () => {
      update.value = 'elsewhere';
    },
    isErased: () => app.obstacle.peek()?.kind === 'erased',
    onError: console.error,
  });

  document.documentElement.dataset.whole = '';

  const first = arrival.peek();
  effect(() => {
    const here = arrival.value;
    // Other screens say when they are drawn; the plan is in the first chunk and knows nothing of this.
    if (here !== first && here.route.screen === 'prepare') setTimeout(() => duties.settle(here));
  });
  holdTabLock(pageLoad);
  effect(() => {
    if (app.saves.value > 0) void requestPersistence();
  });
  void updater
    .start()
    .then(updater.isServed)
    .then((isServed) => (isServed ? undefined : warmScreens()));
  endAsPageSleeps();
  keepTyping(drafts);
  keepFocus();
  keepTranslated();
  watchReach();
  watchDay();
  watchPresses();
  watchClicks();
  watchUndoKey(app);
  addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void lookAgain(), true);
  effect(() => {
    if (app.obstacle.value) document.title = page.name;
    if (app.obstacle.value?.kind === 'erased') forgetLateNote(storage);
  });
  // Bytes of photos go after the words that pointed to them.
  void takeOver()
    .then(() => forgetOld(app, storage))
    .then(photos.sweep)
    .catch(console.warn);

  function showErased(): void {
    drafts.forget();
    app.block({ kind: 'erased' });
  }

  async function lookAgain(): Promise<void> {
    try {
      const stored = await refresh(storage, app.appointment.peek(), app.records.peek().keys());
      if (stored) app.takeIn(stored.views, stored.appointment);
      await readOthers(nameOf(arrival.peek().route));
    } catch (error) {
      if (problemOf(error) === 'erased') return showErased();
      // What is on screen may be older; the next write reads what is stored and loses nothing.
      console.warn(error);
    }
  }

  /** What a screen shows of other appointments is there before it is drawn: the card, and for "What next?" their days. */
  const readOthers = async (screen: string): Promise<unknown> =>
    WITH_CARD.has(screen) &&
    Promise.race([
      Promise.all([appointments.followCard(), screen === 'next' && appointments.look().catch(console.error)]),
      new Promise((resolve) => setTimeout(resolve, OTHERS_MS)),
    ]);

  async function takeOver(): Promise<void> {
    // That may take hours, in which another tab is opened and typed in: who lives is asked afterwards.
    await unblocked(app);
    const lives = await livingTabs();
    if (lives) await takeOverDrafts(app, { ...draftStore, read: storage.read }, (tab) => tab === pageLoad || lives(tab)).catch(console.error);
  }

  function titleOf(route: Route): string {
    const name = nameOf(route);
    // The plan's own words, those of the guide and of the ideas, never a person's: titles go into the browser's history.
    const own =
      name === 'step'
        ? app.plan.steps.find(({ id }) => id === route.id)?.title
        : ['guide', 'ideas'].includes(name) && document.querySelector('main h1')?.textContent;
    return page.title(own || titles[name]);
  }

  const duties: Duties = {
    ...navigation,
    ...packs,
    screenOf: nameOf,
    around: createAround(app, base),
    async loadScreen(name) {
      // A step or a page of the pack is there before its screen is drawn.
      const [loaded] = await Promise.all([screens[name as keyof typeof screens].load(), packs.settledPack(), readOthers(name)]);
      return loaded as Screen;
    },
    update,
    applyUpdate: () =>
      void updater.applyUpdate().catch((error) => {
        console.error(error);
        update.value = 'failed';
      }),
    postponeUpdate: () => {
      update.value = 'none';
    },
    ...createMoreDuties(app, storage, base),
    canInstall,
    install: () => void install(),
    settle(here) {
      document.title = here.route.screen === 'prepare' ? page.name : titleOf(here.route);
      settle(here);
    },
    overcome(obstacle) {
      if (obstacle.kind !== 'lost') return location.assign(base);
      clearWitness();
      app.block(null);
    },
    async erase() {
      await erase(storage, base);
      showErased();
    },
    print(what = 'plan') {
      if (what === 'plan') navigation.go(base);
      forPaper();
      setTimeout(print, PRINT_MS);
    },
    appointments,
    ...createForgetDuties(app, storage, appointments.look, photos.sweep),
    addPhoto: photos.addPhoto,
    readPhoto: photos.readPhoto,
    shared: createShared(base),
    newTag: () => randomTag(10),
    backup: async () => (await import('./backup-duties')).createBackupDuties(app, drafts, storage, leaveField),
    time: createTimeDuties(storage),
  };
  return {
    Screens,
    ObstacleScreen,
    UpdateNotice,
    sections,
    showNear,
    sentence: sayAgain((message) => sentence(message, (problem) => problems[problem])),
    pressOf: (message) => pressOf(app, message),
    drafts,
    duties,
  };
}

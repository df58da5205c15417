/**
 * Puts the app together. Start-up, in this order: storage is asked -> state takes it in -> the screen is drawn ->
 * at idle the other screens are loaded, drafts of lost tabs are taken over, the service worker is registered.
 */
import { signal } from '@preact/signals-core';
import { render } from 'preact';
import { plan } from '#words/plan';
import { NO_APPOINTMENT } from './domain/change';
import { createRouter } from './pages/router';
import { Shell } from './pages/Shell';
import type { Duties, Screen, Services } from './pages/services';
import { type App, createApp, problemOf } from './state/app';
import type { Drafts } from './state/drafts';
import { clearWitness, createStorage, randomTag } from './storage';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

/** One for each page load: part of every change id, and the name of the Web Lock that tells other tabs this one lives. */
const pageLoad = randomTag(6);
const base = import.meta.env.BASE_URL;
const root = document.getElementById('app') as HTMLElement;
const startedBy = navigator.serviceWorker?.controller;

let drafts: Drafts | undefined;
const storage = createStorage([{ record: `appointment/${NO_APPOINTMENT}`, field: 'plan', value: plan.id, seen: [] }], pageLoad, {
  onChanged: (views, appointment) => app.takeIn(views, appointment),
  onNewer: async () => {
    await drafts?.commitAll();
    app.block({ kind: 'failed', problem: 'newer' });
  },
  onErased: () => {
    drafts?.forget();
    app.block({ kind: 'erased' });
  },
});
const app: App = createApp(plan, storage);
const router = createRouter(base);
let duties: Duties | undefined;
let starting: Promise<Duties> | undefined;

/** Everything that is not needed for the first tick, in the order it will be wanted. Loaded once, all of it, at idle. */
const loadDrafts = async (): Promise<Drafts> => {
  const { createDrafts } = await import('./state/drafts');
  drafts ??= createDrafts(app, storage, pageLoad);
  return drafts;
};
const screens = {
  step: () => import('./pages/StepScreen'),
  add: () => import('./pages/AddScreen'),
  deleted: () => import('./pages/DeletedScreen'),
  more: () => import('./pages/MoreScreen'),
  unknown: () => import('./pages/UnknownScreen'),
} as const;

const notices = signal<typeof import('./pages/Notices') | null>(null);
const loadNotices = async (): Promise<void> => {
  notices.value ??= await import('./pages/Notices');
};

const services: Services = {
  app,
  router,
  get drafts() {
    return drafts as Drafts;
  },
  get duties() {
    return duties as Duties;
  },
  notices,
  overcome(obstacle) {
    if (obstacle.kind !== 'lost') return location.assign(base);
    clearWitness();
    app.block(null);
  },
  async loadScreen(screen) {
    const [module] = await Promise.all([screens[screen as keyof typeof screens](), loadDrafts(), startRest()]);
    return module.default as Screen;
  },
};

async function start(): Promise<void> {
  try {
    const loaded = await storage.load();
    app.start(loaded);
    if (loaded.loss !== 'none') app.block({ kind: 'lost', loss: loaded.loss });
  } catch (error) {
    console.error(error);
    app.block({ kind: 'failed', problem: problemOf(error) });
  }
  if (app.obstacle.value) await loadNotices().catch(console.error);
  render(<Shell services={services} />, root);
  const page = document.documentElement;
  page.classList.remove('returning');
  page.dataset.started = '';
  scrollTo(0, router.arrival.value.scrollY ?? 0);
}

/** What can wait until the first screen stands and is still. Once. */
function startRest(): Promise<Duties> {
  starting ??= import('./browser').then((browser) => {
    duties = browser.startDuties({ app, router, storage, base, pageLoad, startedBy, loadDrafts, loads: [loadNotices, ...Object.values(screens)] });
    return duties;
  });
  return starting;
}

void start().then(() => {
  if ('requestIdleCallback' in window) requestIdleCallback(startRest, { timeout: 2000 });
  else setTimeout(startRest, 200);
});

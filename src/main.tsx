/**
 * Puts the app together. Start-up, in this order: storage is asked -> state takes it in -> the screen is drawn ->
 * at idle drafts of lost tabs are taken over, and the service worker is registered, which keeps the other screens.
 */
import { signal } from '@preact/signals-core';
import { hydrate, render } from 'preact';
import { NO_APPOINTMENT } from './domain/change';
import type { Obstacle } from './domain/message';
import { type Arrival, hrefUnder, placeNow, toRoute } from './pages/route';
import { Shell } from './pages/Shell';
import type { Rest, Services } from './pages/services';
import { planInPage } from './plan-in-page';
import { type App, createApp, problemOf } from './state/app';
import { createStorage, randomTag } from './storage';
import './styles/tokens.css';
import './styles/base.css';

/** One for each page load: part of every change id, and the name of the Web Lock that tells other tabs this one lives. */
const pageLoad = randomTag(6);
const base = import.meta.env.BASE_URL;
const root = document.getElementById('app') as HTMLElement;
const startedBy = navigator.serviceWorker?.controller;
/** An offer that nobody heard does not come back until the next load. */
let installOffer: Event | undefined;
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installOffer = event;
});

const plan = planInPage(root);
const rest = signal<Rest | null>(null);
const storage = createStorage([{ record: `appointment/${NO_APPOINTMENT}`, field: 'plan', value: plan.id, seen: [] }], pageLoad, {
  onChanged: (views, appointment) => app.takeIn(views, appointment),
  onNewer: async () => {
    // Rejects when words could not be saved: then this tab keeps the database, and the newer one waits.
    await rest.value?.drafts.commitAll();
    app.block({ kind: 'failed', problem: 'newer' });
  },
  onErased: async () => {
    rest.value?.drafts.forget();
    // The words for it first: without them the screen would say that what was saved is safe.
    await startRest();
    app.block({ kind: 'erased' });
  },
});
const app: App = createApp(plan, storage);
const arrival = signal<Arrival>({ route: toRoute(location.pathname, base), scrollY: placeNow().scrollY });

const services: Services = {
  app,
  router: { arrival, href: hrefUnder(base) },
  rest,
  get drafts() {
    return (rest.value as Rest).drafts;
  },
  get duties() {
    return (rest.value as Rest).duties;
  },
};

/**
 * @param upTo how many sections of the plan; all when it is left out
 * @param put `hydrate` where the page shows the very same already: a fifth less work until a box can be ticked
 */
function draw(upTo?: number, put = render): void {
  put(<Shell services={services} upTo={upTo} />, root);
  const page = document.documentElement;
  page.classList.remove('returning');
  page.dataset.started = '';
  document.getElementById('broken')?.remove();
}

/** When the page that came has been painted: it can be read and tapped without us. Soon in any case, for a page that nobody sees is not. */
const shown = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 300);
  });

/** The page that came becomes the app, and what was tapped on it is done: `first-taps.js`. */
async function takeOver(): Promise<void> {
  draw(undefined, hydrate);
  for (const box of root.querySelectorAll('input')) box.disabled = false; // a host's policy may have refused the script that does it
  const tapped = root.querySelectorAll<HTMLElement>('[data-tapped]');
  for (const one of tapped) if ('checked' in one) one.click();
  if (tapped[0]) await app.act(() => null); // behind them
  for (const one of tapped) {
    delete one.dataset.tapped;
    if ('href' in one) one.click(); // tapped after a box, it waited for that to be saved
  }
}

async function start(): Promise<void> {
  const isPlan = arrival.value.route.screen === 'prepare';
  // Nobody was here before: there is nothing to wait for, and a tap is kept until the storage is open. As first-paint.js saw it,
  // for that is what the page shows: another tab may have saved something since.
  const isFirst = isPlan && !document.documentElement.classList.contains('returning');
  if (isFirst) await shown();
  const loading = storage.load();
  if (isFirst) void takeOver();
  let obstacle: Obstacle | null = null;
  try {
    const loaded = await loading;
    app.start(loaded);
    if (loaded.loss !== 'none') obstacle = { kind: 'lost', loss: loaded.loss };
  } catch (error) {
    console.error(error);
    obstacle = { kind: 'failed', problem: problemOf(error) };
  }
  if (obstacle || !isPlan) {
    await startRest();
    // Preact would leave the plan of the built page standing under a screen that begins with another element.
    render(null, root);
    root.replaceChildren();
    if (obstacle) app.block(obstacle);
  }
  // Somebody's own plan comes in parts, a frame between them: all of it at once would be long tasks, in which a tap waits.
  for (let upTo = isPlan && !isFirst && !arrival.value.scrollY ? 1 : 9; upTo < 7; upTo += 2) {
    draw(upTo);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  draw();
  if (!arrival.value.scrollY) return;
  document.documentElement.dataset.whole = '';
  scrollTo(0, arrival.value.scrollY);
}

/** Everything that the first tick does not need. Loaded once, at idle or when needed. */
async function startRest(): Promise<void> {
  try {
    const { createRest } = await import('./rest');
    // In a task of its own: a long one is a tap that waits.
    await new Promise((resolve) => setTimeout(resolve));
    rest.value ??= createRest({ app, arrival, storage, base, pageLoad, startedBy, installOffer });
  } catch (error) {
    console.error(error);
    addEventListener('online', startRest, { once: true });
  }
}

void start().then(() => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(startRest, { timeout: 2000 });
  else setTimeout(startRest, 200);
});

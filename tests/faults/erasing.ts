// "Delete everything", and what is left after it.
import type { Tab } from '../e2e/driver';
import { names, statusOf } from './app';
import { dump } from './database';

/** How many things are stored, by the place where they are. */
export async function left(tab: Tab): Promise<Record<string, number>> {
  const stores = Object.entries(await dump(tab)).map(([store, objects]) => [store, objects.length] as const);
  const rest = await tab.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    otherDatabases: ((await indexedDB.databases?.()) ?? []).filter(({ name }) => name !== 'askwell').length,
    cookies: document.cookie.length,
  }));
  return { ...Object.fromEntries(stores), ...rest };
}

export const nothing = {
  changes: 0,
  records: 0,
  drafts: 0,
  photos: 0,
  device: 0,
  caches: 0,
  workers: 0,
  localStorage: 0,
  sessionStorage: 0,
  otherDatabases: 0,
  cookies: 0,
};

/** Deletes everything as a person does. */
export async function erase(tab: Tab): Promise<void> {
  if (await statusOf(tab)) await tab.click('button', 'Close');
  await tab.click('link', 'More');
  await tab.click('link', names.erase);
  await tab.fill(names.eraseWord, 'delete');
  await tab.click('button', names.eraseNow);
  await tab.sees('heading', 'Everything was deleted');
}

// One browser that holds app and idb floor in three sizes each, every size an origin of its own, so that rounds can take turns.
import { createProfile, openBrowser, removeProfile } from './browser.mjs';
import { openPage } from './page.mjs';
import { serve } from './server.mjs';

export const SIZES = {
  few: { items: 10, appointments: 1, label: '10' },
  many: { items: 10_000, appointments: 40, label: '10,000 over 40 appointments' },
  crowded: { items: 200, appointments: 1, label: '200 in one appointment' },
};

/** @returns {Promise<{ context: object, profile: string, places: { subject: object, size: string, address: string }[], close: () => Promise<void> }>} */
export async function openSeeded(subjects, log) {
  const profile = createProfile();
  const sizes = Object.keys(SIZES);
  const servers = await Promise.all(subjects.map((subject) => serve(subject, sizes.length)));
  const places = sizes.flatMap((size, at) => subjects.map((subject, index) => ({ subject, size, address: servers[index].addresses[at] })));

  const filling = await openBrowser(profile);
  for (const { subject, size, address } of places) {
    const page = await openPage(filling, { slow: false });
    await page.visit(address);
    await page.awaitWorker();
    await subject.fill(page, SIZES[size]);
    await page.close();
    log(`filled ${subject.name} with ${SIZES[size].label}`);
  }
  // Closed and opened again: nothing that filling left behind (caches, logs to be packed) may count.
  await filling.close();
  const context = await openBrowser(profile);
  return {
    context,
    profile,
    places,
    async close() {
      await context.close();
      await Promise.all(servers.map((server) => server.kill()));
      removeProfile(profile);
    },
  };
}

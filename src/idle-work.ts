/** What is done when nothing else is going on: where no worker serves the tab the other screens are loaded, and once a day old values are dropped. */
import { DAY_MS } from './domain/days';
import { screens } from './screens';
import type { App } from './state/app';
import type { Storage } from './storage';
import { forgetExpired } from './storage/forget';

const idle = (): Promise<unknown> => new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 50)));

/**
 * For a tab that no service worker serves, as in some private windows and after a hard reload: once a newer build is
 * deployed, nobody has the screens of this one. One at a time, so that no tap waits. Where a worker has them, loading them
 * at every start would cost more than all the rest of it.
 */
export async function warmScreens(): Promise<void> {
  for (const { load } of Object.values(screens)) {
    await idle();
    await load().catch(console.warn);
  }
}

const LAST = 'askwell.tidied';

/**
 * Once a day, when nothing else is going on: drops what was due the last time. Since then a day at least has passed by a clock
 * that still agrees. One that ran ahead for a while, and was set right, has dropped nothing by then.
 * What went is no longer shown as if it could be brought back.
 */
export async function forgetOld(app: Pick<App, 'appointment' | 'takeIn'>, storage: Storage): Promise<void> {
  try {
    const lastMs = Number(localStorage.getItem(LAST));
    const sinceMs = Date.now() - lastMs;
    if (Math.abs(sinceMs) < DAY_MS) return;
    localStorage.setItem(LAST, String(Date.now()));
    if (sinceMs <= 0 || lastMs <= 0) return;
    await forgetExpired(storage, lastMs, idle, async (dropped) => app.takeIn(await storage.read(dropped), app.appointment.peek()));
  } catch (error) {
    // Tomorrow is soon enough.
    console.warn(error);
  }
}

/** Deleting for good what was deleted before, when a person asks for it. What goes by itself after 30 days: `idle-work.ts`. */
import type { RecordId } from './domain/change';
import type { Duties } from './pages/services';
import { type App, problemOf } from './state/app';
import type { Storage } from './storage';
import { forgetAppointment, forgetRecord } from './storage/forget';

/**
 * @param look reads the list of appointments again
 * @param sweep takes bytes of photos away that nothing points to any more
 */
export function createForgetDuties(
  app: App,
  storage: Storage,
  look: () => Promise<void>,
  sweep: () => Promise<unknown>,
): Pick<Duties, 'forget' | 'forgetAppointment'> {
  /**
   * @param drop gives back the records that it dropped: none when they have come back
   * @param shown what is read again in any case
   */
  async function dropWords(title: string, drop: () => Promise<readonly RecordId[]>, shown: readonly RecordId[] = []): Promise<void> {
    try {
      const dropped = await drop();
      await sweep().catch(console.error); // they go at the next start at the latest
      app.takeIn(await storage.read([...shown, ...dropped]), app.appointment.peek());
      app.say(dropped.length > 0 ? { kind: 'saved', deed: 'forgotten', title, written: [] } : null);
    } catch (error) {
      app.say({ kind: 'failed', problem: problemOf(error), retry: () => dropWords(title, drop, shown) });
    }
  }

  return {
    forget: ({ record, title }) => dropWords(title, () => forgetRecord(storage, record), [record]),
    forgetAppointment: ({ id, title }) =>
      dropWords(title, async () => {
        const dropped = await forgetAppointment(storage, id);
        await look();
        return dropped;
      }),
  };
}

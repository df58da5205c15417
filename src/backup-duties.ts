/** Puts the backup together from its parts: what is typed, the storage, the file, the browser. Loaded with the backup screen. */
import { appointmentRecord } from './domain/appointment';
import { previewOf } from './domain/import';
import { asSame } from './domain/same';
import { fileNameOf, isTooBig, readBackup, writeBackup } from './exchange/backup';
import type { BackupDuties, Failed, HandedOver } from './pages/backup';
import { canShare, handOver, save } from './pwa/hand-over';
import { type App, problemOf } from './state/app';
import type { Drafts } from './state/drafts';
import type { Storage } from './storage';
import { importChanges, lastBackupMs, lastImport, noteBackup, readEverything, undoImport } from './storage/exchange';

const failed = (error: unknown): Failed => {
  console.error(error);
  return { problem: problemOf(error) };
};

/** @returns the duties of the backup screen */
export function createBackupDuties(app: App, drafts: Drafts, storage: Storage, nowMs: () => number = Date.now): BackupDuties {
  /** Everything that is stored, on screen: another appointment may be the one to show. */
  const showAgain = async (): Promise<void> => app.start(await storage.load());

  const noted = (how: HandedOver): HandedOver => {
    // A note that could not be made is no reason to say that there is no file.
    if (how !== 'cancelled') void noteBackup(storage, nowMs()).catch(console.error);
    return how;
  };

  return {
    last: () => lastBackupMs(storage).catch(() => undefined),

    async make() {
      try {
        await drafts.commitAll();
      } catch {
        return null;
      }
      try {
        const { changes } = await readEverything(storage);
        const madeAt = new Date(nowMs());
        const text = writeBackup([...changes.values()], madeAt, import.meta.env.ASKWELL_VERSION);
        return new File([text], fileNameOf(madeAt), { type: 'application/json' });
      } catch (error) {
        return failed(error);
      }
    },

    handOver: async (file) => noted(await handOver(file)),
    save: (file) => noted(save(file)),
    canShare,

    async open(file) {
      if (isTooBig(file.size)) return 'big';
      try {
        const text = await file.text().catch(() => undefined);
        const backup = text === undefined ? 'damaged' : readBackup(text);
        if (typeof backup === 'string') return backup;
        const { changes, same } = await readEverything(storage);
        return { backup, preview: previewOf(changes, asSame(backup.changes, same)) };
      } catch (error) {
        return failed(error);
      }
    },

    async restore({ backup, preview }, isSame, signal, onProgress) {
      try {
        // What is being typed was typed before: it must not come after what the file brings.
        await drafts.commitAll();
        const same = isSame ? preview.same : undefined;
        const restored = await importChanges(storage, backup.changes, { same, signal, onProgress, nowMs: nowMs() });
        await showAgain();
        return restored;
      } catch (error) {
        return signal.aborted ? 'cancelled' : failed(error);
      }
    },

    lastRestore: () => lastImport(storage).catch(() => undefined),

    async undo() {
      try {
        await drafts.commitAll();
        const beginning = [{ record: appointmentRecord(), field: 'plan', value: app.plan.id, seen: [] }];
        const undone = await undoImport(storage, beginning, nowMs());
        if (undone === 'undone') await showAgain();
        return undone;
      } catch (error) {
        return failed(error);
      }
    },
  };
}

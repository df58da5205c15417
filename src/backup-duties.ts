/** Puts the backup together from its parts: what is typed, the storage, the file, the browser. Loaded with the backup screen. */
import { absentFrom, bringAgain, bringPhotos, incomingOf, photosFor } from './backup-photos';
import { appointmentRecord } from './domain/appointment';
import { filesIn } from './domain/photo';
import { previewsOf } from './domain/preview';
import { SLICE } from './domain/slices';
import { fileNameOf, writeBackup } from './exchange/backup';
import { MOST_FILE, openBackup, packBackup } from './exchange/backup-file';
import { withRests } from './exchange/rests';
import type { BackupDuties, Failed, HandedOver } from './pages/backup';
import { canSave, canShare, handOver, save } from './pwa/hand-over';
import { type App, problemOf } from './state/app';
import type { Drafts } from './state/drafts';
import { forgetSaid } from './state/undo';
import type { Storage } from './storage';
import { createAppointmentStore } from './storage/appointments';
import { lastBackupMs, noteBackup } from './storage/backup-note';
import { importChanges, readEverything } from './storage/exchange';
import { createPhotoStore } from './storage/photos';
import { lastImport, undoImport } from './storage/undo-import';

const failed = (error: unknown): Failed => {
  console.error(error);
  return { problem: problemOf(error) };
};

/** About how often a preview looks at each change, where it has to be asked whether two appointments are one. */
const TIMES = 9;
/** How much of looking at a file, or of restoring it, is photos: their bytes, before the words. */
const PHOTOS_SHARE = 0.9;

/** @param leaveField saves what is typed in the field that has the focus @returns the duties of the backup screen */
export function createBackupDuties(app: App, drafts: Drafts, storage: Storage, leaveField = (): void => {}): BackupDuties {
  const store = createPhotoStore(storage);
  const { recordsOf } = createAppointmentStore(storage);

  /** Bytes of a restore that did not come about, or was taken back. They go at the next start at the latest. */
  const sweep = (): Promise<unknown> => store.sweep().catch(console.error);

  /**
   * What is stored, on screen. This tab goes on with its own appointment, whatever another one opened last, as long as that is there.
   * @param opens the appointment that comes on screen with a restore
   */
  async function showAgain(opens?: string): Promise<void> {
    for (;;) {
      // What is typed goes to the appointment it was typed in, before another one comes on screen.
      leaveField();
      await drafts.commitAll();
      const [shown, appointment] = [app.records.peek(), app.appointment.peek()];
      const loaded = await storage.load();
      const records = opens ? [] : await recordsOf(appointment);
      // Typed or saved while it was read: what was read is older than the screen.
      if (drafts.isTyping() || app.records.peek() !== shown) continue;
      drafts.forget();
      if (records.length > 0) return app.start({ ...loaded, appointment, records, unreadable: app.unreadable.peek() });
      if (loaded.appointment !== appointment) forgetSaid(app);
      return app.start(loaded);
    }
  }

  /** What is stored is right by then, whatever this does: no failure may say that nothing was changed. The message bar tells of words that could not be saved. */
  const tryToShowAgain = (opens?: string): Promise<void> => showAgain(opens).catch(console.error);

  const noted = (how: HandedOver): HandedOver => {
    // A note that could not be made is no reason to say that there is no file.
    if (how === 'shared' || how === 'saved') void noteBackup(storage, Date.now()).catch(console.error);
    return how;
  };

  return {
    last: () => lastBackupMs(storage).catch(() => undefined),

    async photos() {
      const sizes = [...(await store.wanted().catch(() => new Map<string, number>())).values()];
      // Letters for bytes: four for three.
      return { count: sizes.length, bytes: (sizes.reduce((sum, size) => sum + size, 0) * 4) / 3 };
    },

    async make(withPhotos, underway) {
      try {
        await drafts.commitAll();
      } catch {
        return null;
      }
      try {
        const { signal, onProgress } = underway;
        const { changes } = await readEverything(storage, signal);
        const madeAt = new Date();
        const work = writeBackup(changes.values(), madeAt, import.meta.env.ASKWELL_VERSION);
        const { text, ...found } = await withRests(work, signal, () => onProgress(0));
        const hashes = withPhotos ? [...filesIn(changes.values()).keys()] : [];
        const missing = { count: 0 };
        const file = await packBackup(text, fileNameOf(madeAt), photosFor(store, hashes, underway, missing));
        return { file, photos: hashes.length - missing.count, missing: missing.count, ...found, isTooMuch: found.isTooMuch || file.size > MOST_FILE };
      } catch (error) {
        return underway.signal.aborted ? 'cancelled' : failed(error);
      }
    },

    handOver: async (file) => noted(await handOver(file)),
    save: (file) => noted(save(file)),
    canShare,
    canSave,

    async open(file, leaveDamaged, underway) {
      try {
        const { signal, onProgress } = underway;
        const backup = await openBackup(file, { leaveDamaged, signal, onProgress: (share) => onProgress(share * PHOTOS_SHARE) });
        if (typeof backup === 'string') return backup;
        const { changes, same } = await readEverything(storage, signal);
        const before = backup.photos.size > 0 ? PHOTOS_SHARE : 0;
        const all = ((changes.size + backup.changes.length) * TIMES) / SLICE;
        const work = previewsOf(changes, backup.changes, same);
        const previews = await withRests(work, signal, (slices) => onProgress(before + Math.min(1, slices / all) * (1 - before)));
        const { files } = previews.preview;
        const incoming = await incomingOf(store, backup.photos.values(), files, signal);
        const absent = await absentFrom(store, backup, files);
        signal.throwIfAborted();
        return { backup, ...previews, incoming, absent };
      } catch (error) {
        return underway.signal.aborted ? 'cancelled' : failed(error);
      }
    },

    async restore({ backup, preview, incoming }, isSame, { signal, onProgress }) {
      const before = incoming.length > 0 ? PHOTOS_SHARE : 0;
      try {
        // What is being typed was typed before: it must not come after what the file brings.
        await drafts.commitAll();
        await bringPhotos(store, incoming, { signal, onProgress: (share) => onProgress(share * before) });
        const restored = await importChanges(storage, backup.changes, {
          same: isSame ? preview.same : undefined,
          signal,
          onProgress: (share) => onProgress(before + share * (1 - before)),
          nowMs: Date.now(),
        });
        // The words are here: a photo that another tab swept away can be brought by the same file later.
        await bringAgain(store, incoming).catch(console.error);
        await tryToShowAgain(restored.opens);
        return { ...restored, photos: incoming.length };
      } catch (error) {
        await sweep();
        return signal.aborted ? 'cancelled' : failed(error);
      }
    },

    lastRestore: () => lastImport(storage, Date.now()).catch(() => undefined),

    async undo() {
      try {
        await drafts.commitAll();
        const beginning = [{ record: appointmentRecord(), field: 'plan', value: app.plan.id, seen: [] }];
        const undone = await undoImport(storage, beginning, Date.now());
        if (undone !== 'undone') return undone;
        await sweep();
        await tryToShowAgain();
        return undone;
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** Puts the photo machinery together: the worker that makes them small, the store of bytes, the action. */
import { photos as words } from '#words/photos';
import { withAppointment } from './domain/change';
import { hashOf } from './exchange/hash';
import type { Duties } from './pages/services';
import { keepable, RefusedFile } from './pwa/photos';
import { type App, problemOf } from './state/app';
import { addPhoto } from './state/photos';
import { randomTag, type Storage } from './storage';
import { createAppointmentStore } from './storage/appointments';
import { createPhotoStore } from './storage/photos';

/** What the file of a PDF is called, without what says that it is one. Some phones hand over only that. */
const nameIn = ({ name }: File): string => name.replace(/\.pdf$/i, '').trim();

/** See above. */
export function createPhotoDuties(app: App, storage: Storage): Pick<Duties, 'addPhoto' | 'readPhoto'> & { sweep(): Promise<number> } {
  const store = createPhotoStore(storage);
  const { recordsOf } = createAppointmentStore(storage);
  return {
    sweep: store.sweep,
    readPhoto: store.get,
    async addPhoto({ record, first }, file, isFurther) {
      // Now: another appointment may be on screen by the time the picture is small.
      const owner = { first, record: withAppointment(record, app.appointment.peek()) };
      try {
        const clean = await keepable(file);
        const kept = { ...clean, hash: await hashOf(clean.bytes) };
        const given = { app, store, recordsOf, read: storage.read, newTag: () => randomTag(10) };
        const title = kept.type === 'application/pdf' ? nameIn(file) : '';
        return (await addPhoto(given, owner, kept, title || words.added(kept.type), isFurther)) ? undefined : 'storage';
      } catch (error) {
        if (error instanceof RefusedFile) return error.refusal;
        console.error(error);
        app.say({ kind: 'failed', problem: problemOf(error) });
        return 'storage';
      }
    },
  };
}

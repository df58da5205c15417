/** The one door of this folder. What the first tick does not need are doors of their own, loaded when needed: `appointments.ts`, `comfort.ts`, `drafts.ts`, `erase.ts`, `exchange.ts`, `forget.ts`, `photos.ts`, `probe.ts`, `put-off.ts`, `refresh.ts`. */
export type { AppointmentStore } from './appointments';
export type { DraftStore } from './drafts';
export { StorageError } from './errors';
export type { PhotoStore } from './photos';
export type { Draft, StoredFile } from './schema';
export { createStorage, type Loaded, randomTag, type Storage } from './store';
export { clearWitness, readWitness } from './witness';

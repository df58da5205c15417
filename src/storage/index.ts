/** The one door of this folder to what the first tick needs. All else are doors of their own, loaded when needed, such as `drafts.ts`, `exchange.ts` or `forget.ts`. */
export type { AppointmentStore } from './appointments';
export type { DraftStore } from './drafts';
export { StorageError } from './errors';
export type { PhotoStore } from './photos';
export type { Draft, StoredFile } from './schema';
export { createStorage, type Loaded, randomTag, type Storage } from './store';

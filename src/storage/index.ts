/** The one door of this folder. Taking words away for good is a door of its own, loaded when needed: `erase.ts`. */
export { StorageError } from './errors';
export type { Draft } from './schema';
export { type Commit, createStorage, type Loaded, randomTag, type Storage } from './store';
export { clearWitness } from './witness';

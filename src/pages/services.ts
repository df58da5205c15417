/** What screens are given by the composition root: state, the router, and the duties of the browser behind plain functions. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { ComponentType } from 'preact';
import type { WholePack } from '../content/pack';
import type { RecordId } from '../domain/change';
import type { Step } from '../domain/checklist';
import type { Message, Obstacle } from '../domain/message';
import type { App } from '../state/app';
import type { Drafts } from '../state/drafts';
import type { Navigation } from './navigation';
import type { Arrival, Route, Router } from './route';

/** A screen other than the plan. */
export type Screen = ComponentType<{ readonly services: Services; readonly id: string }>;

/** See above. */
export interface Services {
  readonly app: App;
  readonly router: Router;
  /** What the first tick does not need; `null` until it is loaded. Screens but the plan are drawn only then. */
  readonly rest: ReadonlySignal<Rest | null>;
  readonly drafts: Drafts;
  readonly duties: Duties;
  /** The person pressed the button of an obstacle. */
  overcome(obstacle: Obstacle): void;
}

/** The second half of the program, loaded at idle or when needed. */
export interface Rest {
  /** Shows the screen of the address. */
  readonly Screens: ComponentType<{ readonly services: Services; readonly arrival: Arrival }>;
  readonly ObstacleScreen: ComponentType<{ readonly obstacle: Obstacle; readonly services: Services }>;
  readonly UpdateNotice: ComponentType<{ readonly duties: Duties }>;
  /** The sentence of the message bar. */
  sentence(message: Message): string;
  /** What the button of the message bar takes back; `undefined` for nothing. */
  undoOf(message: Message): (() => Promise<void>) | undefined;
  readonly drafts: Drafts;
  readonly duties: Duties;
}

/** `elsewhere`: another tab took the newer version over. `failed`: it did not start; nothing was reloaded. */
export type UpdateState = 'none' | 'ready' | 'elsewhere' | 'failed';

/** Duties of the browser behind plain functions. */
export interface Duties extends Navigation {
  /** The name of the screen that an address means; `unknown` when it means none. */
  screenOf(route: Route): string;
  /** Loads a screen and all that it needs. Rejects when a file is missing. @param name as `screenOf` says */
  loadScreen(name: string): Promise<Screen>;
  /** The condition pack of the appointment on screen; `null` for none. */
  readonly pack: ReadonlySignal<WholePack | null>;
  readonly update: ReadonlySignal<UpdateState>;
  applyUpdate(): void;
  postponeUpdate(): void;
  /** Whether the browser offers to install the app now. */
  readonly canInstall: ReadonlySignal<boolean>;
  install(): void;
  /** How safe the browser says the data are. */
  readonly persistence: ReadonlySignal<'persisted' | 'best-effort' | 'unknown'>;
  /** Names the window and puts focus and scroll where they belong after a screen has been drawn. */
  settle(arrival: Arrival): void;
  /** Drops the words of a deleted step for good. */
  forget(step: Step): Promise<void>;
  /** Deletes everything from this browser. Rejects when that failed. */
  erase(): Promise<void>;
  /** Prints the plan, from whatever screen. */
  print(): void;
  /** Makes a chosen file small and clean, and adds it to a record. @returns why not; `storage` was said in the message bar, too */
  addPhoto(owner: RecordId, file: File): Promise<'type' | 'size' | 'broken' | 'storage' | undefined>;
  /** The bytes of a photo; `undefined` when they are not on this device. */
  readPhoto(hash: string): Promise<{ readonly bytes: ArrayBuffer } | undefined>;
  /** Random letters and digits: what the id of something new is made of. */
  newTag(): string;
}

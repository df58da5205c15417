/** What screens are given by the composition root: state, the router, and the duties of the browser behind plain functions. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { ComponentType } from 'preact';
import type { Around } from '../components/around';
import type { WholePack } from '../content/pack';
import type { At } from '../domain/appointment';
import type { Appointment } from '../domain/appointments';
import type { Comfort } from '../domain/comfort';
import type { Message, Obstacle } from '../domain/message';
import type { App } from '../state/app';
import type { Appointments } from '../state/appointments';
import type { Drafts, Target } from '../state/drafts';
import type { BackupDuties } from './backup';
import type { Navigation } from './navigation';
import type { Findings } from './readiness';
import type { Arrival, Route, Router } from './route';
import type { TimeDuties } from './today';

/** What the file of a screen other than the plan holds. */
export interface Screen {
  readonly default: ComponentType<{ readonly services: Services; readonly id: string }>;
  /** The list that an open thing stands beside, where there is room for both. */
  readonly beside?: Beside;
}

/** See above. */
export interface Beside {
  /** What the list is called, for those who do not see it. */
  readonly label: string;
  readonly List: ComponentType<ListProps>;
}

/** A list, and what of it is open. */
export interface ListProps {
  readonly services: Services;
  readonly openId?: string | undefined;
}

/** See above. */
export interface Services {
  readonly app: App;
  readonly router: Router;
  /** What the first tick does not need; `null` until it is loaded. Screens but the plan are drawn only then. */
  readonly rest: ReadonlySignal<Rest | null>;
  readonly drafts: Drafts;
  readonly duties: Duties;
}

/** The second half of the program, loaded at idle or when needed. */
export interface Rest {
  /** Shows the screen of the address. */
  readonly Screens: ComponentType<{ readonly services: Services; readonly arrival: Arrival }>;
  readonly ObstacleScreen: ComponentType<{ readonly obstacle: Obstacle; readonly services: Services }>;
  readonly UpdateNotice: ComponentType<{ readonly duties: Duties }>;
  /** By screen, the one of the navigation that it stands below. */
  readonly sections: Readonly<Record<string, string | undefined>>;
  /** When an appointment is, as it stands at the head of every screen. */
  showNear(at: At | undefined): string;
  /** The sentence of the message bar. */
  sentence(message: Message): string;
  /** What the button of the message bar does: Undo, or "Try again"; `undefined` for nothing. */
  pressOf(message: Message | null): ((event: Event) => unknown) | undefined;
  readonly drafts: Drafts;
  readonly duties: Duties;
}

/** `elsewhere`: another tab took the newer version over. `failed`: it did not start; nothing was reloaded. */
export type UpdateState = 'none' | 'ready' | 'elsewhere' | 'failed';

/** What the screens behind "More" need of the browser. */
export interface MoreDuties {
  /** Reading comfort: what is in use, and choosing another. What could not be kept is said in the message bar. */
  readonly comfort: { readonly now: ReadonlySignal<Comfort>; choose(change: Partial<Comfort>): void };
  /**
   * Finds out whether Askwell can be relied on here. Never rejects.
   * @param text stands in the guide: it is opened from what is kept · @param mend what is missing is fetched first, where there is a signal
   */
  checkReady(text: string, mend: boolean): Promise<Findings>;
  isInstalled(): boolean;
  /** Whose way of installing holds here. */
  readonly installPlatform: 'ios-safari' | 'ios-other' | 'android' | 'desktop';
}

/** Words that came from another app. */
interface Shared {
  /** The oldest first; none where the browser keeps nothing. */
  list(): Promise<readonly { readonly key: string; readonly text: string }[]>;
  drop(key: string): Promise<void>;
}

/** Duties of the browser behind plain functions. */
export interface Duties extends Navigation, MoreDuties {
  /** The name of the screen that an address means; `unknown` when it means none. */
  screenOf(route: Route): string;
  /** What the pieces of a screen are told. */
  around(route: Route): Around;
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
  /** Names the window and puts focus and scroll where they belong after a screen has been drawn. */
  settle(arrival: Arrival): void;
  /** Drops the words of a deleted record for good, whatever its kind. */
  forget(deleted: Pick<Target, 'record' | 'title'>): Promise<void>;
  /** The person pressed the button of an obstacle. */
  overcome(obstacle: Obstacle): void;
  /** Deletes everything from this browser. Rejects when that failed. */
  erase(): Promise<void>;
  readonly appointments: Appointments;
  /** Drops all words of a deleted appointment for good. The message bar says how it went. */
  forgetAppointment(deleted: Pick<Appointment, 'id' | 'title'>): Promise<void>;
  /**
   * Makes a chosen file small and clean, and adds it to a record.
   * @param isFurther whether another one of the same choosing was added before it
   * @returns why not; `storage` was said in the message bar, too
   */
  addPhoto(
    owner: Pick<Target, 'record' | 'first'>,
    file: File,
    isFurther: boolean,
  ): Promise<'type' | 'video' | 'size' | 'broken' | 'absent' | 'storage' | undefined>;
  /** The bytes of a photo; `undefined` when they are not on this device. */
  readPhoto(hash: string): Promise<{ readonly bytes: ArrayBuffer; readonly type: string } | undefined>;
  /** Prints the plan, from whatever screen, or the screen that stands. */
  print(what?: 'plan' | 'screen'): void;
  /** What other apps shared to Askwell and nobody has taken in yet. */
  readonly shared: Shared;
  /** Random letters and digits: what the id of something new is made of. */
  newTag(): string;
  /** What the backup screen needs, loaded with it. Rejects when a file is missing. */
  backup(): Promise<BackupDuties>;
  /** What the screens of time need. */
  readonly time: TimeDuties;
}

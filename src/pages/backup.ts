/** What the backup screen is given by the composition root: plain functions around the file, the storage and the browser. */
import type { Refusal } from '../domain/import';
import type { Problem } from '../domain/message';
import type { Previews } from '../domain/preview';
import type { HeldPhoto, OpenedBackup } from '../exchange/backup-file';

/** How a file was given away; `failed` where it could not be shared and there are no downloads. */
export type HandedOver = 'shared' | 'saved' | 'cancelled' | 'failed';

/** Something that takes a while. */
export interface Underway {
  /** Ends it: nothing is changed then. */
  readonly signal: AbortSignal;
  /** How far it is, from 0 to 1. Not called for what is quick. */
  readonly onProgress: (share: number) => void;
}

/** A backup that was made, and what it could not hold. */
export interface MadeBackup {
  readonly file: File;
  /** How many photos and papers are in it. */
  readonly photos: number;
  /** How many are not, because they are not on this device or are damaged. */
  readonly missing: number;
  /** How many changes are stored here and cannot be read back. */
  readonly leftOut: number;
  /** Whether this is more than can be restored from one file. */
  readonly isTooMuch: boolean;
}

/** A file that can be restored, and what restoring it would do. */
export interface Opened extends Previews {
  readonly backup: OpenedBackup;
  /** Photos and papers whose bytes are not on this device yet. */
  readonly incoming: readonly HeldPhoto[];
  /** How many photos and papers come without their bytes, as these are neither in the file nor on this device. */
  readonly absent: number;
}

/** What was restored. */
export interface Restored {
  readonly added: number;
  readonly refused: number;
  /** How many records of each kind are new or changed. */
  readonly comes: ReadonlyMap<string, number>;
  /** How many photos and papers came. */
  readonly photos: number;
}

/** The last restore, while it can be taken back. */
export interface LastRestore {
  readonly atMs: number;
  readonly dropped: number;
}

/** Something failed in the storage; nothing was changed. */
export interface Failed {
  readonly problem: Problem;
}

/** See above. Nothing here rejects. */
export interface BackupDuties {
  /** When the last backup was made, in milliseconds since 1970. */
  last(): Promise<number | undefined>;
  /** How many photos and papers there are to keep, and about how much of a file they take. */
  photos(): Promise<{ readonly count: number; readonly bytes: number }>;
  /** The file, with everything that is being typed; `null` when those words could not be saved: the message bar says why. */
  make(withPhotos: boolean, underway: Underway): Promise<MadeBackup | 'cancelled' | null | Failed>;
  /** Gives the file away, and notes that a backup was made. Call it in a tap. */
  handOver(file: File): Promise<HandedOver>;
  /** The same as a download. */
  save(file: File): HandedOver;
  canShare(file: File): boolean;
  /** Whether there are downloads here. */
  canSave(): boolean;
  /**
   * Reads a file and works out what it would do. Changes nothing.
   * @param leaveDamaged whether the rest of a file is wanted whose photos are damaged
   */
  open(file: File, leaveDamaged: boolean, underway: Underway): Promise<Opened | Refusal | 'cancelled' | Failed>;
  /**
   * Takes the file in, all of it or nothing.
   * @param isSame the answer to "Is this the same appointment?"
   * @returns `cancelled` when the signal came before it was committed
   */
  restore(opened: Opened, isSame: boolean, underway: Underway): Promise<Restored | 'cancelled' | Failed>;
  lastRestore(): Promise<LastRestore | undefined>;
  undo(): Promise<'undone' | 'gone-on' | 'nothing' | Failed>;
}

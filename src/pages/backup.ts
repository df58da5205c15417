/** What the backup screen is given by the composition root: plain functions around the file, the storage and the browser. */
import type { Preview, Refusal } from '../domain/import';
import type { Problem } from '../domain/message';
import type { Backup } from '../exchange/backup';

/** How a file was given away. */
export type HandedOver = 'shared' | 'saved' | 'cancelled';

/** A file that can be restored, and what restoring it would do. */
export interface Opened {
  readonly backup: Backup;
  readonly preview: Preview;
}

/** What was restored. */
export interface Restored {
  readonly added: number;
  readonly refused: number;
}

/** The last restore, while it can be taken back. */
export interface LastRestore {
  readonly atMs: number;
  readonly added: number;
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
  /** The file, with everything that is being typed; `null` when those words could not be saved: the message bar says why. */
  make(): Promise<File | null | Failed>;
  /** Gives the file away, and notes that a backup was made. Call it in a tap. */
  handOver(file: File): Promise<HandedOver>;
  /** The same as a download. */
  save(file: File): HandedOver;
  canShare(file: File): boolean;
  /** Reads a file and works out what it would do. Changes nothing. */
  open(file: File): Promise<Opened | Refusal | Failed>;
  /**
   * Takes the file in, all of it or nothing.
   * @param isSame the answer to "Is this the same appointment?"
   * @returns `cancelled` when the signal came before it was committed
   */
  restore(opened: Opened, isSame: boolean, signal: AbortSignal, onProgress: (share: number) => void): Promise<Restored | 'cancelled' | Failed>;
  lastRestore(): Promise<LastRestore | undefined>;
  undo(): Promise<'undone' | 'gone-on' | 'nothing' | Failed>;
}

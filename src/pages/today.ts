/** What the screens of time are given by the composition root. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Today } from '../domain/next-step';

/** See above. */
export interface TimeDuties {
  /** What was kept last, of whatever day. */
  readonly kept: ReadonlySignal<Today>;
  /** Whether the last of it could not be kept. */
  readonly failed: ReadonlySignal<boolean>;
  /** Reads what was kept. Never rejects. */
  readToday(): Promise<void>;
  /** Changes what is kept by then, also by another tab; shows it, and keeps it. Never rejects. */
  keepToday(change: (kept: Today) => Today): Promise<void>;
  /** Puts a file among the downloads, or shares it where there are none. Call it in the event of a tap. */
  handOver(file: File): Promise<'shared' | 'saved' | 'cancelled' | 'failed'>;
  /** Whether there are downloads here; without them a file can only be given away. */
  canSave(): boolean;
}

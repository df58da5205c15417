/** The day of this device's clock, and what the screens of time are given by the composition root. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Today } from '../domain/next-step';

/** See above. */
export interface TimeDuties {
  /** What was kept last, of whatever day. */
  readonly kept: ReadonlySignal<Today>;
  /** Whether the last of it could not be kept. */
  readonly failed: ReadonlySignal<boolean>;
  /** Reads what was kept, once. Never rejects. */
  readToday(): Promise<void>;
  /** Shows it at once, and keeps it. Never rejects. */
  keepToday(today: Today): Promise<void>;
  /** Gives a file away. Call it in the event of a tap. */
  handOver(file: File): Promise<'shared' | 'saved' | 'cancelled'>;
}

/** The calendar day that this device shows, as `YYYY-MM-DD`. */
export function dayHere(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What can go wrong with storage, in the terms the rest of the app needs. The sentences people read live in `content/`. */
import type { Problem } from '../domain/message';

/** Carries what was being done, to which store, and the first cause, for the log. */
export class StorageError extends Error {
  constructor(
    readonly operation: string,
    readonly problem: Problem,
    override readonly cause?: unknown,
  ) {
    super(`${operation}: ${problem}${cause instanceof Error ? ` (${cause.name}: ${cause.message})` : ''}`);
    this.name = 'StorageError';
  }
}

const KINDS: Readonly<Record<string, Problem>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
  TimeoutError: 'unavailable',
};

/** Wraps whatever a database call threw. */
export function toStorageError(operation: string, cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new StorageError(operation, KINDS[name] ?? 'unknown', cause);
}

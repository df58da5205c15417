/** What can go wrong with storage, in the terms the rest of the app needs. The sentences people read live in `content/`. */
import type { Problem } from '../domain/message';

/** Carries what was being done, and the first cause, for the log. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    operation: string,
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(`${operation}: ${problem}`, { cause });
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
  const { name = '' } = (cause ?? {}) as Partial<Error>;
  return new StorageError(operation, KINDS[name] ?? 'unknown', cause);
}

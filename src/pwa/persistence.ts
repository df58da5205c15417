// Whether the browser may throw the stored words away when room runs short, and asking it not to.
// It must not ask before something worth keeping is stored, and never throws: an answer is a comfort, not a condition.

/** `best-effort`: the browser may clear it under pressure. `unknown`: this browser does not say. */
export type PersistenceState = 'persisted' | 'best-effort' | 'unknown';

let asked: Promise<PersistenceState> | undefined;

/** How the browser keeps this site's storage now. Never rejects. */
export async function persistenceState(): Promise<PersistenceState> {
  return stateFrom(() => navigator.storage.persisted());
}

/**
 * Asks for storage that only the person can clear. Call it after each real save: it asks once a page load, and not when
 * it was granted before. Firefox shows a question and answers when the person does, so no save may wait for it. Never rejects.
 */
export function requestPersistence(): Promise<PersistenceState> {
  asked ??= persistenceState().then((state) => (state === 'best-effort' ? stateFrom(() => navigator.storage.persist()) : state));
  return asked;
}

async function stateFrom(isPersisted: () => Promise<boolean>): Promise<PersistenceState> {
  try {
    return (await isPersisted()) ? 'persisted' : 'best-effort';
  } catch {
    return 'unknown';
  }
}

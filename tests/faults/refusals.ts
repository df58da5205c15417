// A browser whose storage does not open: put in at the edge, before the app's first script.

/** What `indexedDB.open` does. `times` is how often, from the first call of a page on; the database is real afterwards. */
export interface Refusal {
  readonly how: 'hangs' | 'refuses' | 'throws' | 'blocked' | 'closed';
  /** Name of the DOMException. */
  readonly name?: string;
  /** For ever, in every page that is opened; or only the first time. */
  readonly once: boolean;
}

/** Runs in the page. */
export function refuse({ how, name = 'UnknownError', once }: Refusal): void {
  const key = 'refused once';
  const { open } = IDBFactory.prototype;
  const isDue = (): boolean => !once || !sessionStorage.getItem(key);
  IDBFactory.prototype.open = function (database, version) {
    if (!isDue()) return open.call(this, database, version);
    sessionStorage.setItem(key, 'yes');
    if (how === 'throws') throw new DOMException('refused on purpose', name);
    if (how === 'closed') {
      const opening = open.call(this, database, version);
      // The browser drops the connection (iOS does) just after it has been given out.
      opening.addEventListener('success', () => setTimeout(() => opening.result.close()));
      return opening;
    }
    const fake = new EventTarget() as IDBOpenDBRequest;
    const error = new DOMException('refused on purpose', name);
    Object.defineProperties(fake, { error: { value: error }, result: { value: undefined }, transaction: { value: null }, readyState: { value: 'done' } });
    // It must pass for a real one: the app's library looks at what kind of thing it is given.
    Object.setPrototypeOf(fake, Object.create(IDBOpenDBRequest.prototype, Object.getOwnPropertyDescriptors(EventTarget.prototype)));
    if (how === 'refuses') setTimeout(() => fake.dispatchEvent(new Event('error')));
    if (how === 'blocked') setTimeout(() => fake.dispatchEvent(new Event('blocked')));
    return fake;
  };
}

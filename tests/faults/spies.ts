// What a page is watched for while it runs. Each is put in before the app's first script.
import type { Browser } from '../e2e/driver';

const watched = new WeakSet<object>();

/** Counts calls of `indexedDB.deleteDatabase`, and promises that nobody caught; keeps what was noted of the last save. Read it with {@link caught}. */
export async function watch({ context }: Browser): Promise<void> {
  if (!context || watched.has(context)) return;
  watched.add(context);
  await context.addInitScript(() => {
    const isApp = location.protocol.startsWith('http');
    const seen = { deletions: 0, rejections: [] as string[], noted: isApp ? localStorage.getItem('askwell.saved') : null };
    Object.assign(window, { seen });
    const { deleteDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.deleteDatabase = function (name) {
      seen.deletions += 1;
      return deleteDatabase.call(this, name);
    };
    addEventListener('unhandledrejection', ({ reason }) => seen.rejections.push(String(reason)));
  });
}

export interface Seen {
  readonly deletions: number;
  readonly rejections: readonly string[];
  /** The witness as it was before the app started: epoch and last change. Drafts of a dead tab that are taken over write a new one. */
  readonly noted: string | null;
}

/** What was counted in this page. */
export const caught = ({ tab }: Pick<Browser, 'tab'>): Promise<Seen> => tab.evaluate(() => (window as unknown as { seen: Seen }).seen);

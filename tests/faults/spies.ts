// What a page is watched for while it runs. Each is put in before the app's first script.
import type { Browser } from '../e2e/driver';

const watched = new WeakSet<object>();

/** Counts calls of `indexedDB.deleteDatabase`, and promises that nobody caught. Read them with {@link caught}. */
export async function watch({ context }: Browser): Promise<void> {
  if (!context || watched.has(context)) return;
  watched.add(context);
  await context.addInitScript(() => {
    const seen = { deletions: 0, rejections: [] as string[] };
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
}

/** What was counted in this page. */
export const caught = ({ tab }: Pick<Browser, 'tab'>): Promise<Seen> => tab.evaluate(() => (window as unknown as { seen: Seen }).seen);

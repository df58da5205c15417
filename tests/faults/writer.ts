// Somebody who ticks and writes as fast as the app lets them, and tells the test server of each save the moment it shows.
import type { Tab } from '../e2e/driver';
import type { Dump } from './database';

/** What the page reports. `begun` before the tap, `saved` once the screen shows it, with the id of the change. */
export interface Told {
  readonly kind: 'begun' | 'saved';
  readonly step: string;
  readonly field: 'done' | 'note';
  readonly value: boolean | string;
  readonly id?: string;
}

interface Wish {
  /** Marks the words of this run. */
  readonly run: string;
  /** How many ticks may be under way at once. */
  readonly lanes: number;
  /** Undoes the app's strictness: for the control run, which must lose. */
  readonly relaxed: boolean;
}

/** Runs in the page, on a step's screen with the plan beside it, until the page dies. */
function write({ run, lanes, relaxed }: Wish): void {
  const ids = new Map<string, string>();
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (value, ...rest) {
    if (this.name === 'changes') ids.set(`${value.record.split('/').slice(2).join('/')} ${value.field}`, value.id);
    return add.call(this, value, ...rest);
  };
  const { transaction } = IDBDatabase.prototype;
  if (relaxed)
    IDBDatabase.prototype.transaction = function (stores, mode) {
      return transaction.call(this, stores, mode, { durability: 'relaxed' });
    };

  const tell = (entry: object): void => void fetch('/__test/acks', { method: 'POST', body: JSON.stringify(entry) }).catch(() => {});
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      if (holds()) {
        observer.disconnect();
        resolve();
      }
    });
  const act = async (step: string, field: string, value: boolean | string, begin: () => void, holds: () => boolean): Promise<void> => {
    tell({ kind: 'begun', step, field, value });
    begin();
    await until(holds);
    tell({ kind: 'saved', step, field, value, id: ids.get(`${step} ${field}`) });
  };
  const stepOf = (row: Element): string => decodeURIComponent(row.querySelector('a[href*="/step/"]')?.getAttribute('href')?.split('/step/')[1] ?? '');
  const rows = [...document.querySelectorAll('li')].filter((row) => row.querySelector('input[type=checkbox]'));
  const open = decodeURIComponent(location.pathname.split('/step/')[1] ?? '');

  const ticking = async (lane: number): Promise<void> => {
    const mine = rows.filter((row, index) => index % lanes === lane && stepOf(row) !== open);
    for (let turn = 0; ; turn++) {
      const row = mine[turn % mine.length] as Element;
      const tick = row.querySelector('input') as HTMLInputElement;
      const done = !tick.checked;
      await act(
        stepOf(row),
        'done',
        done,
        () => tick.click(),
        () => tick.checked === done,
      );
    }
  };
  const noting = async (): Promise<void> => {
    const row = rows.find((one) => stepOf(one) === open) as Element;
    const field = [...document.querySelectorAll('label')].find((label) => label.textContent === 'Your note')?.control as HTMLTextAreaElement;
    for (let turn = 0; ; turn++) {
      const words = `${run} ${turn}.`;
      const type = (): void => {
        field.focus();
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.blur();
      };
      await act(open, 'note', words, type, () => row.textContent?.includes(words) ?? false);
    }
  };
  void noting();
  for (let lane = 0; lane < lanes; lane++) void ticking(lane);
}

/** Starts writing and comes back at once. The tab must show a step's screen, wide enough for the plan beside it. */
export const startWriting = (tab: Tab, run: string, relaxed = false): Promise<void> => tab.start(write, { run, lanes: 2, relaxed });

export interface Verdict {
  readonly saved: number;
  /** Begun and not shown as saved when the page died. At least: the last taps may not have reached the server. */
  readonly inFlight: number;
  /** What was shown as saved and is not there, nor replaced by what the same hand wrote later. */
  readonly lost: readonly Told[];
}

/** Compares what pages told with what is there. */
export function judge(told: readonly Told[], { changes, records }: Dump): Verdict {
  const saved = told.filter(({ kind }) => kind === 'saved');
  const byId = new Map(changes.map((change) => [change.id, change]));
  const superseded = new Set(changes.flatMap(({ field, supersedes }) => supersedes.map((id) => `${field} ${id}`)));
  const heads = new Set(records.flatMap(({ fields }) => Object.entries(fields).flatMap(([field, all]) => all.map(({ id }) => `${field} ${id}`))));
  const isThere = ({ id = '', field, value }: Told): boolean => {
    const change = byId.get(id);
    if (!change) return false;
    const key = `${field} ${id}`;
    return change.redacted ? superseded.has(key) : change.value === value && (heads.has(key) || superseded.has(key));
  };
  return { saved: saved.length, inFlight: told.length - 2 * saved.length, lost: saved.filter((entry) => !isThere(entry)) };
}

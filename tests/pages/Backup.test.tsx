// @vitest-environment happy-dom
/** @jsxImportSource preact */
// A hand that trembles presses twice on the screen of backups.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { backup as words } from '../../src/content/en/backup';
import { Make } from '../../src/pages/BackupMake';
import { Restore } from '../../src/pages/BackupRestore';
import type { BackupDuties, HandedOver, Opened, Restored } from '../../src/pages/backup';
import type { Services } from '../../src/pages/services';

afterEach(cleanup);

const file = new File(['{}'], 'askwell-backup-2026-12-01.json');
const duties = (own: Partial<BackupDuties>): BackupDuties =>
  ({
    last: async () => undefined,
    photos: async () => ({ count: 2, bytes: 1 }),
    make: async () => ({ file, photos: 2, missing: 0, leftOut: 0, isTooMuch: false }),
    canShare: () => true,
    canSave: () => true,
    lastRestore: async () => undefined,
    ...own,
  }) as BackupDuties;

async function pressTwice(name: string): Promise<void> {
  const button = await screen.findByRole('button', { name });
  fireEvent.click(button);
  fireEvent.click(button);
}

test('a file with photos is given away once: no copy lands among the downloads while the sheet is open', async () => {
  const handOver = vi.fn(() => new Promise<HandedOver>(() => {}));
  render(<Make duties={duties({ handOver })} />);
  fireEvent.click(screen.getByRole('button', { name: words.make }));
  await pressTwice(words.give);
  expect(handOver).toHaveBeenCalledOnce();
});

test('a restore that was taken back is said to be, not that there was none', async () => {
  const undo = vi.fn(async () => (undo.mock.calls.length > 1 ? ('nothing' as const) : ('undone' as const)));
  render(<Restore duties={duties({ undo, lastRestore: async () => ({ atMs: 0, dropped: 0 }) })} services={{} as Services} onStage={() => {}} />);
  await pressTwice(words.undo);
  expect(await screen.findByText(words.undone)).toBeTruthy();
  expect(undo).toHaveBeenCalledOnce();
});

test('who was shown that a note will be replaced does not read afterwards that all words are kept', async () => {
  const replaced = [{ record: 'step/a/plan:why', title: 'Do why', field: 'note', before: 'My hands are weak', after: ['MuSK negative'] }];
  const none = new Map<string, number>();
  const preview = { appointments: [], counts: none, files: new Set(), fresh: 1, comes: none, dropped: 0, refused: 0, replaced, outdated: [], same: undefined };
  const open = async () => ({ backup: { changes: [], damaged: 0, madeAtMs: 0, app: '' }, preview, together: undefined, incoming: [] }) as unknown as Opened;
  const restore = async () => ({ added: 1, refused: 0, photos: 0, comes: new Map([['step', 1]]) }) as unknown as Restored;
  render(<Restore duties={duties({ open, restore })} services={{ app: {}, router: { href: String } } as unknown as Services} onStage={() => {}} />);
  fireEvent.change(screen.getByLabelText(words.file), { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: words.start }));
  await screen.findByText('1 step with a tick or words.');
});

test('the button that makes a backup stands before what a backup is, and what photos take beside the button for those who want less', async () => {
  const { container } = render(<Make duties={duties({})} />);
  await screen.findByRole('button', { name: words.makeSmall });
  const texts = [...container.querySelectorAll('section > *')].map(({ textContent }) => textContent).filter(Boolean);
  expect(texts).toEqual([words.none, words.make, words.before(2, words.size(1)), words.makeSmall, words.makeHelp]);
});

test("on an iPhone's home screen a file that could not be shared waits for another tap, and is offered for sharing only", async () => {
  const handOver = vi.fn<BackupDuties['handOver']>().mockResolvedValueOnce('failed').mockResolvedValueOnce('shared');
  const make: BackupDuties['make'] = async () => ({ file, photos: 0, missing: 0, leftOut: 0, isTooMuch: false });
  render(<Make duties={duties({ make, handOver, canSave: () => false })} />);
  fireEvent.click(screen.getByRole('button', { name: words.make }));
  const give = await screen.findByRole('button', { name: words.give });
  expect(screen.queryByText(words.saved(file.name))).toBeNull();
  fireEvent.click(give);
  await screen.findByText(words.shared(file.name));
  expect(screen.queryByRole('button', { name: words.saveInstead })).toBeNull();
});

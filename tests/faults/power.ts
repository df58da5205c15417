// A power cut while somebody ticks and writes. The profile lies on a disk of its own, and a copy of that disk, taken when the
// browser was stopped in mid-write, is what a device would start from again.
import { join } from 'node:path';
import type { Browser, OpenOptions } from '../e2e/driver';
import { waitFor } from '../e2e/driver/processes';
import type { TestServer } from '../e2e/start-server';
import { keptOffline, started, stepPath, tick } from './app';
import { dump, halfWritten } from './database';
import { createDisk } from './disk';
import { judge, startWriting, type Told } from './writer';

const wide = { width: 1200, height: 800 };
const writingMs = 2500;
/** So many saves before the cut, at the least: fewer would prove little. */
const fewest = 10;

interface Cut {
  readonly saved: number;
  readonly lost: number;
  readonly half: number;
}

/** One power cut, on a disk of its own. Nothing answers on the network afterwards. */
export async function cutOnce(folder: string, server: TestServer, open: (options: Partial<OpenOptions>) => Promise<Browser>, relaxed: boolean): Promise<Cut> {
  const disk = createDisk(folder);
  let afterCut: ReturnType<typeof createDisk> | undefined;
  let browser = await open({ profile: join(disk.folder, 'profile'), viewport: wide });
  try {
    await browser.tab.goto(server.address + stepPath('why'));
    await started(browser.tab);
    await keptOffline(browser.tab);
    await tick(browser.tab, 'Tell your current doctor');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    disk.sync();

    await server.forget();
    await startWriting(browser.tab, 'before the cut,', relaxed);
    await new Promise((resolve) => setTimeout(resolve, writingMs));
    const saves = () => server.acks<Told>().filter(({ kind }) => kind === 'saved').length;
    await waitFor(() => saves() >= fewest, `${fewest} saves`); // a busy disk takes longer
    const told = server.acks<Told>();
    // First the browser: copying takes a while, and what it wrote meanwhile would be on a disk that never was, newer in one place
    // than in another. What it had not forced down is still in the kernel alone, and is not on the copy.
    await browser.kill();
    afterCut = disk.cutPower();
    await server.kill();

    browser = await open({ profile: join(afterCut.folder, 'profile'), viewport: wide });
    await browser.tab.goto(server.address + stepPath('why'));
    await started(browser.tab);
    const found = await dump(browser.tab);
    const { saved, lost } = judge(told, found);
    // Words of an earlier moment, or none at all: that tells the disk from a profile that the browser gave up.
    if (lost.length > 0) console.log(`after the cut: ${found.changes.length} changes are there, and the page says ${(await browser.tab.text()).slice(0, 200)}`);
    return { saved, lost: lost.length, half: halfWritten(found).length };
  } finally {
    await browser.kill().catch(() => {});
    await server.kill();
    disk.remove();
    afterCut?.remove();
  }
}

// P1, "Saved" means saved: the whole browser is killed at a random moment while somebody ticks and writes, many times over.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { started, stepPath } from '../faults/app';
import { type Dump, dump, halfWritten } from '../faults/database';
import { createRandom, report, seed, times } from '../faults/report';
import { judge, startWriting, type Told } from '../faults/writer';
import type { Browser, Tab } from './driver';
import { expect, test } from './test';

const runs = { chromium: times(20, 1000), firefox: times(2, 100), webkit: times(2, 20) };
const wide = { width: 1200, height: 800 };
/** A profile is used for so many kills: what was saved must outlive all that follow, and the check must stay quick. */
const killsPerProfile = 10;

/** What the boxes of the plan show, by step. */
const shown = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('li')].flatMap((row) => {
      const tick = row.querySelector<HTMLInputElement>('input[type=checkbox]');
      return tick ? [[decodeURIComponent(row.querySelector('a')?.href.split('/step/')[1] ?? ''), tick.checked] as const] : [];
    }),
  );

test('what was shown as saved is there after a kill at any moment', async ({ server, open, engine, folder }) => {
  test.setTimeout(180_000 + runs[engine] * 20_000);
  const from = seed();
  const random = createRandom(from);
  const total = { saved: 0, inFlight: 0, lost: 0, half: 0, unlike: 0 };

  /** Compares what is in the database and on the screen with everything that pages of this profile were shown as saved. */
  async function check(tab: Tab, told: readonly Told[]): Promise<Dump> {
    const found = await dump(tab);
    const { lost } = judge(told, found);
    const boxes = new Map(await shown(tab));
    const unlike = found.records.filter(({ id, fields }) => {
      const box = boxes.get(id.split('/').slice(2).join('/'));
      return box !== undefined && box !== (fields.done ?? []).some(({ value }) => value === true);
    });
    total.lost += lost.length;
    total.half += halfWritten(found).length;
    total.unlike += unlike.length;
    expect(lost, `lost, seed ${from}`).toEqual([]);
    return found;
  }

  /** Writes until the server has heard of twenty saves, and kills at a random moment of the second after. */
  async function writeAndKill(browser: Browser, run: number, before: Dump): Promise<Told[]> {
    await server.forget();
    await startWriting(browser.tab, `run ${run},`);
    const saves = () => server.acks<Told>().filter(({ kind }) => kind === 'saved').length;
    await expect.poll(saves, { intervals: [20] }).toBeGreaterThanOrEqual(20);
    await new Promise((resolve) => setTimeout(resolve, random() * 1000));
    await browser.kill();
    const told = server.acks<Told>();
    const { saved, inFlight } = judge(told, before);
    total.saved += saved;
    total.inFlight += inFlight;
    return told;
  }

  for (let run = 0; run < runs[engine]; ) {
    const profile = join(folder, `profile-${run}`);
    const end = Math.min(run + killsPerProfile, runs[engine]);
    let told: Told[] = [];
    for (; run <= end; run++) {
      const browser = await open({ profile, viewport: wide });
      await browser.tab.goto(server.address + stepPath('why'));
      await started(browser.tab);
      const found = await check(browser.tab, told);
      if (run === end) {
        await browser.close();
        break;
      }
      told = [...told, ...(await writeAndKill(browser, run, found))];
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  report('P1', engine, { runs: runs[engine], losses: total.lost + total.half + total.unlike, saved: total.saved, 'in flight': total.inFlight, seed: from });
  expect(total.half, 'records that are not what their changes make').toBe(0);
  expect(total.unlike, 'boxes that show something else than what is stored').toBe(0);
  expect(total.saved / runs[engine], 'saves a kill').toBeGreaterThanOrEqual(20);
  expect(total.inFlight / runs[engine], 'writes under way at a kill').toBeGreaterThanOrEqual(1);
});

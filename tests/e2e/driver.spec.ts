// The drivers themselves, on a page of their own: what they say they can do, they do the same way in every engine.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './test';

const directory = fileURLToPath(new URL('../fixtures/driver', import.meta.url));
const wishes = () => ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)'].map((query) => matchMedia(query).matches);

test.beforeEach(async ({ server }) => server.set({ directory }));

test('the driver finds, ticks, types, looks, and sees errors, breaches and requests', async ({ server, open, folder }) => {
  await server.set({ blocked: ['blocked.js'], delays: { 'page.js': 300 } });
  const browser = await open();
  const { tab } = browser;

  await test.step('finds by role and name', async () => {
    await tab.goto(server.address);
    await tab.has('Found: nothing');
    expect(await tab.isChecked('checkbox', /^Ask for the slides/)).toBe(false);
    await tab.click('checkbox', /^Ask for the slides/);
    expect(await tab.isChecked('checkbox', 'Ask for the slides, not only the report')).toBe(true);
  });

  await test.step('types and presses keys', async () => {
    await tab.fill('Note', 'the old one');
    await tab.fill('Note', 'bring the CD');
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.has('Saved: bring the CD');
    expect(await tab.value('Note')).toBe('bring the CD');
  });

  await test.step('runs functions in the page', async () => {
    expect(await tab.evaluate(async (parts) => parts.join(innerWidth > innerHeight ? '-' : '|'), ['a', 'b'])).toBe('a|b');
    const failing = () => Promise.reject(new Error('as asked'));
    await expect(tab.evaluate(failing)).rejects.toThrow('as asked');
  });

  await test.step('shares storage between two tabs', async () => {
    const second = await browser.newTab();
    await second.goto(server.address);
    await second.fill('Note', 'from the second tab');
    await second.click('button', 'Save');
    await second.has('Saved: from the second tab');
    await tab.click('link', 'Other');
    await tab.has('Found: from the second tab');
    expect(await tab.address()).toBe(`${server.address}other`);
  });

  expect(browser.errors()).toEqual([]);
  expect(server.violations()).toEqual([]);

  await test.step('sees errors, breaches of the policy, acknowledgements and requests', async () => {
    await tab.evaluate(async () => {
      console.error('said on purpose');
      dispatchEvent(new Event('break'));
      document.body.setAttribute('style', 'color: red');
      await fetch('blocked.js');
      await fetch('/__test/acks', { method: 'POST', body: JSON.stringify({ number: 1 }) });
    });
    await expect.poll(() => browser.errors().join()).toContain('said on purpose');
    await expect.poll(() => browser.errors().join()).toContain('thrown on purpose');
    await expect.poll(() => server.violations().length).toBeGreaterThan(0);
    expect(server.acks()).toEqual([{ number: 1 }]);
    const requests = server.requests();
    expect(requests.find(({ path }) => path === '/blocked.js')?.status).toBe(503);
    expect(requests.find(({ path }) => path === '/page.js')?.ms).toBeGreaterThanOrEqual(290);
  });

  await test.step('takes a picture', async () => {
    const picture = join(folder, 'page.png');
    await tab.screenshot(picture);
    expect(statSync(picture).size).toBeGreaterThan(1000);
  });
});

test('the driver keeps the profile over closing and killing, and passes on the wishes of the person', async ({ server, open, engine }) => {
  const first = await open();
  await first.tab.goto(server.address);
  expect(await first.tab.evaluate(wishes)).toEqual([false, false, false]);
  await first.tab.fill('Note', 'one');
  await first.tab.click('button', 'Save');
  await first.tab.has('Saved: one');
  await first.close();

  const second = await open({ dark: true, reducedMotion: true, viewport: { width: 320, height: 568 } });
  await second.tab.goto(server.address);
  await second.tab.has('Found: one');
  expect(await second.tab.evaluate(wishes)).toEqual([true, true, false]);
  expect(await second.tab.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 568]);
  await second.tab.fill('Note', 'two');
  await second.tab.click('button', 'Save');
  await second.tab.has('Saved: two');
  await second.kill();

  const third = await open({ forcedColors: engine !== 'webkit' });
  await third.tab.goto(server.address);
  await third.tab.has('Found: two');
  expect((await third.tab.evaluate(wishes))[2]).toBe(engine !== 'webkit');
  await server.kill();
  const reach = () =>
    fetch('page.js', { cache: 'reload' }).then(
      () => 'alive',
      () => 'dead',
    );
  expect(await third.tab.evaluate(reach)).toBe('dead');
  await server.restart();
  await third.tab.reload();
  await third.tab.has('Found: two');
});

import { expect, test } from './test';

test('opens, shows its heading and breaks none of its own rules', async ({ server, open }) => {
  const browser = await open();
  await browser.tab.goto(server.address);
  await browser.tab.sees('heading', /./);
  // Long enough for the service worker to install, whose breaches count too.
  await browser.tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(browser.errors()).toEqual([]);
  expect(server.violations()).toEqual([]);
  expect(server.requests().filter(({ status }) => status >= 400)).toEqual([]);
});

// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { createNavigation } from '../../src/pages/navigation';
import { type Arrival, hrefUnder, placeNow, toRoute } from '../../src/pages/route';
import { nameOf, screens } from '../../src/screens';

const arrival = signal<Arrival>({ route: { screen: 'prepare', id: '' } });
const href = hrefUnder('/app/');
const navigation = createNavigation('/app/', arrival);

beforeEach(() => {
  history.replaceState(null, '', '/app/');
  dispatchEvent(new PopStateEvent('popstate'));
  arrival.value = { route: { screen: 'prepare', id: '' } };
});

test('an address and its screen name each other', () => {
  for (const [screen, id] of [
    ['prepare', ''],
    ['step', 'plan:a/b'],
    ['add', 'coverage'],
    ['guide', ''],
    ['guide', 'when'],
    ['deleted', ''],
    ['more', ''],
  ] as const) {
    expect(toRoute(href(screen, id), '/app/')).toEqual({ screen, id });
    if (screen !== 'prepare') expect(nameOf({ screen, id })).toBe(screen);
  }
  expect(toRoute('/app/index.html', '/app/')).toEqual({ screen: 'prepare', id: '' });
});

test('an address that says too little, too much or nothing that can be read means no screen', () => {
  const wrong = [
    '/app/step',
    '/app/step/',
    '/app/add',
    '/app/step/%E0%A4%A',
    '/app/more/x',
    '/app/deleted/x',
    '/app/nothing',
    '/app/nothing/x',
    '/app/constructor',
  ];
  for (const path of wrong) {
    const route = toRoute(path, '/app/');
    expect(route.screen, path).not.toBe('prepare');
    expect(nameOf(route), path).toBe('unknown');
  }
});

test('every screen can be loaded', async () => {
  for (const [name, { load }] of Object.entries(screens)) expect((await load()).default, name).toBeTypeOf('function');
}, 30_000);

/** A link as the screens draw it, and a tap on it. */
function tap(address: string, isBack = false): void {
  const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: address }));
  if (isBack) link.dataset.back = '';
  link.click();
  link.remove();
}

test('every step forward begins at its top with its heading, also one to where one was before', () => {
  tap(href('records'));
  tap(href('pack-records'));
  expect(arrival.value).toEqual({ route: { screen: 'pack-records', id: '' } });
  tap(href('records'));
  expect(arrival.value).toEqual({ route: { screen: 'records', id: '' } });
});

test('the link back takes one to the screen as one left it; a second tap of a trembling hand goes no further', () => {
  tap(href('records'));
  tap(href('pack-records'));
  const back = vi.spyOn(history, 'back').mockImplementation(() => {});
  tap(href('records'), true);
  tap(href('records'), true);
  expect(back).toHaveBeenCalledTimes(1);
  expect(arrival.value.route.screen).toBe('pack-records');
  history.replaceState({ depth: 1, scrollY: 300 }, '', href('records'));
  dispatchEvent(new PopStateEvent('popstate'));
  expect(arrival.value).toEqual({ route: { screen: 'records', id: '' }, from: href('pack-records'), scrollY: 300 });
  back.mockRestore();
});

test('from a screen that was opened from outside the link back leads to its list, and shows what one came from there', () => {
  history.replaceState(null, '', href('medicine', 'own:a'));
  dispatchEvent(new PopStateEvent('popstate'));
  tap(href('medicines'), true);
  expect(arrival.value).toEqual({ route: { screen: 'medicines', id: '' }, from: href('medicine', 'own:a') });
  expect(placeNow().from).toBeUndefined();
});

test('an address with two strokes before it never makes the way back one to another host', () => {
  history.replaceState(null, '', `${location.origin}//more`);
  expect(location.pathname).toBe('//more');
  dispatchEvent(new PopStateEvent('popstate'));
  tap(href('comfort'));
  expect(placeNow().from).toBe('/more');
});

test('forward in the history is no way back', () => {
  tap(href('more'));
  history.replaceState({ depth: 7, scrollY: 40 }, '', href('privacy'));
  dispatchEvent(new PopStateEvent('popstate'));
  expect(arrival.value).toEqual({ route: { screen: 'privacy', id: '' }, scrollY: 40 });
});

test('back from a screen that was opened from outside goes to the plan', () => {
  history.replaceState(null, '', '/app/more');
  navigation.back();
  expect(location.pathname).toBe('/app/');
  expect(arrival.value.route.screen).toBe('prepare');
});

test('links of the app are taken over, others are the browser’s', () => {
  const click = (address: string, more: MouseEventInit = {}): boolean => {
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: address }));
    return !link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...more }));
  };
  expect(click('/app/more')).toBe(true);
  expect(arrival.value.route.screen).toBe('more');
  expect(click('/elsewhere')).toBe(false);
  expect(click('/app/deleted', { ctrlKey: true })).toBe(false);
});

test('what has succeeded leads on, or back; what has not leads nowhere', async () => {
  tap(href('appointments'));
  tap(href('appointment'));
  await navigation.after(Promise.resolve(false), href('more'));
  expect(arrival.value.route.screen).toBe('appointment');
  await navigation.after(Promise.resolve(true), href('more'));
  expect(arrival.value.route.screen).toBe('more');
  const back = vi.spyOn(history, 'back').mockImplementation(() => {});
  await navigation.after(Promise.resolve(true));
  expect(back).toHaveBeenCalledOnce();
  back.mockRestore();
});

test('whoever has gone elsewhere meanwhile stays there', async () => {
  for (const to of [href('appointments'), undefined]) {
    tap(href('appointment'));
    let succeed: (is: boolean) => void = () => {};
    const done = navigation.after(new Promise((resolve) => (succeed = resolve)), to);
    tap(href('more'));
    succeed(true);
    await done;
    expect(location.pathname).toBe(href('more'));
  }
});

test('a delete that ends while the browser goes back already takes nobody further back, and two taps go back once', async () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {});
  tap(href('more'));
  tap(href('privacy'));
  tap(href('more'), true);
  await navigation.after(Promise.resolve(true));
  navigation.back();
  await navigation.after(Promise.resolve(true), href('ideas'));
  expect(back).toHaveBeenCalledOnce();
  expect(location.pathname).toBe(href('privacy'));
  back.mockRestore();
});

test('no way leads back to what is gone', async () => {
  tap(href('more'));
  tap(href('appointment'));
  const entries = history.length;
  await navigation.after(Promise.resolve(true), href('appointments'), true);
  expect([location.pathname, history.length, placeNow().from]).toEqual([href('appointments'), entries, undefined]);
  expect(arrival.value).toEqual({ route: { screen: 'appointments', id: '' } });
});

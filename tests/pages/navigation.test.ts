// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { beforeEach, expect, test } from 'vitest';
import { createNavigation } from '../../src/pages/navigation';
import { type Arrival, hrefUnder, toRoute } from '../../src/pages/route';
import { nameOf, screens } from '../../src/screens';

const arrival = signal<Arrival>({ route: { screen: 'prepare', id: '' } });
const href = hrefUnder('/app/');
const navigation = createNavigation('/app/', arrival);

beforeEach(() => {
  history.replaceState(null, '', '/app/');
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

test('a new screen begins at its top and knows where one came from', () => {
  navigation.go(href('step', 'plan:one'));
  expect(arrival.value.route).toEqual({ screen: 'step', id: 'plan:one' });
  expect(arrival.value.scrollY).toBeUndefined();
  navigation.go(href('prepare'));
  expect(arrival.value.from).toBe(href('step', 'plan:one'));
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

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Value } from '../../src/domain/change';
import { awaitedHere } from '../../src/pages/awaited';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

// The screens bring their style sheet along; here is no page that could take it.
vi.hoisted(() => {
  const page = { adoptedStyleSheets: [] };
  Object.assign(globalThis, {
    CSSStyleSheet: class {
      replaceSync(): void {}
    },
    document: page,
  });
});

beforeEach(() => void freshBrowser());
afterEach(() => {
  Channel.closeAll();
  vi.unstubAllGlobals();
});

async function openWriting() {
  const { app, storage } = await openTab();
  const write = async (record: string, fields: Readonly<Record<string, Value>>): Promise<void> => {
    const { views, appointment } = await storage.write(Object.entries(fields).map(([field, value]) => ({ record, field, value, seen: [] })));
    app.takeIn(views, appointment);
  };
  return { app, write };
}

it('the calendar hears of copies that were promised, of the limit of the country, of a call back, and two weeks before the visit of what is not here or not looked at', async () => {
  const { app, write } = await openWriting();
  await write('appointment/~', { country: { code: 'us' }, at: { date: '2027-01-20' } });
  const asked = { askedOn: { date: '2026-12-01' }, promisedFor: { date: '2026-12-09' } };
  await write('medicalRecord/~/own:a', { title: 'Scans', order: 'a0', status: { code: 'promised' }, ...asked });
  await write('medicalRecord/~/own:b', { title: 'Letters', order: 'a1', status: { code: 'arrived' }, ...asked });
  await write('medicalRecord/~/own:d', { title: 'Blood tests', order: 'a2', status: { code: 'checked' }, ...asked });
  await write('call/~/own:c', { title: 'Blue Cross', order: 'a0', callBackBy: { date: '2026-12-04' } });
  expect(awaitedHere(app).map(({ title, day }) => [title, day])).toEqual([
    ['Promised for this day: Scans', '2026-12-09'],
    ['They have until this day: Scans', '2026-12-31'],
    ['Two weeks to the appointment. You may want to ask where it is: Scans', '2027-01-06'],
    ['Two weeks to the appointment. You may want to see if the copy is complete: Letters', '2027-01-06'],
    ['Call back expected by this day: Blue Cross', '2026-12-04'],
  ]);
});

it('the calendar hears of a promised day wherever the list does: as soon as it is noted, until the copy is here', async () => {
  const { app, write } = await openWriting();
  await write('appointment/~', { country: { code: 'ca' }, at: { date: '2027-01-20' } });
  const promised = { promisedFor: { date: '2026-12-09' } };
  await write('medicalRecord/~/own:a', { title: 'Scans', order: 'a0', status: { code: 'asked' }, ...promised });
  await write('medicalRecord/~/own:b', { title: 'Letters', order: 'a1', ...promised });
  await write('medicalRecord/~/own:c', { title: 'Blood tests', order: 'a2', status: { code: 'delivered' }, ...promised });
  const days = awaitedHere(app).filter(({ day }) => day);
  expect(days.map(({ title, day }) => [title, day])).toEqual([
    ['Promised for this day: Scans', '2026-12-09'],
    ['Two weeks to the appointment. You may want to ask where it is: Scans', '2027-01-06'],
    ['Promised for this day: Letters', '2026-12-09'],
  ]);
});

it('the calendar hears nothing of a call back that came', async () => {
  const { app, write } = await openWriting();
  await write('call/~/own:c', { title: 'Blue Cross', order: 'a0', callBackBy: { date: '2026-12-04' }, calledBack: true });
  expect(awaitedHere(app).filter(({ day }) => day)).toEqual([]);
});

it('the calendar names both wordings of a record and of a call', async () => {
  const { app, write } = await openWriting();
  await write('appointment/~', { country: { code: 'ca' } });
  for (const word of ['May', 'June']) {
    await write('medicalRecord/~/own:a', { title: `Scans of ${word}`, promisedFor: { date: '2026-12-09' } });
    await write('call/~/own:a', { title: `Desk ${word}`, callBackBy: { date: '2026-12-09' } });
  }
  expect(awaitedHere(app).flatMap(({ title, day }) => (day ? [title] : []))).toEqual([
    'Promised for this day: Scans of June / Scans of May',
    'Call back expected by this day: Desk June / Desk May',
  ]);
});

it('the calendar hears nothing of what is the person’s own', async () => {
  const { app, write } = await openWriting();
  await write('appointment/~', { country: { code: 'us' }, at: { date: '2027-01-20' } });
  const days = { askedOn: { date: '2026-12-01' }, promisedFor: { date: '2026-12-09' } };
  await write('medicalRecord/~/mg:diary', { title: 'Your own notes', order: 'a0', status: { code: 'promised' }, ...days });
  await write('medicalRecord/~/mg:photos', { title: 'Photos', order: 'a1', status: { code: 'arrived' }, ...days });
  expect(awaitedHere(app)).toEqual([]);
});

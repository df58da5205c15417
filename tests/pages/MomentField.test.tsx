// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DayField } from '../../src/components/DayField';
import { MomentField } from '../../src/components/MomentField';
import { appointment } from '../../src/content/en/appointments';
import { appointmentRecord, atOf } from '../../src/domain/appointment';
import { zoneHere } from '../../src/pages/clock';
import { DayOf } from '../../src/pages/data-fields';
import { MomentOf } from '../../src/pages/moment';
import { observe } from '../../src/pages/observe';
import type { Services } from '../../src/pages/services';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const change = (id: string, value: string) => fireEvent.change(field(id), { target: { value } });

test('the hour that one came back to is chosen, though an earlier one was saved only then', () => {
  const told: string[] = [];
  const draw = (hour: string) => <MomentField id="hour" type="time" refused="" describedBy="help" value={hour} onChoose={(next) => told.push(next)} />;
  const { rerender } = render(draw('09:00'));
  field('hour').focus();
  change('hour', '10:00');
  change('hour', '11:00');
  rerender(draw('10:00'));
  change('hour', '10:00');
  expect(told).toEqual(['10:00', '11:00', '10:00']);
});

test('a day that could not be saved does not stand there once the field is left, and can be chosen again', () => {
  const told: string[] = [];
  render(<DayField id="day" refused="" day="2026-12-01" onChoose={(next) => told.push(next)} />);
  for (let time = 0; time < 2; time += 1) {
    field('day').focus();
    change('day', '2026-12-15');
    field('day').blur();
    expect(field('day').value).toBe('2026-12-01');
  }
  expect(told).toEqual(['2026-12-15', '2026-12-15']);
});

test("an iPhone's “Reset”, which puts a field's default in, takes the hour away and brings none of before back", () => {
  const told: string[] = [];
  const draw = (hour: string) => <MomentField id="hour" type="time" refused="" value={hour} onChoose={(next) => told.push(next)} />;
  const { rerender } = render(draw('09:00'));
  expect(field('hour').value).toBe('09:00');
  rerender(draw('10:00'));
  field('hour').focus();
  change('hour', field('hour').defaultValue);
  expect(told).toEqual(['']);
});

test('a day of long ago, such as that of a first paper from the clinic, is chosen; what browsers report while its year is typed is not', () => {
  const onChoose = vi.fn();
  render(<DayField id="day" refused="" day="" onChoose={onChoose} />);
  field('day').focus();
  for (const year of ['0001', '0019', '0199', '1998']) change('day', `${year}-05-14`);
  expect(onChoose.mock.calls).toEqual([['1998-05-14']]);
});

test('a day of a year that nobody means is not chosen, nor left standing', () => {
  const onChoose = vi.fn();
  render(<DayField id="day" refused="" day="2026-12-01" onChoose={onChoose} />);
  field('day').focus();
  change('day', '0002-12-01');
  field('day').blur();
  expect([onChoose.mock.calls, field('day').value]).toEqual([[], '2026-12-01']);
});

test('an hour that is still being saved stays when the day is changed, and the other way round', async () => {
  const { app } = await openTab();
  const target = { record: appointmentRecord(), title: 'it', first: {} };
  const words = { day: 'Day', hour: 'Hour', hourHelp: '', zone: String };
  const at = () => atOf(app.view(target.record));
  await app.act({ edits: [{ record: target.record, field: 'at', value: { date: '2026-12-01' }, seen: [] }], deed: 'due', title: '' });
  const Page = observe(() => app.records.value && <MomentOf services={{ app } as unknown as Services} target={target} words={words} />);
  render(<Page />);
  change('hour', '10:30');
  change('day', '2026-12-02');
  await vi.waitFor(() => expect(at()).toMatchObject({ date: '2026-12-02', time: '10:30' }));
  change('day', '2026-12-03');
  change('hour', '11:30');
  await vi.waitFor(() => expect(at()).toMatchObject({ date: '2026-12-03', time: '11:30' }));
});

test('what takes a day away is short to see, and says which day to those who hear it', async () => {
  const { app } = await openTab();
  const target = { record: 'medicalRecord/~/own:a', title: 'it', first: {} };
  await app.act({ edits: [{ record: target.record, field: 'askedOn', value: { date: '2026-12-01' }, seen: [] }], deed: 'due', title: '' });
  const Page = observe(() => app.records.value && <DayOf services={{ app } as unknown as Services} target={target} field="askedOn" label="Asked on" />);
  render(<Page />);
  const button = screen.getByRole('button', { name: 'Remove the day: Asked on' });
  expect(button.textContent).toBe('Remove the day');
  fireEvent.click(button);
  await vi.waitFor(() => expect(field('askedOn').value).toBe(''));
});

test('an hour that goes into the calendar says by whose clocks: who travels to the visit would find it at another hour there', async () => {
  const { app } = await openTab();
  const target = { record: appointmentRecord(), title: 'it', first: {} };
  const Page = observe(() => app.records.value && <MomentOf services={{ app } as unknown as Services} target={target} words={appointment} />);
  const write = (value: { readonly [name: string]: string }) =>
    app.act({
      edits: [
        { record: target.record, field: 'at', value, seen: Object.values(app.view(target.record)?.fields ?? {}).flatMap((heads) => heads.map(({ id }) => id)) },
      ],
      deed: 'due',
      title: '',
    });
  await write({ date: '2026-12-01' });
  render(<Page />);
  const help = () => document.getElementById('hour-help')?.textContent;
  expect(help()).toBe(appointment.hourHelp);
  const here = zoneHere();
  await write({ date: '2026-12-01', time: '10:30', zone: here });
  await vi.waitFor(() => expect(help()).toMatch(/^Your calendar takes it by the clocks of /));
  await write({ date: '2026-12-01', time: '10:30', zone: 'America/New_York' });
  await vi.waitFor(() => expect(help()).toBe(appointment.zone('New York')));
});

// @vitest-environment happy-dom
/** @jsxImportSource preact */
// A record that was deleted in another tab, as its own screen and its list show it.
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { MEDICINE } from '../../src/domain/medicines';
import { deletionOf, wordings } from '../../src/domain/record';
import DoctorScreen from '../../src/pages/DoctorScreen';
import MedicineScreen from '../../src/pages/MedicineScreen';
import MedicinesScreen from '../../src/pages/MedicinesScreen';
import { entriesHere, recordTarget } from '../../src/pages/one-record';
import QuestionScreen from '../../src/pages/QuestionScreen';
import StepScreen from '../../src/pages/StepScreen';
import type { Services } from '../../src/pages/services';
import type { Target } from '../../src/state/drafts';
import { deleteRecord } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-GB'] });
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

const services = ({ app, drafts }: Tab): Services =>
  ({ app, drafts, router: { href: String }, duties: { pack: signal(null), canShare: () => false, newTag: () => 'tag' } }) as unknown as Services;
const medicine = (tab: Tab): Target => recordTarget(tab.app, MEDICINE, 'own:a', 'No name yet');
const question: Target = { record: 'question/~/own:a', title: '', first: { order: 'a1' } };
const named = (tab: Tab): string[] => entriesHere(tab.app, MEDICINE).map(({ title }) => title);

async function type(tab: Tab, target: Target, field: string, text: string): Promise<void> {
  tab.drafts.begin(target, field);
  tab.drafts.type(target, field, text);
  await tab.drafts.leave(target, field);
}

/** What comes from the other tab is there, and drawn. */
async function drawn(): Promise<void> {
  await Channel.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Deleted in one tab while the other, which did not hear of it, wrote in it. */
async function back(begin: (tab: Tab) => Promise<unknown>, target: (tab: Tab) => Target, field: string): Promise<Tab> {
  const one = await openTab();
  await begin(one);
  const other = await openTab();
  one.channel.freeze();
  other.channel.freeze();
  await deleteRecord(one.app, target(one));
  await type(other, target(other), field, 'Made me sick');
  await one.channel.thaw();
  await other.channel.thaw();
  return one;
}

describe('a medicine that came back', () => {
  const begin = async (tab: Tab): Promise<void> => {
    await type(tab, medicine(tab), 'title', 'Azathioprine');
    await type(tab, medicine(tab), 'dose', '50 mg, once a day');
  };

  test('does not go, with its name and dose, when the one line that brought it back is emptied', async () => {
    const tab = await back(begin, medicine, 'sideEffect');
    expect(deletionOf(tab.app.view(medicine(tab).record))).toBe('back');
    await type(tab, medicine(tab), 'sideEffect', '');
    expect(named(tab)).toEqual(['Azathioprine']);
  });

  test('says so on its screen and in the list, until it is kept', async () => {
    const tab = await back(begin, medicine, 'sideEffect');
    render(
      <>
        <MedicinesScreen services={services(tab)} />
        <MedicineScreen services={services(tab)} id="own:a" />
      </>,
    );
    expect(screen.getByRole('link', { name: /^Azathioprine/ }).textContent).toContain('Deleted elsewhere, but written in here');
    const said = screen.getByText(/This was deleted on another device or in another tab/);
    const heading = screen.getByRole('heading', { name: 'A medicine' });
    expect(heading.compareDocumentPosition(said) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull());
    expect(named(tab)).toEqual(['Azathioprine']);
    expect(deletionOf(tab.app.view(medicine(tab).record))).toBe('none');
  });
});

test('"Add another medicine" goes at once, whatever is not saved yet, and the next one comes behind', async () => {
  const tab = await openTab();
  const go = vi.fn();
  const all = services(tab);
  const draw = (id: string) => <MedicineScreen key={id} services={{ ...all, duties: { ...all.duties, go } }} id={id} />;
  const name = (text: string) => fireEvent.input(screen.getByLabelText('Name'), { target: { value: text } });
  const { rerender } = render(draw('own:b'));
  name('One');
  fireEvent.click(screen.getByRole('button', { name: 'Add another medicine' }));
  expect(go).toHaveBeenCalledWith('medicine');
  rerender(draw('own:a'));
  name('Two');
  rerender(draw('own:c'));
  await vi.waitFor(() => expect(named(tab)).toEqual(['One', 'Two']));
});

test('a doctor can be chosen from the first key of the name on: it is saved first', async () => {
  const tab = await openTab();
  render(<DoctorScreen services={services(tab)} id="own:a" />);
  const button = (): HTMLElement | null => screen.queryByRole('button', { name: /^Choose this doctor/ });
  expect(button()).toBeNull();
  fireEvent.input(screen.getByLabelText('Name of doctor, team or clinic'), { target: { value: 'D' } });
  await vi.waitFor(() => expect(button()).not.toBeNull());
  fireEvent.input(screen.getByLabelText('Name of doctor, team or clinic'), { target: { value: 'Dr. Ferrer' } });
  fireEvent.click(button() as HTMLElement);
  await vi.waitFor(() => expect(wordings(tab.app.view(appointmentRecord()), 'doctor')).toEqual(['Dr. Ferrer']));
});

test('a step that came back keeps its words when the note that brought it back is emptied', async () => {
  const tab = await back(
    (one) => type(one, one.target('plan:why'), 'title', 'My own words for it'),
    (one) => one.target('plan:why'),
    'note',
  );
  await type(tab, tab.target('plan:why'), 'note', '');
  expect(tab.step('plan:why')).toMatchObject({ deletion: 'back', title: 'My own words for it' });
});

describe('a field in which somebody types', () => {
  const label = { medicine: 'Side effects', step: 'Your note', question: 'The answer' };
  async function typing(begin: (tab: Tab) => Promise<unknown>, draw: (tab: Tab) => void, name: string): Promise<[Tab, Tab, HTMLTextAreaElement]> {
    const one = await openTab();
    await begin(one);
    const other = await openTab();
    draw(one);
    const field = screen.getByLabelText(name) as HTMLTextAreaElement;
    field.focus();
    return [one, other, field];
  }
  const ofMedicine = (): ReturnType<typeof typing> =>
    typing(
      (tab) => type(tab, medicine(tab), 'title', 'Azathioprine'),
      (tab) => render(<MedicineScreen services={services(tab)} id="own:a" />),
      label.medicine,
    );
  const isThere = (field: HTMLElement): boolean => field.isConnected && document.activeElement === field;

  test('stays after its 30 seconds though another tab wrote in it, and then in another field; left, it shows both', async () => {
    const [one, other, field] = await ofMedicine();
    fireEvent.input(field, { target: { value: 'Made me' } });
    await type(other, medicine(other), 'sideEffect', 'Fever');
    await Channel.settled();
    // What the 30 seconds do, while the focus stays there.
    await one.drafts.save(medicine(one), 'sideEffect');
    await type(other, medicine(other), 'purpose', 'For the muscles');
    await drawn();
    expect(isThere(field)).toBe(true);
    field.blur();
    await vi.waitFor(() => expect(screen.getAllByRole('button', { name: /^Keep this one/ })).toHaveLength(2));
  });

  test('stays though the medicine is deleted in another tab, and what is typed then brings it back', async () => {
    const [one, other, field] = await ofMedicine();
    await deleteRecord(other.app, medicine(other));
    await drawn();
    expect(isThere(field)).toBe(true);
    fireEvent.input(field, { target: { value: 'Made me sick' } });
    field.blur();
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Keep it' })).not.toBeNull());
    expect([field.isConnected, field.value, named(one)]).toEqual([true, 'Made me sick', ['Azathioprine']]);
  });

  test('in which nothing was typed goes with its deleted medicine when it is left', async () => {
    const [, other, field] = await ofMedicine();
    await deleteRecord(other.app, medicine(other));
    await drawn();
    field.blur();
    await vi.waitFor(() => expect(field.isConnected).toBe(false));
  });

  test('stays though its step is deleted in another tab', async () => {
    const [, other, field] = await typing(
      (tab) => tab.app.tick(tab.step('plan:why')),
      (tab) => render(<StepScreen services={services(tab)} id="plan:why" />),
      label.step,
    );
    await deleteRecord(other.app, other.target('plan:why'));
    await drawn();
    expect(isThere(field)).toBe(true);
  });

  test('stays though its question is deleted in another tab', async () => {
    const [, other, field] = await typing(
      (tab) => type(tab, question, 'title', 'What else could it be?'),
      (tab) => render(<QuestionScreen services={services(tab)} id="own:a" />),
      label.question,
    );
    await deleteRecord(other.app, question);
    await drawn();
    expect(isThere(field)).toBe(true);
  });
});

test('a deleted question of which only the answer is left still has a heading', async () => {
  const tab = await openTab();
  await type(tab, question, 'answer', 'After lunch');
  await deleteRecord(tab.app, question);
  render(<QuestionScreen services={services(tab)} id="own:a" />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('After lunch');
});

// @vitest-environment happy-dom
/** @jsxImportSource preact */
// What people who do not see the screen are told, and where they then are.
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DayField } from '../../src/components/DayField';
import { sentence } from '../../src/content/en/notices';
import { mg } from '../../src/content/en/packs/mg/pack';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import type { Edit } from '../../src/domain/edit';
import type { Message } from '../../src/domain/message';
import { deletionOf, wordings } from '../../src/domain/record';
import { keepFocus } from '../../src/keep-focus';
import CardScreen from '../../src/pages/CardScreen';
import { DayOf } from '../../src/pages/data-fields';
import { Bar } from '../../src/pages/Frame';
import { CameBack, Place, WordsOf } from '../../src/pages/fields';
import LetterScreen from '../../src/pages/LetterScreen';
import NextScreen from '../../src/pages/NextScreen';
import { observe } from '../../src/pages/observe';
import { Photos } from '../../src/pages/Photos';
import { Plan } from '../../src/pages/Plan';
import { QuestionList } from '../../src/pages/QuestionList';
import { sayAgain } from '../../src/pages/say-again';
import type { Services } from '../../src/pages/services';
import { clearTicks } from '../../src/state/editing';
import { addShared } from '../../src/state/questions';
import { writeFields } from '../../src/state/records';
import { createTimeDuties } from '../../src/time-duties';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab, undoIn } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeAll(keepFocus);
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-GB'] });
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 150));
const target = { record: 'medicalRecord/~/own:a', title: 'Blood test', first: { order: 'a0' } };
const servicesOf = (tab: Tab, duties: object = {}): Services =>
  ({ app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { pack: signal(null), print: () => {}, ...duties } }) as unknown as Services;

test('what is saved a second time in the same words is said a second time', async () => {
  const saved = (): Message => ({ kind: 'saved', deed: 'moved', title: 'Blood test', written: [] });
  const sentence = sayAgain(() => 'Saved. Moved: Blood test');
  const draw = (message: Message) => <Bar message={message} text={sentence(message)} onPress={async () => {}} onClose={() => {}} />;
  const { rerender } = render(draw(saved()));
  const status = screen.getByRole('status');
  let told = 0;
  // A screen reader hears of changes only.
  new MutationObserver(() => (told += 1)).observe(status, { childList: true, characterData: true, subtree: true });
  rerender(draw(saved()));
  await soon();
  expect(told).toBeGreaterThan(0);
});

test('that typed words are kept is said once, not at each keeping', () => {
  const sentence = sayAgain(() => 'Kept while you type');
  expect(sentence({ kind: 'kept' })).toBe(sentence({ kind: 'kept' }));
});

test('a day that is taken away is not said as one that was saved', async () => {
  const { app } = await openTab();
  const said = (): string => sentence(app.message.value as Message, String);
  await writeFields(app, target, { callBackBy: { date: '2026-12-01' }, calledBack: null }, 'due');
  expect(said()).toBe('Saved. Day of “Blood test”');
  await writeFields(app, target, { callBackBy: null }, 'due');
  expect(said()).toBe('Saved. Day removed: Blood test');
});

test('what is undone of several is named in the words that it was said in', async () => {
  const tab = await openTab();
  const said = (): string => sentence(tab.app.message.value as Message, String);
  await addShared(tab.app, 'One?\nTwo?\nThree?', 'tag');
  expect(said()).toBe('Saved. 3 added');
  await undoIn(tab)?.();
  expect(said()).toBe('Saved. Undone: 3 added');
  await undoIn(tab)?.();
  expect(said()).toBe('Saved. Done again: 3 added');
  await tab.app.tick(tab.step('plan:why'));
  await clearTicks(tab.app);
  await undoIn(tab)?.();
  expect(said()).toBe('Saved. Undone: Ticks cleared: 1');
});

test('who moves something in its list hears where it is now', () => {
  const draw = (help: string) => <Place title="Its place" help={help} onMove={() => {}} />;
  const { rerender } = render(draw('Number 1 of 3.'));
  const region = screen.getByText('Number 1 of 3.');
  expect(region.getAttribute('aria-live')).toBe('polite');
  rerender(draw('Number 2 of 3.'));
  // The same one: a region that comes with its text is not read out.
  expect(screen.getByText('Number 2 of 3.')).toBe(region);
});

const someoneIsSomewhere = (): void => expect(document.activeElement).not.toBe(document.body);
const press = async (button: HTMLElement): Promise<void> => {
  button.focus();
  fireEvent.click(button);
  await soon();
};

test('after “Remove the day” the focus is still somewhere', async () => {
  const tab = await openTab();
  await writeFields(tab.app, target, { askedOn: { date: '2026-12-01' } }, 'due');
  const Page = observe(() => tab.app.records.value && <DayOf services={servicesOf(tab)} target={target} field="askedOn" label="Asked on" />);
  render(
    <main>
      <Page />
    </main>,
  );
  await press(screen.getByRole('button', { name: /^Remove the day/ }));
  someoneIsSomewhere();
});

test.each([/^Keep this one/, 'Keep both, one below the other'])('after “%s” the focus is still somewhere', async (name) => {
  const tab = await openTab();
  const edit = (value: string) => ({ record: target.record, field: 'note', value, seen: [] });
  await tab.app.act({ edits: [edit('One')], deed: 'note', title: '' });
  await tab.app.act({ edits: [edit('Two')], deed: 'note', title: '' });
  render(
    <main>
      <h1>Record</h1>
      <WordsOf services={servicesOf(tab)} target={target} field="note" label="Your note" lines={4} />
    </main>,
  );
  await press(screen.getAllByRole('button', { name })[0] as HTMLElement);
  await vi.waitFor(() => expect(wordings(tab.app.view(target.record), 'note')).toHaveLength(1));
  someoneIsSomewhere();
});

test('two wordings of one fact, or of a letter, are not put into one', async () => {
  const tab = await openTab();
  const edit = (value: string) => ({ record: target.record, field: 'dose', value, seen: [] });
  await tab.app.act({ edits: [edit('5 mg')], deed: 'words', title: '' });
  await tab.app.act({ edits: [edit('10 mg')], deed: 'words', title: '' });
  const field = { services: servicesOf(tab), target, field: 'dose', label: '' };
  render(
    <main>
      <WordsOf {...field} lines={2} />
      <WordsOf {...field} lines={14} otherwise="Dear Dr. Anand" />
    </main>,
  );
  expect(screen.getAllByRole('button', { name: /^Keep this one/ })).toHaveLength(4);
  expect(screen.queryByRole('button', { name: /^Keep both/ })).toBeNull();
});

test('after “Keep it” the focus is still somewhere', async () => {
  const tab = await openTab();
  // Words that the delete never saw.
  await writeFields(tab.app, target, { title: 'Nerve test', deleted: { saw: [] } }, 'words');
  const Page = observe(() => (deletionOf(tab.app.view(target.record)) === 'back' ? <CameBack app={tab.app} target={target} /> : <p>kept</p>));
  render(
    <main>
      <h1>Record</h1>
      <Page />
    </main>,
  );
  await press(screen.getByRole('button', { name: 'Keep it' }));
  await vi.waitFor(() => screen.getByText('kept'));
  someoneIsSomewhere();
});

const many = (kind: string, fields: Readonly<Record<string, Value>>): Edit[] =>
  Array.from({ length: 120 }, (_, index) => `${kind}/~/own:${index}`).flatMap((record) =>
    Object.entries({ title: record, ...fields }).map(([field, value]) => ({ record, field, value, seen: [] })),
  );
const file = { hash: 'a', type: 'application/pdf', size: 1 };

test.each([
  ['questions', many('question', {}), (services: Services) => <QuestionList services={services} />],
  ['the plan', many('step', { section: 'first' }), (services: Services) => <Plan {...services} />],
  ['photos', many('photo', { file, of: { owner: 'medicalRecord/own:a' } }), (services: Services) => <Photos services={services} target={target} />],
])('who has fifty more shown goes on from the last that was there: %s', async (_, edits, draw) => {
  const tab = await openTab();
  await tab.app.act({ edits, deed: 'copied', title: '' });
  render(<main>{draw(servicesOf(tab))}</main>);
  const last = screen.getAllByRole('listitem').at(-1);
  await press(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(50);
  expect(document.activeElement).toBe(last);
});

test('after the last step was put off the focus is still somewhere', async () => {
  const tab = await openTab();
  render(
    <main>
      <NextScreen services={servicesOf(tab, { time: createTimeDuties(tab.storage), appointments: { all: signal([]) } })} />
    </main>,
  );
  for (let left = 3; left > 0; left -= 1) {
    await press(screen.getByRole('button', { name: /^Not now/ }));
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
  screen.getByRole('button', { name: 'Show them again' });
  someoneIsSomewhere();
});

test('a day that is not taken says so in words', async () => {
  render(
    <>
      <label for="day">Day</label>
      <DayField id="day" day="" refused="Not saved." onChoose={() => {}} />
    </>,
  );
  const field = screen.getByLabelText('Day') as HTMLInputElement;
  field.focus();
  fireEvent.change(field, { target: { value: '0202-01-14' } });
  field.blur();
  expect(field.value).toBe('');
  expect((await screen.findByRole('alert')).textContent).toBe('Not saved.');
  expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
});

test('the person’s own name on the card can be filled in by the browser', async () => {
  const tab = await openTab();
  render(<CardScreen services={servicesOf(tab, { pack: signal(mg) })} />);
  expect(screen.getByLabelText('Your name').getAttribute('autocomplete')).toBe('name');
});

test('a letter in Spanish is marked as Spanish, for the voice that reads it, and one in English is not', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'es' } }, 'chosen');
  render(<LetterScreen services={servicesOf(tab)} id="own:a" />);
  const letter = (): HTMLTextAreaElement => screen.getByLabelText('Your letter');
  expect(letter().closest('[lang]')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(letter().value).toContain('Solicitud de copia'));
  expect(letter().closest('[lang]')?.getAttribute('lang')).toBe('es');
});

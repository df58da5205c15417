// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import { addDays } from '../../src/domain/days';
import { dayHere, showDate } from '../../src/pages/clock';
import { cardTarget } from '../../src/pages/facts';
import LetterScreen from '../../src/pages/LetterScreen';
import { DOCTOR_LETTER } from '../../src/pages/letter';
import type { Services } from '../../src/pages/services';
import TalkScreen from '../../src/pages/TalkScreen';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab, undoIn } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-US'] });
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const area = (): HTMLTextAreaElement => screen.getByLabelText('Your letter');
const shown = (): string => area().value;
const typeIn = (text: string): void => {
  area().focus();
  fireEvent.input(area(), { target: { value: text } });
};
const leave = async (tab: Tab): Promise<void> => {
  area().blur();
  fireEvent.blur(area());
  await tab.drafts.commitAll();
  await tab.app.act(() => null);
};
const services = ({ app, drafts }: Tab): Services =>
  ({ app, drafts, router: { href: String }, duties: { pack: signal(null), canShare: () => false, print: () => {} } }) as unknown as Services;
const write = (tab: Tab, record: string, fields: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: {} }, fields, 'words');
const recordOf = (id: string): string => `medicalRecord/~/${id}`;
const letterOf = (end: string): string => `City Hospital\n\nPlease send me my scans.\n\n${end}`;

test('the letter names the day of the visit while it is to come, and no longer', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'gb' }, at: { date: '2999-12-18' } });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown()).toMatch(/I have an appointment on .*2999\. It would help me to have the copies before that day/);
  await write(tab, appointmentRecord(), { at: { date: '2020-12-18' } });
  await vi.waitFor(() => expect(shown()).not.toContain('I have an appointment'));
});

test('so near the visit that no copy can come, the letter does not say that one would help before it', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'es' }, at: { date: addDays(dayHere(), 3) } });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown()).toContain('It would help me to have the copies before that day');
  await write(tab, appointmentRecord(), { at: { date: addDays(dayHere(), 2) } });
  await vi.waitFor(() => expect(shown()).toMatch(/I have an appointment on .*\. I know that is very soon\./));
  expect(shown()).not.toContain('before that day, or');
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(shown()).toMatch(/Tengo una cita el .*\. Sé que falta muy poco\./));
});

test('the letter to one’s own doctor names the day of the visit: a referral without it may come late', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'ca' }, doctor: 'Dr. Okafor', at: { date: '2999-12-18' } });
  render(<TalkScreen services={services(tab)} />);
  expect(shown()).toMatch(/I am thinking of: Dr\. Okafor\n\nI have an appointment on .*2999\./);
});

test('the name on the emergency card stands in the letters, in Spanish, too, and in what nobody wrote only', async () => {
  const tab = await openTab();
  await write(tab, cardTarget.record, { name: 'Ana $& Gil' });
  await write(tab, appointmentRecord(), { country: { code: 'es' } });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown()).toMatch(/Thank you\.\n\nName: Ana \$& Gil\nDate of birth:\nAddress:\n/);
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(shown()).toMatch(/Gracias\.\n\nNombre y apellidos: Ana \$& Gil\nFecha de nacimiento:\n/));
  await write(tab, recordOf('own:a'), { letter: 'My own words' });
  await vi.waitFor(() => expect(shown()).toBe('My own words'));
  cleanup();
  render(<TalkScreen services={services(tab)} />);
  expect(shown()).toMatch(/\n\nName: Ana \$& Gil\nDate of birth:\nPhone or email:$/);
});

test('what was filled in at the end of the last letter need not be typed again', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'us' } });
  await write(tab, cardTarget.record, { name: 'Ana' });
  const first = 'Name: Ana Gil\nDate of birth: 1 May 1970\nAddress: 2 High Street\nManchester\nPhone or email: 0161';
  await write(tab, recordOf('own:z'), { title: 'Z', letter: letterOf(first) });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown().endsWith(`\n\n${first}`)).toBe(true);
  // The newest counts, wherever it stands in the list; one that has no such end, or left it empty, says nothing.
  await write(tab, recordOf('own:b'), { title: 'B', letter: letterOf(`Hospital Name: X\n\n${first.replace('0161', '0162')}`) });
  await write(tab, recordOf('own:c'), { title: 'C', letter: 'Dear all, please send it. Ana' });
  await write(tab, recordOf('own:d'), { title: 'D', letter: letterOf('Name:\nDate of birth:\nAddress:\nPhone or email:') });
  await vi.waitFor(() => expect(shown()).toMatch(/\n\nName: Ana Gil\nDate of birth.*\nPhone or email: 0162$/s));
});

test('of what stands below the name in a letter, only the lines with a label go into the next one', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'us' } });
  const end = 'Name: Ana Gil\nDate of birth: 1 May 1970\nAddress: 2 High Street\nManchester\nPhone or email: 0161';
  for (const own of ['\n\nPS. Please leave the notes of the clinic for depression out.', '\nPlease leave depression out.']) {
    await write(tab, recordOf('own:a'), { title: 'Scans', letter: letterOf(end + own) });
    render(<LetterScreen services={services(tab)} id="own:b" />);
    expect(shown().endsWith(`\n\n${end}`)).toBe(true);
    cleanup();
  }
});

test('each line at the end is known from the newest letter of that name that has it, in whatever language it was written', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'us' } });
  const older = 'Nombre y apellidos: Ana Gil\nFecha de nacimiento: 1 May 1970\nDomicilio:\n2 High Street\nManchester\nTeléfono o correo electrónico: 0161';
  await write(tab, recordOf('own:a'), { title: 'A', letter: letterOf(older) });
  await write(tab, DOCTOR_LETTER, { letter: letterOf('Name: Ana Gil\nDate of birth:\nPhone or email: 0162') });
  render(<LetterScreen services={services(tab)} id="own:b" />);
  expect(shown()).toMatch(/\n\nName: Ana Gil\nDate of birth: 1 May 1970\nAddress:\n2 High Street\nManchester\nPhone or email: 0162$/);
  // Written for somebody else.
  await write(tab, recordOf('own:c'), { title: 'C', letter: letterOf('Name: Eva Gil') });
  await vi.waitFor(() => expect(shown()).toMatch(/\n\nName: Eva Gil\nDate of birth:\nAddress:\nPhone or email:$/));
});

test('put into Spanish it keeps what was written, changed and taken out, and puts the labels at its end into Spanish', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'es' } });
  await write(tab, recordOf('own:a'), { title: 'Name: of the drug' });
  let place = '';
  vi.stubGlobal('location', {
    set href(to: string) {
      place = to;
    },
  });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  const own = {
    'Hello,': 'Dear Dr. Lind,',
    'Name:\n': 'Name: Ana Gil\n',
    'Date of birth:': 'Date of birth: 1 May 1970',
    'Thank you.': 'I can come on Mondays.\n\nThank you.',
  };
  const typed = Object.entries(own)
    .reduce((text, [from, to]) => text.replace(from, to), shown())
    .replace(/Please send me all of it.*\n\n/, '');
  typeIn(typed);
  await leave(tab);
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(shown()).toContain('Gracias.'));
  expect(shown()).toMatch(/^Solicitud de copia de mi historia clínica\n\nDear Dr\. Lind,\n\nSolicito copia .*:\n\nName: of the drug\n\nSegún tengo entendido,/);
  expect(shown()).toMatch(
    /I can come on Mondays\.\n\nGracias\.\n\nNombre y apellidos: Ana Gil\nFecha de nacimiento: 1 May 1970\nDomicilio:\nTeléfono o correo electrónico:$/,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open in email' }));
  expect(place).toContain('subject=Solicitud');
  // A second tap finds nothing to change, and says so.
  const spanish = shown();
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(screen.queryByText(/^Nothing was changed/)).not.toBeNull());
  expect(shown()).toBe(spanish);
  await undoIn(tab)?.();
  await vi.waitFor(() => expect(shown()).toBe(typed));
});

test('a letter written in two ways is not translated, sent or printed as one of them until one is chosen, and says so', async () => {
  const one = await openTab();
  await write(one, appointmentRecord(), { country: { code: 'es' } });
  await write(one, recordOf('own:a'), { title: 'Scans' });
  const other = await openTab();
  one.channel.freeze();
  other.channel.freeze();
  await write(one, recordOf('own:a'), { letter: 'Please send my scans of May.' });
  await write(other, recordOf('own:a'), { letter: 'Please send my scans of June.' });
  await one.channel.thaw();
  const { container } = render(<LetterScreen services={services(one)} id="own:a" />);
  const says = 'This letter was written in two ways. Choose one of them first: then you can send or print it.';
  expect(screen.queryByText(says)).not.toBeNull();
  expect(screen.queryByRole('button', { name: /Copy|mail|Print|Share|Spanish/ })).toBeNull();
  // Without a sheet the browser prints the screen, with both.
  expect(container.querySelector('.sheet')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Keep this one: Please send my scans of May.' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Print' })).not.toBeNull());
  expect(screen.queryByText(says)).toBeNull();
  expect(container.querySelector('.sheet')?.textContent).toBe('Please send my scans of May.');
});

test('a letter that names the law of a country nobody chose says that it is guessed, and one tap makes it sure', async () => {
  Object.assign(navigator, { languages: ['en-GB'] });
  const tab = await openTab();
  await write(tab, recordOf('own:a'), { title: 'Letters' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown()).toContain('under UK GDPR');
  const guess = screen.getByText(/Country guessed .*: United Kingdom/);
  // Before the letter, which may be sent before the facts below it are read.
  expect(guess.compareDocumentPosition(area()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Yes/ }));
  await vi.waitFor(() => expect(screen.queryByText(/Country guessed/)).toBeNull());
});

test('where no country can be guessed, nobody is asked whether it is “another country”, but told where to choose one', async () => {
  Object.assign(navigator, { languages: ['en-AU'] });
  const tab = await openTab();
  await write(tab, recordOf('own:a'), { title: 'Letters' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  screen.getByText(/^Askwell could not guess your country .* You can choose it under More, “Your condition and country”\.$/);
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
  await write(tab, appointmentRecord(), { country: { code: 'elsewhere' } });
  await vi.waitFor(() => expect(screen.queryByText(/could not guess/)).toBeNull());
});

test.each([
  [['en-AU', 'en'], 'elsewhere', false],
  [['en-IE'], 'eu', false],
  [['en-AU'], 'eu', true],
  [['en-US'], 'elsewhere', true],
  [['en', 'de-DE'], 'eu', true],
  [['en', 'fr'], 'elsewhere', true],
  [['en-ES'], 'es', true],
])('with %j in the country %s it is %s that the letter may be needed in another language', async (languages, code, isSaid) => {
  Object.assign(navigator, { languages });
  document.documentElement.lang = 'en';
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code } });
  await write(tab, recordOf('own:a'), { title: 'Letters' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(screen.queryByText(/may need it in/) !== null).toBe(isSaid);
});

test('a letter typed in goes on following the day of the visit when that was taken out again', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'gb' }, at: { date: '2999-12-18' } });
  await write(tab, recordOf('own:a'), { title: 'Scans' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  const filled = shown();
  typeIn(`${filled}x`);
  typeIn(filled);
  await leave(tab);
  await write(tab, appointmentRecord(), { at: { date: '2999-12-28' } });
  await vi.waitFor(() => expect(shown()).toContain('28'));
  expect(shown()).not.toContain('18');
});

test('what the letter is based on says which question each fact answers', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'ca' } });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  const facts = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(facts.map((fact) => fact.split(' In Ontario')[0])).toEqual(expect.arrayContaining(['By when:', 'How:', 'Cost:']));
});

const HOLDER = 'City Hospital\nRecords department';
const fieldOf = ({ app }: Tab, id: string, name: string): Value | undefined => app.view(recordOf(id))?.fields[name]?.at(-1)?.value;

async function ofOneHolder(): Promise<Tab> {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'us' } });
  await write(tab, recordOf('own:a'), { title: 'Nerve test', detail: 'The numbers', holder: HOLDER, order: 'a0' });
  await write(tab, recordOf('own:b'), { title: 'Chest CT', holder: ` ${HOLDER.toUpperCase()}`, order: 'a1' });
  await write(tab, recordOf('own:c'), { title: 'Eye report', holder: 'Eye clinic', order: 'a2' });
  await write(tab, recordOf('own:d'), { title: 'Blood test', holder: HOLDER, status: { code: 'asked' }, order: 'a3' });
  await write(tab, recordOf('own:e'), { title: 'Old letters', holder: HOLDER, letter: 'Written apart', order: 'a4' });
  await write(tab, recordOf('own:f'), { title: 'Notes', order: 'a5' });
  await write(tab, recordOf('mg:diary'), { title: 'Your own notes', holder: HOLDER, order: 'a6' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  return tab;
}

test('one letter asks a holder for all that nobody asked it for, scans as scans, and says so', async () => {
  await ofOneHolder();
  expect(shown()).toContain(':\n\n1. Nerve test: The numbers\n2. Chest CT\n\nPlease send the scans themselves');
  screen.getByText('This letter also asks for what the same place holds: Chest CT');
  cleanup();
  const tab = await openTab();
  await write(tab, recordOf('own:g'), { title: 'Alone', order: 'a6' });
  render(<LetterScreen services={services(tab)} id="own:g" />);
  expect(shown()).toContain('\n\nAlone\n\n');
});

test('a sent letter is kept as it was sent, and all that it names were asked for on that day; one Undo takes it back', async () => {
  const tab = await ofOneHolder();
  const before = shown();
  fireEvent.click(screen.getByRole('button', { name: 'I sent it today' }));
  await vi.waitFor(() => expect(fieldOf(tab, 'own:b', 'status')).toEqual({ code: 'asked' }));
  for (const id of ['own:a', 'own:b']) {
    expect(fieldOf(tab, id, 'askedOn')).toEqual({ date: dayHere() });
    expect(fieldOf(tab, id, 'askedHow')).toEqual({ code: 'written' });
  }
  for (const id of ['own:c', 'own:e', 'own:f']) expect(fieldOf(tab, id, 'status')).toBeUndefined();
  expect(shown()).toBe(before);
  expect(fieldOf(tab, 'own:a', 'letter')).toBe(before);
  expect(screen.queryByRole('button', { name: 'I sent it today' })).toBeNull();
  await undoIn(tab)?.();
  expect([fieldOf(tab, 'own:a', 'status'), fieldOf(tab, 'own:b', 'status'), fieldOf(tab, 'own:a', 'letter')].filter(Boolean)).toEqual([]);
  expect(shown()).toBe(before);
});

test('a record whose line was taken out of the letter was not asked for; one that is still in it was', async () => {
  const tab = await ofOneHolder();
  await write(tab, recordOf('own:g'), { title: 'Lung test', holder: HOLDER, order: 'a6' });
  await vi.waitFor(() => expect(shown()).toContain('3. Lung test'));
  typeIn(shown().replace('2. Chest CT\n', ''));
  fireEvent.click(screen.getByRole('button', { name: 'I sent it today' }));
  await vi.waitFor(() => expect(fieldOf(tab, 'own:g', 'status')).toEqual({ code: 'asked' }));
  expect(fieldOf(tab, 'own:b', 'status')).toBeUndefined();
});

test('a letter that was sent says on which day, in place of the button that says so', async () => {
  const tab = await openTab();
  await write(tab, recordOf('own:a'), { title: 'MRI' });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  fireEvent.click(screen.getByRole('button', { name: 'I sent it today' }));
  await screen.findByText(`Asked on ${showDate(dayHere())}.`);
  expect(screen.queryByRole('button', { name: 'I sent it today' })).toBeNull();
  await undoIn(tab)?.();
  await vi.waitFor(() => expect(screen.queryByText(/^Asked on/)).toBeNull());
});

test('a changed letter asks for what stands in a line of its own, not for every word in it', async () => {
  const tab = await openTab();
  const of = { holder: HOLDER };
  await write(tab, appointmentRecord(), { country: { code: 'us' } });
  await write(tab, recordOf('own:a'), {
    title: 'MRI of the head',
    letter: 'Hello,\n\nPlease send me the MRI of the head of May, and\n3. CT: all slices',
    ...of,
    order: 'a0',
  });
  for (const [at, title] of ['MRI', 'May', 'CT'].entries()) await write(tab, recordOf(`own:${title}`), { title, ...of, order: `a${at + 1}` });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  screen.getByText('This letter also asks for what the same place holds: CT');
  fireEvent.click(screen.getByRole('button', { name: 'I sent it today' }));
  await vi.waitFor(() => expect(fieldOf(tab, 'own:CT', 'status')).toEqual({ code: 'asked' }));
  expect([fieldOf(tab, 'own:MRI', 'status'), fieldOf(tab, 'own:May', 'status')]).toEqual([undefined, undefined]);
});

test('in Ontario the letter names its law and its time once somebody says that they live there', async () => {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { country: { code: 'ca' } });
  render(<LetterScreen services={services(tab)} id="own:a" />);
  expect(shown()).not.toContain('Health Information Protection');
  await write(tab, appointmentRecord(), { region: { code: 'CA-ON' } });
  await vi.waitFor(() => expect(shown()).toContain('under the Personal Health Information Protection Act, 2004 (Ontario):'));
  expect(shown()).toContain('you have 30 days from the day you get this');
});

// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fields } from '../../src/content/en/fields';
import { photos as words } from '../../src/content/en/photos';
import PhotoScreen from '../../src/pages/PhotoScreen';
import type { Services } from '../../src/pages/services';
import { addPhoto } from '../../src/state/photos';
import { deleteRecord, writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { givenIn, openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

test('a picture whose bytes no longer hold one says so, shows its small one, and can still be deleted', async () => {
  const tab = await openTab();
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  const given = givenIn(tab, () => 'a');
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, { hash: 'h', type: 'image/jpeg', bytes, preview: 'AAAA' }, 'Photo');
  const duties = { readPhoto: given.store.get, back: () => {} };
  render(<PhotoScreen services={{ app: tab.app, drafts: tab.drafts, duties } as unknown as Services} id="own:a" />);
  fireEvent.error(await screen.findByRole('img', { name: 'Photo 1' }));
  expect(await screen.findByText(words.missing)).toBeTruthy();
  expect(screen.getByRole<HTMLImageElement>('img', { name: 'Photo 1' }).src).toContain('AAAA');
  expect(screen.getByRole('button', { name: words.remove })).toBeTruthy();
});

test('a paper is saved first, and only then left for the next one', async () => {
  const tab = await openTab();
  const given = givenIn(tab, () => Math.random().toString(36).slice(2, 12));
  const paper = (hash: string) => ({ hash, type: 'application/pdf', bytes: new Uint8Array([1]).buffer });
  for (const hash of ['one', 'two']) await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, paper(hash), 'Paper');
  const [first = ''] = [...tab.app.records.value.keys()].filter((id) => id.startsWith('photo/'));
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { readPhoto: given.store.get, back: () => {} } };
  render(<PhotoScreen services={services as unknown as Services} id={first.split('/').at(-1) ?? ''} />);
  const save = await screen.findByRole('link', { name: words.download });
  const other = screen.getByRole('button', { name: /^(Next|Previous)/ });
  expect(save.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('a PDF is called by its file, which shows no picture; one of an earlier release by its place alone', async () => {
  const tab = await openTab();
  const given = givenIn(tab, () => Math.random().toString(36).slice(2, 12));
  const pdf = (hash: string) => ({ hash, type: 'application/pdf', bytes: new Uint8Array([1]).buffer });
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, pdf('one'), 'MRI report');
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, pdf('two'), words.added('application/pdf'));
  const [first = ''] = [...tab.app.records.value.keys()].filter((id) => id.startsWith('photo/'));
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { readPhoto: given.store.get, back: () => {} } };
  render(<PhotoScreen services={services as unknown as Services} id={first.split('/').at(-1) ?? ''} />);
  expect(screen.getByRole('heading', { name: 'PDF 1: MRI report' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: words.download })).getAttribute('download')).toBe('MRI report.pdf');
  expect(screen.getByRole('button', { name: 'Next: PDF 2' })).toBeTruthy();
});

test("on an iPhone's home screen a copy is shared: there a download covers the app, and no way leads back", async () => {
  const tab = await openTab();
  const given = givenIn(tab, () => 'a');
  await addPhoto(
    given,
    { record: 'medicine/~/own:a', first: {} },
    { hash: 'h', type: 'application/pdf', bytes: new Uint8Array([1]).buffer },
    words.added('application/pdf'),
  );
  const time = { canSave: () => false, handOver: vi.fn(async (_file: File) => 'shared' as const) };
  const duties = { readPhoto: given.store.get, back: () => {}, time };
  render(<PhotoScreen services={{ app: tab.app, drafts: tab.drafts, duties } as unknown as Services} id="own:a" />);
  const isLeft = fireEvent.click(await screen.findByRole('link', { name: words.download }));
  expect(isLeft).toBe(false);
  expect(time.handOver.mock.calls[0]?.[0]).toMatchObject({ name: 'PDF 1.pdf', type: 'application/pdf', size: 1 });
  time.canSave = () => true;
  expect(fireEvent.click(screen.getByRole('link', { name: words.download }))).toBe(true);
});

test('one that somebody named is called so, and so is its copy, by a name that any file can have', async () => {
  const tab = await openTab();
  let count = 0;
  const given = givenIn(tab, () => `tag${(count += 1)}`);
  const kept = (type: 'image/jpeg' | 'application/pdf', hash: string) => ({ hash, type, bytes: new Uint8Array([1]).buffer });
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, kept('image/jpeg', 'one'), 'Photo');
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, kept('application/pdf', 'two'), 'scan_0231');
  const call = (tag: string, title: string) => writeFields(tab.app, { record: `photo/~/own:${tag}`, title: '', first: {} }, { title }, 'title');
  await call('tag1', `MRI 3/4: p. 2 ${'😷'.repeat(300)}`);
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { readPhoto: given.store.get, back: () => {} } };
  render(<PhotoScreen services={services as unknown as Services} id="own:tag1" />);
  expect(screen.getByRole('heading', { name: /^MRI 3\/4: p\. 2/ })).toBeTruthy();
  const name = (await screen.findByRole('link', { name: words.download })).getAttribute('download') ?? '';
  expect(name).toMatch(/^MRI 3-4- p\. 2 (😷)+\.jpg$/u);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  // A name that is read from the right must not turn the words around it.
  expect(screen.getByRole('button', { name: 'Next: PDF 2: scan_0231' }).querySelector('bdi')?.textContent).toBe('PDF 2: scan_0231');
  cleanup();
  render(<PhotoScreen services={services as unknown as Services} id="own:tag2" />);
  // What is there to be changed, not to be written anew.
  expect(screen.getByLabelText<HTMLTextAreaElement>(words.named).value).toBe('scan_0231');
  await call('tag2', 'Report');
  await screen.findByRole('heading', { name: 'Report' });
  await vi.waitFor(async () => expect((await screen.findByRole('link', { name: words.download })).getAttribute('download')).toBe('Report.pdf'));
});

test('somebody who is naming a photo that goes in another tab types on, and is told when it came back', async () => {
  const tab = await openTab();
  const given = givenIn(tab, () => 'a');
  await addPhoto(given, { record: 'medicine/~/own:a', first: {} }, { hash: 'h', type: 'image/jpeg', bytes: new Uint8Array([1]).buffer }, 'Photo');
  const other = await openTab();
  const duties = { readPhoto: given.store.get, back: () => {} };
  render(<PhotoScreen services={{ app: tab.app, drafts: tab.drafts, duties } as unknown as Services} id="own:a" />);
  const field = screen.getByLabelText<HTMLTextAreaElement>(words.named);
  field.focus();
  fireEvent.input(field, { target: { value: 'MR' } });
  await deleteRecord(other.app, { record: 'photo/~/own:a', title: 'Photo', first: {} });
  await Channel.settled();
  await screen.findByRole('heading', { name: 'Photo' });
  expect(screen.getByLabelText(words.named)).toBe(field);
  fireEvent.input(field, { target: { value: 'MRI' } });
  field.blur();
  await screen.findByText(fields.cameBack);
  screen.getByRole('heading', { name: 'MRI' });
  fireEvent.click(screen.getByRole('button', { name: fields.keepIt }));
  await vi.waitFor(() => expect(screen.queryByText(fields.cameBack)).toBeNull());
});

// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { takeAway as words } from '#words/take-away';
import { showDate, watchDay } from '../../src/pages/clock';
import { TakeAway } from '../../src/pages/TakeAway';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a mail holds every letter, also one of two halves; a half that a damaged file left is shown as damaged', () => {
  const place = { href: '' };
  vi.stubGlobal('location', place);
  render(<TakeAway text={() => 'Tired 😴\nDamaged \ud83d, and on'} subject="My list 😀" onPrint={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: words.mail }));
  const { searchParams } = new URL(place.href);
  expect([...searchParams]).toEqual([
    ['subject', 'My list 😀'],
    ['body', 'Tired 😴\r\nDamaged \ufffd, and on'],
  ]);
});

test('a hand that trembles opens one sheet, one letter and one print, and is not told that nothing was shared', async () => {
  const share = vi
    .fn()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockRejectedValue(new DOMException('One is open', 'InvalidStateError'));
  vi.stubGlobal('navigator', { share });
  const onPrint = vi.fn();
  render(<TakeAway text={() => 'My list'} onPrint={onPrint} />);
  for (const name of [words.share, words.print]) {
    const button = screen.getByRole('button', { name });
    fireEvent.click(button);
    fireEvent.click(button);
  }
  await Promise.resolve();
  expect([share.mock.calls.length, onPrint.mock.calls.length]).toEqual([1, 1]);
  expect(screen.queryByText(words.notShared)).toBeNull();
});

test('paper says of which day its list is, also when the screen was left open over midnight', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 23, 59), toFake: ['Date'] });
  watchDay();
  render(<TakeAway text={() => 'My list'} onPrint={() => {}} />);
  const paper = (): string | null | undefined => document.querySelector('.paper')?.textContent;
  expect(paper()).toBe(`As of ${showDate('2026-11-30')}`);
  vi.setSystemTime(new Date(2026, 11, 1, 0, 1));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(paper()).toBe(`As of ${showDate('2026-12-01')}`));
});

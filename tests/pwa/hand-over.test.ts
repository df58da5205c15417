// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { handOver } from '../../src/pwa/hand-over';

const file = new File(['{}'], 'askwell-backup-2026-12-01.json', { type: 'application/json' });
const clicked = vi.fn();

function onDevice(edge: { readonly standalone?: boolean }): void {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(clicked);
  const share = () => Promise.reject(new DOMException('The tap is too long ago', 'NotAllowedError'));
  vi.stubGlobal('navigator', { canShare: () => true, share, ...edge });
}

afterEach(() => {
  clicked.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('where sharing is not allowed the file is saved', async () => {
  onDevice({});
  expect(await handOver(file)).toBe('saved');
  expect(clicked).toHaveBeenCalledOnce();
});

test("on an iPhone's home screen, which has no downloads, it is not called saved", async () => {
  onDevice({ standalone: true });
  expect(await handOver(file)).toBe('failed');
  expect(clicked).not.toHaveBeenCalled();
});

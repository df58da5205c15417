import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openWire, SLOW_LINE } from './wire.mjs';

/** Differs at every place, so that a packet in the wrong order shows. */
const bytes = Buffer.from(Array.from({ length: 60_000 }, (_, index) => (index * index) % 251));

test('the slow line delivers every byte in order to several readers at once, no faster than its rate', async () => {
  const server = createServer((_request, response) => response.end(bytes));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const [port] = await openWire((server.address() as AddressInfo).port, 1);
  const read = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
      }).on('error', reject);
    });
  const beganAtMs = performance.now();
  const answers = await Promise.all([read(), read(), read()]);
  const tookMs = performance.now() - beganAtMs;

  for (const answer of answers) expect(answer.equals(bytes)).toBe(true);
  // A handshake, a request there and an answer back, and the time that the bytes themselves need.
  const leastMs = 2 * SLOW_LINE.roundTripMs + (answers.length * bytes.length * 8000) / SLOW_LINE.bitsPerSecond;
  expect(tookMs).toBeGreaterThan(leastMs - 5);
  server.close();
});

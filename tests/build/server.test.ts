// The server of `npm start`, over the built files.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandler } from '../../scripts/serve.mjs';

const dist = process.env.ASKWELL_OUT ?? 'dist';
const hashedFile = `assets/${readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.js'))}`;

/** A plain request: `fetch` would follow, unpack and tidy the path. */
function ask(port: number, path: string, { method = 'GET', headers = {} as Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('latin1').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

const listening = async (base: string): Promise<Server> => {
  const server = createServer(createHandler({ directory: dist, base })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

describe.each(['/', '/some/where/'])('served under %s', (base) => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = await listening(base);
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());
  const get = (path: string, headers = {}) => ask(port, base + path, { headers });

  test.each(['', 'step/x', 'more', 'deleted', 'step/x?from=y'])('answers the screen /%s with the shell', async (path) => {
    const { status, headers, text } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(text).toContain('<div id="app">');
  });

  test.each(['records', 'step/x', 'guide', 'guide/x'])('has the browser ask at once for all that the screen /%s is made of', async (path) => {
    const files = [...String((await get(path)).headers.link).matchAll(/<([^>]+)>; rel=modulepreload/g)].map(([, file]) => file as string);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect((await ask(port, file)).status, file).toBe(200);
  });

  test('has the browser ask for the first script before it reads the plan', async () => {
    const { headers, text } = await get('');
    const file = text.match(/<script type="module"[^>]* src="\/([^"]+)"/)?.[1];
    expect(headers.link).toBe(`<${base}${file}>; rel=modulepreload`);
  });

  test.each(['sw.js', 'records/x', 'nothing/x', hashedFile])('asks for nothing more with /%s', async (path) => {
    expect((await get(path)).headers.link).toBeUndefined();
  });

  test.each([
    'ahead.json',
    'ahead%2ejson',
    'ahead.json/',
    '_headers//',
    '%5fheaders',
    'nothing.json',
    'step/nothing.pdf',
    'assets/nothing',
    'assets/nothing.js',
    'assets',
    'icons/nothing',
    'screenshots/',
    '.git/config',
    '%2e%2e/package.json',
    '../package.json',
  ])('has nothing at /%s', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain('<div id="app">');
  });

  test('lets hashed files be kept for a year, and has the rest asked for each time', async () => {
    expect((await get(hashedFile)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['index.html', 'sw.js', 'manifest.webmanifest']) expect((await get(path)).headers['cache-control']).toBe('no-cache');
    const { headers } = await get('sw.js');
    expect((await get('sw.js', { 'if-none-match': headers.etag as string })).status).toBe(304);
  });

  test('sends packed files to those who take them', async () => {
    expect((await get('', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
    expect((await get('')).headers['content-encoding']).toBeUndefined();
    expect((await get('sw.js', { 'accept-encoding': 'gzip, br' })).headers['content-type']).toBe('text/javascript');
    expect((await get('manifest.webmanifest')).headers['content-type']).toBe('application/manifest+json');
  });

  test.each(['bytes=9-2', 'bytes=-5', 'bytes=0-9, 20-29', 'nonsense'])('sends the whole file to somebody who asks for the range %s', async (range) => {
    const { status, text } = await get('sw.js', { range });
    expect([status, text]).toEqual([200, readFileSync(join(dist, 'sw.js'), 'latin1')]);
  });

  test.each(['', 'sw.js', 'nothing.json', 'step/x'])('protects /%s by every header', async (path) => {
    const { headers } = await get(path);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*require-trusted-types-for 'script'; trusted-types askwell; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('lets its own pages copy text, and switches off what Askwell does not use', async () => {
    const features = String((await get('')).headers['permissions-policy']).split(', ');
    expect(features).toContain('clipboard-write=(self)');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['clipboard-write=(self)']);
    // What would tell most of a person.
    for (const feature of ['camera', 'microphone', 'geolocation', 'clipboard-read', 'payment', 'usb']) expect(features).toContain(`${feature}=()`);
  });

  test('promises https only over https', async () => {
    expect((await get('')).headers['strict-transport-security']).toBeUndefined();
    expect((await get('', { 'x-forwarded-proto': 'https' })).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  test('sends what is posted without a worker to the shell, and refuses other methods', async () => {
    const { status, headers } = await ask(port, `${base}questions`, { method: 'POST' });
    expect([status, headers.location]).toEqual([303, base]);
    expect((await ask(port, `${base}sw.js`, { method: 'PUT' })).status).toBe(405);
  });
});

test('a sub-path without its slash leads on, and what is beside it is not there', async () => {
  const server = await listening('/some/where/');
  const { port } = server.address() as AddressInfo;
  expect((await ask(port, '/some/where')).headers.location).toBe('/some/where/');
  expect((await ask(port, '/')).status).toBe(404);
  server.close();
});

test('a build that is taken away ends nothing, and another one in its place is served whole, under its own policy', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'askwell-served-'));
  cpSync(dist, directory, { recursive: true });
  const server = createServer(createHandler({ directory })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const page = readFileSync(join(dist, 'index.html'), 'latin1');
  expect((await ask(port, '/')).text).toBe(page);
  rmSync(directory, { recursive: true });
  for (const file of ['index.html', 'sw.js', hashedFile]) expect((await ask(port, `/${file}`)).status, file).toBe(404);
  cpSync(dist, directory, { recursive: true });
  const newer = page.replace('</body>', '<script>0</script></body>');
  writeFileSync(join(directory, 'index.html'), newer, 'latin1');
  const { text, headers } = await ask(port, '/');
  expect(text).toBe(newer);
  expect(headers['content-security-policy']).toContain(createHash('sha256').update('0').digest('base64'));
  rmSync(directory, { recursive: true });
  server.close();
});

test('serving honours PORT, prints the address and ends cleanly', async () => {
  const taken = await listening('/');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port), ASKWELL_BASE: '/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  expect(String(line)).toContain(`http://localhost:${port}/`);
  expect((await ask(port, '/')).status).toBe(200);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('serving takes the folder that was built into', async () => {
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: '0', ASKWELL_OUT: 'no-such-build' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [line] = await once(child.stderr, 'data');
  expect(String(line)).toBe('There is nothing to serve in no-such-build/ yet. Run: npm run build\n');
  expect(await once(child, 'exit')).toEqual([1, null]);
});

test('serving says what is wrong with a PORT that is no number', async () => {
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, PORT: 'abc' }, stdio: ['ignore', 'ignore', 'pipe'] });
  const [line] = await once(child.stderr, 'data');
  expect(String(line)).toBe('PORT must be a number, and is "abc".\n');
  expect(await once(child, 'exit')).toEqual([1, null]);
});

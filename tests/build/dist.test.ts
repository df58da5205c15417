// What was built, looked at as files. Runs after the build.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build.mjs';
import { headerPolicy, headersFile, metaPolicy, nginxExample } from '../../scripts/headers.mjs';
import { notPrecached } from '../../scripts/precache.mjs';
import { precachedFiles } from '../../scripts/size.mjs';
import { screens } from '../../src/screens';

const dist = process.env.ASKWELL_OUT ?? 'dist';
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const html = read('index.html');
const files: string[] = filesBelow(dist);

describe('the list of files kept for use without a network', () => {
  test('is everything that was built less a written list', () => {
    const kept = precachedFiles(dist).filter((file) => file !== 'sw.js');
    const expected = files.filter((file) => !notPrecached.some((glob: string) => matchesGlob(file, glob)));
    expect([...new Set(kept)].sort()).toEqual(expected);
    expect(kept).toHaveLength(expected.length);
  });

  test('knows index.html as it finally is', () => {
    const revision = createHash('md5').update(html).digest('hex');
    expect(read('sw.js')).toContain(revision);
  });

  test('gives a file whose name changes with its content no revision', () => {
    for (const [entry] of read('sw.js').matchAll(/\{[^{}]*assets\/[^{}]*\}/g)) expect(entry).toContain('null');
  });
});

describe('index.html', () => {
  test('carries the same policy as the header, made from its own final text', () => {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    expect(policy).toBe(metaPolicy(html));
    expect(headerPolicy(html)).toBe(`${policy}; frame-ancestors 'none'`);
    expect(policy).not.toContain('unsafe');
  });

  test('has the policy before everything that it rules over', () => {
    const at = html.indexOf('http-equiv="Content-Security-Policy"');
    for (const element of ['<script', '<style', '<link']) expect(html.indexOf(element)).toBeGreaterThan(at);
  });

  test('inlines its style, keeps its program in a file, and has no style attribute or handler', () => {
    expect(html).toMatch(/<style>[\s\S]+<\/style>/);
    expect(html).not.toMatch(/rel="stylesheet"/);
    expect(html).toMatch(/<script type="module"[^>]* src="[^"]*\/assets\/[^"]+\.js"><\/script>/);
    expect(html).not.toMatch(/<[^>]*\s(style|on\w+)\s*=/);
  });

  test('begins its program with one file: a second one would cost a round trip (parts of rest.ts are imported statically for that)', () => {
    const [, script = ''] = /src="[^"]*?(assets\/index-[^"]+\.js)"/.exec(html) ?? [];
    expect(read(script)).not.toMatch(/(?:\bfrom|\bimport)\s*["'`]\.\//);
  });

  test('can be read before any script runs', () => {
    const body = html.slice(html.indexOf('<div id="app">')).replace(/<[^>]*>/g, ' ');
    expect(body.trim().length).toBeGreaterThan(0);
    expect(html).toMatch(/<h1/);
    expect(html).not.toContain('{{');
  });

  test('names only files that are there', () => {
    for (const [, address = ''] of html.matchAll(/<(?:link|script)[^>]*\s(?:src|href)="([^"#]+)"/g)) expect(files).toContain(address.replace(/^\//, ''));
  });

  test('fetches for other screens than the plan what they all need, and nothing that it names anyway', () => {
    const ahead = html.match(/`(\/assets\/rest-[^`]*)`/)?.[1]?.split(' ') ?? [];
    expect(ahead.length).toBeGreaterThan(1);
    for (const address of ahead) {
      expect(files).toContain(address.slice(1));
      expect(html.split(address)).toHaveLength(2);
    }
  });

  test('holds each icon that it names, once', () => {
    const named = [...html.matchAll(/<use href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(named).toContain('icon-add');
    for (const id of named) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  test('is not painted before all of it is read', () => {
    expect(html).toMatch(/<link rel="expect" href="#end" blocking="render">.*<div id="app">.*<div id="end" hidden><\/div>\s*<\/body>/s);
  });

  test('is repeated in 404.html for hosts without routes', () => {
    expect(read('404.html')).toBe(html);
  });
});

describe('the other files', () => {
  test('hold no source map', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.js'))) expect(read(file)).not.toContain('sourceMappingURL');
  });

  test('are packed without loss', () => {
    const packed = files.filter((file) => file.endsWith('.br'));
    expect(packed).toContain('index.html.br');
    expect(packed).toContain('sw.js.br');
    for (const file of packed) expect(brotliDecompressSync(readFileSync(join(dist, file))).equals(readFileSync(join(dist, file.slice(0, -3))))).toBe(true);
  });

  test('have the manifest as it was written, its identity that of the path the app lives under', () => {
    const written = JSON.parse(readFileSync('manifest.webmanifest', 'utf8'));
    expect(JSON.parse(read('manifest.webmanifest'))).toEqual({ ...written, id: '/' });
    const icons: { src: string }[] = written.icons;
    for (const { src } of icons) expect(files).toContain(src);
  });

  test('have the headers for hosts, from the one source', () => {
    const ahead: Record<string, string[]> = JSON.parse(read('ahead.json'));
    expect(read('_headers')).toBe(headersFile(html, '/', ahead));
    const nginx = read('nginx.conf.example');
    expect(nginx).toContain(headerPolicy(html));
    // A 404 gets the headers of safety, and is not kept for a year.
    for (const line of nginx.split('\n').filter((one) => one.includes('add_header')))
      expect(line.endsWith(' always;'), line).toBe(!line.includes('Cache-Control'));
    // It starts only with a certificate, and what is packed may lie in caches on the way.
    for (const line of ['ssl_certificate ', 'ssl_certificate_key ', 'gzip_vary on;']) expect(nginx).toMatch(new RegExp(`^ +${line}`, 'm'));
    // nginx looks for the whole address below its root, the base path, too.
    expect(nginx).toContain('# dist/ is copied to /var/www/askwell/\n');
    const below = nginxExample(html, '/some/where/', ahead);
    expect(below).toContain('# dist/ is copied to /var/www/askwell/some/where/\n');
    // In the server block of another site, or of another build, neither takes the other's headers, rules or variables.
    const [before, own, after] = below.split(/^ {2}(?=location \^~ \/some\/where\/ \{)|(?<=^ {2}\})$/m) as [string, string, string];
    expect(before + after).not.toMatch(/add_header|try_files|root/);
    for (const variable of ['cache', 'link'])
      expect([nginx, own]).toEqual([expect.stringContaining(` $askwell_${variable}`), expect.stringContaining(` $askwell_some_where_${variable}`)]);
    // Every screen, the plan under no name, with all that it is made of: whatever a file names is in the list that names the file.
    const others = Object.keys(screens).filter((name) => name !== 'unknown');
    expect(new Set(Object.keys(ahead).map((address) => address.replace('/*', '')))).toEqual(new Set(['', ...others]));
    // Of two blocks for one address some hosts read one.
    const addresses = [...read('_headers').matchAll(/^\/.*/gm)].map(String);
    expect(addresses).toEqual([...new Set(addresses)]);
    for (const made of Object.values(ahead)) {
      expect(html).toContain(made[0]);
      const named = made.flatMap((file) => [...read(file).matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => `assets/${name}`));
      expect(made).toEqual(expect.arrayContaining(named));
    }
  });

  test('leave sources and the rules of countries to the screens that show them', () => {
    const ahead: Record<string, string[]> = JSON.parse(read('ahead.json'));
    const whole = (screen: string) => (ahead[screen] ?? []).map(read).join('');
    const source = 'checkedOn:';
    const rule = 'GDPR, Article 15';
    for (const screen of ['questions', 'medicines', 'calls', 'doctors', 'more', 'backup'])
      expect([screen, whole(screen).includes(source), whole(screen).includes(rule)]).toEqual([screen, false, false]);
    expect([whole('step/*').includes(source), whole('step/*').includes(rule)]).toEqual([true, false]);
    expect([whole('emergency').includes(source), whole('emergency').includes(rule)]).toEqual([true, true]);
  });
});

// Another language is a folder of words and a build: here that of English, with some other words, written from the right.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const home = '.cache/language';
const [words, built] = ['words', 'built'].map((name) => join(home, name)) as [string, string];
const read = (file: string): string => readFileSync(join(built, file), 'utf8');

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(words, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(words, file), text.replace(from, to));
}

beforeAll(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync('src/content/en', words, { recursive: true });
  const { shortcuts } = JSON.parse(readFileSync('manifest.webmanifest', 'utf8'));
  const said = { lang: 'he', dir: 'rtl', shortcuts: [{ ...shortcuts[0], name: 'להוסיף שאלה' }] };
  writeFileSync(join(words, 'manifest.webmanifest'), JSON.stringify(said));
  change('plan.ts', 'Second opinion', 'חוות דעת שנייה');
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    env: { ...process.env, VITEST: '', ASKWELL_LANGUAGE: '../../.cache/language/words', ASKWELL_OUT: built },
  });
}, 180_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the page says its language, and from which side it is read', () => {
  expect(read('index.html')).toMatch(/^<!doctype html>\n<html dir="rtl" lang="he">/);
  expect(read('index.html')).toContain('<b dir="auto">חוות דעת שנייה</b>');
});

test('what the phone shows of the app on its home screen is in that language', () => {
  const { name, lang, dir, shortcuts } = JSON.parse(read('manifest.webmanifest'));
  expect([name, lang, dir, shortcuts[0].name]).toEqual(['Askwell', 'he', 'rtl', 'להוסיף שאלה']);
});

import { describe, expect, it } from 'vitest';
import { ready as words } from '../../src/content/en/ready';
import { type Findings, rowsOf, summaryOf } from '../../src/pages/readiness';

const good: Findings = {
  copy: { state: 'looked-up', all: 40, missing: 0, opened: true },
  saving: 'saves',
  protection: 'persisted',
  keeper: 'other',
  installed: true,
  backup: '2026-11-03',
  restored: undefined,
};
const rows = (found: Partial<Findings>) => rowsOf({ ...good, ...found }, 'What it is', (day) => `<${day}>`);
const answers = (found: Partial<Findings>): string =>
  rows(found)
    .map(({ answer }) => answer)
    .join(' ');

describe('is it ready?', () => {
  it('yes to everything when everything is there', () => {
    expect(answers({})).toBe('yes yes yes yes yes yes');
    expect(summaryOf(rows({}))).toBe('yes');
    expect(rows({})[5]?.text).toContain('<2026-11-03>');
  });

  it('ready without an icon, protection and a backup: they are offered, not demanded', () => {
    const found = rows({ installed: false, protection: 'best-effort', backup: undefined });
    expect(summaryOf(found)).toBe('yes');
    expect(found.map(({ help }) => help?.screen)).toEqual([undefined, undefined, undefined, undefined, 'install', 'backup']);
  });

  it('no when one file is missing, and it says how many', () => {
    const found = rows({ copy: { ...good.copy, missing: 1 } });
    expect([found[0]?.answer, summaryOf(found)]).toEqual(['no', 'no']);
    expect(found[0]?.text).toContain('1 of 40');
  });

  it('knows the file that was restored here as a backup, until one is made', () => {
    const [row] = rows({ backup: undefined, restored: '2026-11-05' }).slice(5);
    expect([row?.answer, row?.text]).toEqual(['yes', words.backupText.restored('<2026-11-05>')]);
    expect(rows({ restored: '2026-11-05' })[5]?.text).toBe(words.backupText.yes('<2026-11-03>'));
  });

  it.each([
    ['none', 'no'],
    ['unsupported', 'no'],
    ['silent', 'unknown'],
  ] as const)('%s: %s, and what helps', (state, answer) => {
    const found = rows({ copy: { state, all: 0, missing: 0, opened: false } });
    expect(found.slice(0, 2).map((row) => [row.answer, row.text])).toEqual([
      [answer, words.copyText[state]],
      [answer, words.copyText[state]],
    ]);
    expect(summaryOf(found)).toBe(answer);
  });

  it.each(['lost', 'failed'] as const)('no when saving is %s', (saving) => {
    expect(summaryOf(rows({ saving }))).toBe('no');
  });

  it('says of Safari only what is known: a tab has its seven days whatever it promises, an icon has a count of its own', () => {
    const row = (found: Partial<Findings>) => rows({ keeper: 'safari', ...found })[3];
    expect(row({ installed: false })).toMatchObject({ answer: 'no', text: words.protectionText.safariTab });
    expect(row({ installed: true })).toMatchObject({ answer: 'yes', text: words.protectionText.homeScreen });
    expect(row({ installed: true, protection: 'best-effort' })).toMatchObject({ answer: 'no', text: words.protectionText.homeScreen });
  });

  it.each([
    ['best-effort', 'no', words.protectionText.bestEffort],
    ['unknown', 'unknown', words.protectionText.unknown],
  ] as const)('elsewhere, %s is %s', (protection, answer, text) => {
    expect(rows({ protection })[3]).toMatchObject({ answer, text });
  });
});

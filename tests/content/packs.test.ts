import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, test } from 'vitest';
import { bank } from '../../src/content/en/bank';
import { articles as guideArticles } from '../../src/content/en/guide';
import { packNames } from '../../src/content/en/packs';
import { plan } from '../../src/content/en/plan';
import { OWN_RECORDS, PACK_CODES } from '../../src/domain/pack';
import { factsOf, textsOf } from './facts';
import { gradeOf } from './grade';
import { packs } from './packs';
import released from './released-packs.json';
import { blocksOf, sentencesOf, wordsOf } from './text';

/** Orders at the start of a sentence. Three are kept to the letter, because to soften them would be dangerous. */
const COMMANDS = /(^|[.:;] )(stop|avoid|refuse|take|start|do not take|don’t take|make sure|insist|demand|always|never|do not|don’t)\b[^.]*/gi;
const KEPT = [
  /^never stop a prescribed medicine because of (this|that) (card|list)$/i,
  /^never stop (them|it) because of this list$/i,
  /^do not stop it on your own$/i,
  /^do not miss a dose, and do not wait for help, to get a picture$/i,
  // Not an order to anyone: the association's word on this medicine.
  /^avoid(: it can bring on mg)?$/i,
  /^do not refuse the scan$/i,
];
const ordersIn = (text: string): string[] =>
  [...text.matchAll(COMMANDS)].map(([order]) => order.replace(/^[.:;]? /, '')).filter((order) => !KEPT.some((kept) => kept.test(order)));

const folders = new Set(Object.keys(import.meta.glob('../../src/content/en/packs/*/*')).map((file) => file.split('/').at(-2)));

test('a pack is a folder, each of them on the list and with a name', () => {
  expect([...folders].sort()).toEqual([...PACK_CODES].sort());
  for (const pack of packs) expect(packNames[pack.code]).toBe(pack.name);
});

describe.each(packs.map((pack) => [pack.code, pack] as const))('the pack %s', (code, pack) => {
  const questions = pack.questions.flatMap((topic) => topic.questions);
  const articles = pack.articles.map((article) => ({ ...article, blocks: blocksOf(article.body) }));
  const guidance = pack.steps.map((step) => ({ ...step, guidance: pack.guidanceOf(step.id) }));

  test('never removes, renames or moves what was released, and lists all that is new', () => {
    const was = released[code];
    expect(Object.fromEntries(pack.steps.map(({ id, order }) => [id, order]))).toEqual(was.steps);
    expect(pack.records.map(({ id }) => id).sort()).toEqual([...was.records].sort());
    expect(questions.map(({ id }) => id).sort()).toEqual([...was.questions].sort());
    expect(pack.articles.map(({ id }) => id).sort()).toEqual([...was.articles].sort());
  });

  test('has the records that nobody is asked for', () => {
    const ids = pack.records.map(({ id }): string => id);
    expect(ids).toEqual(expect.arrayContaining(OWN_RECORDS.filter((id) => id.startsWith(`${code}:`))));
  });

  test('each record says for itself which detail matters: it goes into a letter alone', () => {
    expect(pack.records.filter(({ detail }) => /^(the same|as above|see above|also)\b/i.test(detail)).map(({ id }) => id)).toEqual([]);
  });

  test('has ids of its own, that say whose they are', () => {
    const ids = [...pack.steps, ...pack.records, ...questions, ...pack.articles].map(({ id }) => id);
    // A step and a record of one name are of two kinds.
    expect(new Set([...questions, ...pack.articles].map(({ id }) => id)).size).toBe(questions.length + pack.articles.length);
    expect(new Set(pack.records.map(({ id }) => id)).size).toBe(pack.records.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^(${code}:|bank:${code}-|${code}-)[a-z0-9]+(-[a-z0-9]+)*$`));
    const known = new Set([...bank.flatMap((topic) => topic.questions), ...guideArticles].map(({ id }) => id as string));
    expect(ids.filter((id) => known.has(id))).toEqual([]);
  });

  test('puts its steps into sections that are there, after all of the plan, with room between', () => {
    for (const step of pack.steps) {
      const before = plan.steps.filter(({ section }) => section === step.section).map(({ order }) => order);
      expect(before.length, step.id).toBeGreaterThan(0);
      expect(before.every((order) => order < step.order)).toBe(true);
      expect(() => generateKeyBetween(step.order, null)).not.toThrow();
      expect(step.title.length, step.title).toBeLessThanOrEqual(50);
    }
  });

  test('tells how to do each step, in 60 to 150 words', () => {
    for (const { id, guidance: how } of guidance) {
      const words = blocksOf(how?.body ?? []).flatMap(wordsOf).length;
      expect([id, words >= 60 && words <= 150, (how?.lead.length ?? 99) <= 60], `${words}`).toEqual([id, true, true]);
    }
    expect(Object.keys(import.meta.glob('../../src/content/en/packs/*/guidance/*')).filter((file) => file.includes(`/${code}/`)).length).toBe(guidance.length);
    expect(pack.guidanceOf('second-opinion:why')).toBeUndefined();
  });

  test('has pages of 120 to 350 words with short titles', () => {
    for (const { id, title, lead, blocks } of articles) {
      const words = blocks.flatMap(wordsOf).length;
      expect([id, words >= 120 && words <= 350, title.length <= 50, lead.length <= 60], `${words}`).toEqual([id, true, true, true]);
    }
  });

  test('reads at grade 8 or lower, page by page, and has no sentence longer than 30 words', () => {
    const parts: [string, string[]][] = [
      ...articles.map(({ id, blocks }) => [id, blocks] as [string, string[]]),
      ...guidance.map(({ id, guidance: how }) => [id, blocksOf(how?.body ?? [])] as [string, string[]]),
      ['records', pack.records.map(({ why }) => why.text)],
      [
        'cautions',
        [...pack.cautions.intro, ...pack.cautions.groups.flatMap(({ items }) => items.map(({ says }) => says)), ...pack.cautions.limits].map(
          ({ text }) => text,
        ),
      ],
      ['signs', textsOf(pack.signs)],
      ['card', [...pack.card.lines, pack.card.careful].map(({ text }) => text)],
      ['questions', questions.map(({ text }) => text)],
    ];
    expect(parts.map(([part, texts]) => [part, gradeOf(texts)] as const).filter(([, grade]) => !(grade <= 8))).toEqual([]);
    expect(parts.flatMap(([, texts]) => texts.flatMap(sentencesOf)).filter((sentence) => wordsOf(sentence).length > 30)).toEqual([]);
  });

  test('gives no orders, but the three that protect', () => {
    const texts = [
      ...textsOf({ ...pack, articles: [] }),
      ...articles.flatMap(({ blocks }) => blocks),
      ...guidance.flatMap(({ guidance: how }) => blocksOf(how?.body ?? [])),
    ];
    expect(texts.flatMap(ordersIn)).toEqual([]);
    expect(ordersIn('It helps. Stop the tablets.')).toEqual(['Stop the tablets']);
  });

  test('asks open questions of one line', () => {
    for (const { text } of questions) expect(text).toMatch(/^[A-Z].*\?$/);
    expect(questions.filter(({ text }) => wordsOf(text).length > 18)).toEqual([]);
    expect(questions.filter(({ text }) => /n[’']t\b|\bshould I\b|\b(surely|really|just|only)\b/i.test(text))).toEqual([]);
    expect(questions.filter(({ top }) => top).length).toBeLessThanOrEqual(questions.length / 3);
  });

  test('claims nothing without a source: what has none offers or asks', () => {
    const unsourced = factsOf({ ...pack, articles: [] }).filter(({ sources }) => sources.length === 0);
    expect(unsourced.filter(({ text }) => !/\b(you may want to|you could)\b/i.test(text))).toEqual([]);
  });
});

describe('what protects people with MG', () => {
  const mg = packs.find(({ code }) => code === 'mg');
  const text = (value: unknown): string => textsOf(value).join('\n');

  test('no medicine is stopped because of the card, no scan is refused, steroids are never ended suddenly', () => {
    const { intro, groups } = mg?.cautions ?? { intro: [], groups: [] };
    expect(intro[0]?.text).toMatch(/^Never stop a prescribed medicine because of this list/);
    const said = (name: RegExp): string => groups.flatMap(({ items }) => items).find((item) => name.test(item.name))?.says.text ?? '';
    expect(said(/Contrast/)).toMatch(/Tell the scan team.*do not refuse the scan.*not withheld.*Watch your breathing/s);
    expect(said(/Steroids/)).toMatch(/usual treatment.*suddenly.*dangerous/s);
    expect(said(/Statins/)).toMatch(/question for your doctor/);
    expect(said(/Muscle relaxants/)).toMatch(/even with eye signs only/);
    expect(text(mg?.cautions)).toMatch(/not on the list may still be a problem/);
    expect(text(mg?.cautions)).not.toMatch(/telithromycin/i);
  });

  test('the association’s word stands at each medicine, and both halves of it: some may be needed, others are avoided', () => {
    expect(text(mg?.cautions.intro)).toMatch(/Some of these medicines may be needed\. Others are better avoided/);
    expect(mg?.cautions.groups.map(({ title }) => title)).toHaveLength(3);
    for (const { says } of mg?.cautions.groups.flatMap(({ items }) => items) ?? []) expect(says.sources.length).toBeGreaterThan(0);
  });

  test('the signs have no number to reach and no device to trust', () => {
    expect(text(mg?.signs.signs)).not.toMatch(/\d/);
    expect(mg?.signs.notes[0]?.text).toBe('Being able to count to 20 does not mean you are safe. If breathing feels harder, call.');
    expect(text(mg?.signs)).toMatch(/oxygen can look normal/);
  });

  test('before a nerve test: ask, and no hour is named', () => {
    const page = blocksOf(mg?.articles.find(({ id }) => id === 'mg-before-a-test')?.body ?? []).join('\n');
    expect(page).toContain('Ask the lab and your neurologist whether to take pyridostigmine before the test. Do not stop it on your own.');
    expect(page).not.toMatch(/\d+ ?(h|hours?)\b/);
  });

  test('holds no item of a scale, only names', () => {
    const all = JSON.stringify(mg);
    expect(all).not.toMatch(/brush(ing)? teeth|comb(ing)? hair|rise from a chair|eyelid droop \(ptosis\)/i);
    expect(mg?.scales).toContain('MG-ADL');
  });
});

import { describe, expect, test } from 'vitest';
import { byCountry } from '../../src/components/by-country';
import { countryList, countryOf, notLegalAdvice } from '../../src/content/en/countries';
import { articles } from '../../src/content/en/guide';
import { plan } from '../../src/content/en/plan';
import { COUNTRY_CODES, COVERAGE_TOPICS } from '../../src/domain/country';
import { articleOf } from './articles';
import { factsOf, textsOf } from './facts';
import { gradeOf } from './grade';
import { packs } from './packs';
import { blocksOf, sentencesOf, textOf, wordsOf } from './text';

const files = Object.keys(import.meta.glob('../../src/content/en/countries/*')).map((file) => file.replace(/^.*\/(.*)\.\w+$/, '$1'));

/** Orders nobody gave this app the right to give. At the start of a sentence, or after a comma: "Stop ...", "..., avoid ...". */
const COMMANDS = /(^|[.:;,] )(stop|avoid|refuse|take|start|never take|do not take|don’t take|make sure|insist|demand|always|never)\b/i;

describe('the countries', () => {
  test('are one file each, all of them on the list', () => {
    expect([...COUNTRY_CODES].sort()).toEqual(files.sort());
    expect(countryList.map(({ code }) => code)).toEqual(COUNTRY_CODES);
    for (const code of COUNTRY_CODES) expect(countryOf(code).code).toBe(code);
    expect(new Set(countryList.map(({ name }) => name)).size).toBe(countryList.length);
  });

  test('ask the same seven questions, each as one open line', () => {
    for (const { code, coverage } of countryList) {
      expect([code, Object.keys(coverage.questions)]).toEqual([code, [...COVERAGE_TOPICS]]);
      for (const question of Object.values(coverage.questions)) expect(question).toMatch(/^[A-Z][^\n]+\?$/);
    }
  });

  test('Canada’s call puts one question at a time, and after a no tells a plan from the province', () => {
    const { coverage, afterNo } = countryOf('ca');
    expect(coverage.questions.referral).toBe('Is a referral needed?');
    const said = afterNo.map(({ text }) => text).join(' ');
    expect(said).toMatch(/province.*private plan/);
    expect(said).not.toMatch(/ombudsman/);
  });

  test('what only somebody in the US or in Canada asks about cost is read by others only when they look for it', () => {
    const { body } = articleOf('second-opinion:ask-cost');
    const here = (country: string): string =>
      byCountry(body, country)
        .filter(({ isElsewhere }) => !isElsewhere)
        .flatMap(({ nodes }) => nodes)
        .map(textOf)
        .join(' ');
    expect(here('us')).toContain('in its network');
    expect(here('us')).not.toContain('health card');
    expect(here('ca')).toContain('health card');
    expect(here('ca')).not.toContain('network');
    expect(here('gb')).not.toMatch(/network|health card/);
  });

  test.each(COUNTRY_CODES)('the step about cover tells somebody in %s whom to ask, before the questions, as the call does', (code) => {
    const parts = byCountry(articleOf('second-opinion:ask-cover').body, code);
    const open = parts.filter(({ isElsewhere }) => !isElsewhere).flatMap(({ nodes }) => nodes);
    const list = open.findIndex((node) => node[0] === 'ol');
    const before = list < 0 ? open : open.slice(0, list);
    expect(before.map(textOf).join(' ')).toContain(countryOf(code).coverage.whom);
    // Their own call asks in other words: of approval and networks an NHS practice knows nothing.
    expect([code, list < 0]).toEqual([code, ['gb', 'es'].includes(code)]);
    // What is folded stands in one place.
    expect(parts.filter(({ isElsewhere }) => isElsewhere)).toHaveLength(1);
  });

  test.each(COUNTRY_CODES)('somebody in %s reads no sentence that leads to a list of other countries only, and no page that says nothing', (code) => {
    const bodies = [...plan.steps.map(({ id }) => ({ id: id as string, body: articleOf(id).body })), ...articles.filter(({ countries }) => !countries)];
    const empty = bodies.flatMap(({ id, body }) => {
      const parts = byCountry(body, code).map(({ nodes, isElsewhere }) => ({ text: nodes.map(textOf).join(' '), isElsewhere }));
      const hanging = parts.filter(({ text, isElsewhere }, at) => !isElsewhere && parts[at + 1]?.isElsewhere && text.endsWith(':'));
      const open = parts.flatMap(({ text, isElsewhere }) => (isElsewhere ? [] : text)).join(' ');
      return [...hanging.map(({ text }) => `${id}: ${text}`), ...(wordsOf(open).length < 15 ? [`${id}: ${open}`] : [])];
    });
    expect(empty).toEqual([]);
  });

  test('what holds in one country stands in a passage of its own, with a mark: a rule in the middle of another text cannot be folded', () => {
    const bodies = [
      ...plan.steps.map(({ id }) => ({ id: id as string, body: articleOf(id).body })),
      ...packs.flatMap((pack) => pack.steps.map(({ id }) => ({ id: id as string, body: pack.guidanceOf(id)?.body ?? [] }))),
      ...articles.filter(({ countries }) => !countries),
    ];
    const rule = /\bIn (the )?(US|UK|EU|England|California|Canada|Ontario|Spain|European Union)\b/;
    const unmarked = bodies.flatMap(({ id, body }) => {
      const open = byCountry(body, 'one that no mark names').filter(({ isElsewhere }) => !isElsewhere);
      return blocksOf(open.flatMap(({ nodes }) => nodes)).flatMap((text) => (rule.test(text) ? [`${id}: ${text}`] : []));
    });
    expect(unmarked).toEqual([]);
  });

  test('where a health service is asked, private cover has questions of its own: those of the health service do not fit an insurer', () => {
    for (const code of ['gb', 'es'] as const) {
      const [fact] = countryOf(code).coverage.facts.filter(({ text }) => text.includes('rivate'));
      expect(fact?.text).toMatch(/insurer.*covered.*referral.*pay/);
    }
  });

  test('know which of their questions "yes" or "no" does not answer', () => {
    for (const { code, coverage } of countryList) {
      const open = COVERAGE_TOPICS.filter((topic) => /^(What|Which|Where|Who|How)\b|, or /.test(coverage.questions[topic]));
      expect([code, open]).toEqual([code, coverage.open]);
    }
  });

  test('tell the number to dial with its source, and a way without a voice; the unknown country claims neither', () => {
    for (const { code, emergency } of countryList) {
      expect([code, emergency.number === undefined]).toEqual([code, code === 'elsewhere']);
      expect([code, emergency.call.sources.length > 0]).toEqual([code, code !== 'elsewhere']);
      if (emergency.number) expect(emergency.call.text).toContain(emergency.number);
      expect(emergency.noVoice.length).toBeGreaterThan(0);
    }
  });

  test('have a clock that a program can count, and words that say the same', () => {
    const clocks = Object.fromEntries(countryList.map(({ code, records }) => [code, records.clock]));
    expect(clocks).toEqual({
      us: { days: 30, extension: { days: 30 } },
      gb: { months: 1, extension: { months: 2 }, endsOnWorkingDay: true, stopsForQuestions: true },
      ca: { days: 30, extension: { days: 30 } },
      es: { months: 1, extension: { months: 2 } },
      eu: { months: 1, extension: { months: 2 } },
      elsewhere: undefined,
    });
    for (const { records } of countryList) {
      if (!records.clock) continue;
      expect(records.time.text).toMatch(records.clock.days ? /30 days.*30 more/ : /one (calendar )?month.*two more/i);
      expect(records.time.sources).not.toEqual([]);
      expect(records.law).toBeTruthy();
      if (records.clock.stopsForQuestions) expect(records.time.text).toMatch(/clock stops/);
      if (records.clock.endsOnWorkingDay) expect(records.time.text).toMatch(/weekend.*next working day/);
    }
  });

  test('name the place where a rule holds only there', () => {
    const { records } = countryOf('ca');
    expect(records.place).toEqual({ code: 'CA-ON', name: 'Ontario' });
    for (const { text, sources } of factsOf(records)) if (sources.length > 0) expect(text).toContain('Ontario');
  });

  test('claim nothing without a source: what has none asks, offers, or says that the app does not know', () => {
    const unsourced = countryList
      .flatMap(({ code, ...country }) => factsOf(country).map((fact) => ({ code, ...fact })))
      .filter(({ sources }) => sources.length === 0);
    const open = /\b(ask|may want to|can call for you|may be able|does not know|differs)\b/i;
    expect(unsourced.filter(({ text }) => !open.test(text)).map(({ code, text }) => `${code}: ${text}`)).toEqual([]);
  });

  test('read at grade 8 or lower, with no sentence longer than 30 words', () => {
    for (const country of countryList) {
      const texts = textsOf(country);
      expect([country.code, gradeOf(texts) <= 8]).toEqual([country.code, true]);
      expect(texts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 30)).toEqual([]);
    }
  });

  test('speak of no illness that has a pack: whoever has another one reads them too', () => {
    const texts = countryList.flatMap((country) => textsOf(country));
    expect(texts.filter((text) => /myasthenia|\bMG\b/i.test(text))).toEqual([]);
  });

  test('give no orders', () => {
    const texts = [...countryList.flatMap((country) => textsOf(country)), notLegalAdvice];
    expect(texts.filter((text) => COMMANDS.test(text))).toEqual([]);
    expect(COMMANDS.test('It helps. Stop waiting.')).toBe(true);
  });
});

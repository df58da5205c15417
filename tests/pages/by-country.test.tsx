// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render } from '@testing-library/preact';
import { Component, type ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { compileGuidance } from '../../scripts/vite/markdown.mjs';
import type { Around } from '../../src/components/around';
import { byCountry, pagesElsewhere } from '../../src/components/by-country';
import { Prose } from '../../src/components/Prose';
import { guidanceOf } from '../../src/content/en/guidance';
import { articles } from '../../src/content/en/guide';
import { textOf } from '../content/text';

afterEach(cleanup);

/** What stands around a screen. */
class Stand extends Component<{ readonly code: string; readonly children: ComponentChildren }> {
  override getChildContext(): Around {
    return { country: { code: this.props.code, others: 'Other countries' } };
  }
  override render() {
    return this.props.children;
  }
}

const bodyOf = (id: string) => articles.find((article) => article.id === id)?.body ?? guidanceOf(id)?.body ?? [];

/** What is in sight, and what stands closed under "Other countries". */
function read(id: string, code: string): { shown: string; closed: string } {
  const { container } = render(
    <Stand code={code}>
      <Prose body={bodyOf(id)} />
    </Stand>,
  );
  const details = [...container.querySelectorAll('details')];
  const closed = details.map(({ textContent }) => textContent).join('|');
  for (const one of details) one.remove();
  return { shown: container.textContent ?? '', closed };
}

test('in Spain the rules of Spain are in sight, those of the others closed below them', () => {
  const { shown, closed } = read('record-clocks', 'es');
  expect(shown).toMatch(/Spain and the European Union.*one month.*This is not legal advice/);
  expect(shown).not.toMatch(/30 days|United Kingdom/);
  expect(closed).toMatch(/^Other countries.*United States.*United Kingdom.*Ontario/);
});

test('a list of countries becomes two: one’s own items, and the others', () => {
  const { shown, closed } = read('second-opinion:where-you-live', 'gb');
  expect(shown).toMatch(/It differs from place to place.*England: you can ask.*This is not legal advice/);
  expect(shown).not.toContain('Medicare');
  expect(closed).toMatch(/US:.*Spain:.*Canada and elsewhere:.*European Union:/);
});

test('nothing is lost in any country, and nothing is closed where no country is known', () => {
  for (const id of ['record-clocks', 'other-countries', 'help-to-talk', 'second-opinion:request', 'second-opinion:if-refused']) {
    const all = bodyOf(id).map(textOf).join('').length;
    for (const code of ['us', 'gb', 'ca', 'es', 'eu', 'elsewhere'])
      expect([
        id,
        code,
        byCountry(bodyOf(id), code)
          .flatMap(({ nodes }) => nodes.map(textOf))
          .join('').length,
      ]).toEqual([id, code, all]);
    expect(byCountry(bodyOf(id)).some(({ isElsewhere }) => isElsewhere)).toBe(false);
  }
});

test('Markdown names the countries at its beginning; one that is not known is refused', () => {
  const compile = (body: string) => compileGuidance(`---\nlead: Why.\nsources: S1\n---\n${body}`).body;
  expect(compile('{es eu} **Spain:** one month.')).toEqual([['p', { 'data-for': 'es eu' }, ['strong', null, 'Spain:'], ' one month.']]);
  expect(() => compile('{xx} Nowhere.')).toThrow('the country “xx”');
  expect(() => compileGuidance('---\ntitle: One\norder: 10\nfor: xx\nlead: Why.\nsources: S1\n---\nText.')).toThrow('the country “xx”');
});

test('the guide knows which of its pages are about other countries alone', () => {
  const elsewhere = (code: string) => pagesElsewhere(articles, code).map(({ id }) => id);
  expect(elsewhere('us')).toEqual(['england', 'other-countries']);
  expect(elsewhere('gb')).toEqual(['us-cost', 'us-refused', 'other-countries']);
  for (const code of ['ca', 'es', 'eu', 'elsewhere']) expect(elsewhere(code)).toEqual(['us-cost', 'us-refused', 'england']);
});

import { describe, expect, test } from 'vitest';
import { compileGuidance, markdown } from '../../scripts/vite/markdown.mjs';

const compile = (body: string) => compileGuidance(`---\nlead: Why.\nsources: S1, C20\n---\n${body}`);

describe('a Markdown file becomes a tree', () => {
  test('with its sources', () => {
    expect(compile('Hello.').sources).toEqual(['S1', 'C20']);
  });

  test('of paragraphs, headings, strong and emphasised words and links', () => {
    expect(compile('### Who\n\nOne **two** *three* [four](https://example.org/a?b=c&d).').body).toEqual([
      ['h3', null, 'Who'],
      ['p', null, 'One ', ['strong', null, 'two'], ' ', ['em', null, 'three'], ' ', ['a', { href: 'https://example.org/a?b=c&d' }, 'four'], '.'],
    ]);
  });

  test('of a line across, which ends what a heading names', () => {
    expect(compile('a\n\n---\n\nb').body).toEqual([
      ['p', null, 'a'],
      ['hr', null],
      ['p', null, 'b'],
    ]);
  });

  test('of lists, loose and tight, one inside the other', () => {
    expect(compile('- a\n- b\n  1. c').body).toEqual([['ul', null, ['li', null, 'a'], ['li', null, 'b', ['ol', null, ['li', null, 'c']]]]]);
    expect(compile('- a\n\n- b').body).toEqual([['ul', null, ['li', null, ['p', null, 'a']], ['li', null, ['p', null, 'b']]]]);
  });

  test('in which a line end is a space and a sign is itself, never markup', () => {
    expect(compile('one\ntwo & three < four \\* five').body).toEqual([['p', null, 'one two & three < four * five']]);
  });

  test('with a title and a place, where it is an article of the guide', () => {
    expect(compileGuidance('---\ntitle: What it is\norder: 10\nlead: Why.\nsources: S1\n---\nHello.')).toEqual({
      title: 'What it is',
      order: 10,
      lead: 'Why.',
      sources: ['S1'],
      body: [['p', null, 'Hello.']],
    });
    expect(compile('Hello.')).not.toHaveProperty('title');
  });

  test('the same on a computer that ends lines in its own way', () => {
    expect(compileGuidance('---\r\nlead: Why.\r\nsources: S1\r\n---\r\na\r\nb').body).toEqual([['p', null, 'a b']]);
  });
});

describe('a Markdown file is refused', () => {
  test.each([
    ['HTML', '<b>bold</b>'],
    ['HTML inside a line', 'a <img src=x onerror=alert(1)> b'],
    ['a table', '| a |\n|---|\n| b |'],
    ['an image', '![a](https://example.org/a.png)'],
    ['code', '`a`'],
    ['a block of code', '```\na\n```'],
    ['a quotation', '> a'],
    ['struck-out text', '~~a~~'],
    ['a task list', '- [ ] a'],
    ['a list that does not start at one', '3. a'],
    ['a heading of another depth', '# a'],
    ['a forced line end', 'a  \nb'],
    ['an entity', 'a &amp; b'],
    ['a link without encryption', '[a](http://example.org)'],
    ['a link that runs a script', '[a](javascript:alert(1))'],
    ['a link to an address of our own', '[a](/more)'],
    ['a link with a title, which a phone never shows', '[a](https://example.org "more")'],
    ['a bare address without encryption', 'see www.example.org'],
  ])('with %s', (_, body) => {
    expect(() => compile(body)).toThrow(/not allowed in guidance/);
  });

  test('without sources, or with keys that are none', () => {
    expect(() => compileGuidance('Hello.')).toThrow(/sources/);
    expect(() => compileGuidance('---\nlead: Why.\nsources: \n---\nHello.')).toThrow(/sources/);
    expect(() => compileGuidance('---\nlead: Why.\nsources: S1 S2\n---\nHello.')).toThrow(/S1 S2/);
  });

  test('with a title but no place, or a place that is no number', () => {
    for (const head of ['title: A', 'order: 1', 'title: A\norder: first', 'order: 1\ntitle: A']) {
      expect(() => compileGuidance(`---\n${head}\nlead: Why.\nsources: S1\n---\nHello.`)).toThrow(/not allowed in guidance/);
    }
  });

  test('by its name, so that its author finds it', () => {
    const { transform } = markdown() as unknown as { transform: (code: string, id: string) => unknown };
    expect(() => transform('---\nlead: Why.\nsources: S1\n---\n<b>', '/content/en/guidance/why.md')).toThrow(/why\.md: .*not allowed/);
    expect(transform('export const a = 1;', '/content/en/plan.ts')).toBeUndefined();
  });
});

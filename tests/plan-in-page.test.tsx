// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { plan } from '../src/content/en/plan';
import { untouched } from '../src/domain/checklist';
import type { Plan } from '../src/domain/plan';
import { Frame } from '../src/pages/Frame';
import { Prepare } from '../src/pages/Prepare';
import { hrefUnder } from '../src/pages/route';
import { planInPage } from '../src/plan-in-page';
import { prerender } from '../src/prerender';

afterEach(() => document.body.replaceChildren());

/** What stands in the page before its script runs. */
function show(html: string): HTMLElement {
  document.body.innerHTML = `<div id="app">${html}</div>`;
  return document.getElementById('app') as HTMLElement;
}

/** The first screen of a plan, as the build makes it. */
function built(one: Plan, base: string): string {
  const href = hrefUnder(base);
  return renderToString(
    <Frame screen="prepare" href={href} name={one.title} when="">
      <main>
        <Prepare sections={one.sections} steps={untouched(one)} unreadable={0} href={href} />
      </main>
    </Frame>,
  );
}

test('the page as it is built holds the whole plan: every section and step, its place and its words', () => {
  expect(planInPage(show(prerender().body))).toEqual(plan);
});

test('wherever the app lives, its page holds the same plan', () => {
  for (const base of ['/', '/app/', '/step/of/somebody/']) expect(planInPage(show(built(plan, base)))).toEqual(plan);
});

test('a plan comes through letter by letter, whatever signs its words and ids hold', () => {
  const odd: Plan = {
    id: 'odd',
    title: 'A & B <i>',
    sections: [
      { id: 'one', title: '“Quotes” & more' },
      { id: 'two', title: 'Zwei: Größe, 検査' },
    ],
    steps: [
      { id: 'odd:a/b', section: 'one', order: 'Zz', title: 'Ask: is it < 5 % & safe?' },
      { id: 'odd:ü 100%', section: 'one', order: 'a0', title: 'اسأل الطبيب' },
      { id: 'odd:c', section: 'two', order: 'a0V', title: '&amp; stays as it is written' },
    ],
  };
  expect(planInPage(show(built(odd, '/app/')))).toEqual(odd);
});

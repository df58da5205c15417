/** A language is a folder: no word that a person reads stands in a page or a component. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { question } from '../../src/content/en/questions';
import { brief } from '../../src/content/en/shell';
import { step } from '../../src/content/en/step';

/** Attributes that are read out or shown. */
const READ = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'help']);

/** What a reader of a language would meet in it: text between tags, and text of attributes that are read. */
function wordsIn(name: string, source: string): string[] {
  const found: string[] = [];
  const note = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) found.push(`${name}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression) && ts.isJsxElement(node.parent)) note(node.expression.text);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) note(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

it.each(['<h2>Notes</h2>', "<p>{'Notes'}</p>", '<button aria-label="Close" />', '<Field help="On the card" />'])('is found: %s', (source) => {
  expect(wordsIn('page', `export const page = ${source};`)).toHaveLength(1);
});

it.each(['<h2>{words.notes}</h2>', '<p>·{count}</p>', '<a class="btn" href="/next">{words.next}</a>'])('is not seen in: %s', (source) => {
  expect(wordsIn('page', `export const page = ${source};`)).toEqual([]);
});

it('stands outside of the content in no file', () => {
  const files = Object.entries(import.meta.glob<string>(['../../src/**/*.tsx', '!../../src/content/**'], { query: '?raw', import: 'default', eager: true }));
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(([file, source]) => wordsIn(file, source))).toEqual([]);
});

it('calls words that are being typed kept, as the message bar does; saved they are later', () => {
  const [kept = ''] = brief.kept.split(' ');
  for (const help of [step.noteHelp, question.answerHelp]) expect(help).toMatch(new RegExp(`^${kept} as you type`));
});

// A run may be repeated only for browsers that ended by themselves, never for what a test found.
import { expect, test } from 'vitest';
import { failedByDeadBrowsers } from '../../scripts/dead-browsers.mjs';

const failed = (...messages: string[]) => ({ status: 'failed', errors: messages.map((message) => ({ message })) });
const passed = { status: 'passed', errors: [] };
const reportOf = (...results: object[]) => ({ suites: [{ suites: [{ specs: results.map((result) => ({ tests: [{ results: [result] }] })) }] }] });

const died = failed('NoSuchSessionError: \n\n   at driver/webkit.ts:154');
const alsoDied = failed('Error: page.goto: Target page, context or browser has been closed');

test.each([
  { what: 'only browsers that ended', report: reportOf(passed, died, alsoDied), isSo: true },
  { what: 'one of two failures found something', report: reportOf(died, failed('Error: expect(received).toBe(expected)')), isSo: false },
  { what: 'the browser ended after something was found', report: reportOf(failed('Error: a word was lost', 'NoSuchSessionError: ')), isSo: false },
  { what: 'a test that waited too long', report: reportOf({ status: 'timedOut', errors: [{ message: 'Test timeout of 180000ms exceeded.' }] }), isSo: false },
  { what: 'a failure that says nothing', report: reportOf(failed()), isSo: false },
  { what: 'all passed', report: reportOf(passed), isSo: false },
  { what: 'a file that could not be read', report: { ...reportOf(died), errors: [{ message: 'SyntaxError' }] }, isSo: false },
])('$what: repeated is $isSo', ({ report, isSo }) => {
  expect(failedByDeadBrowsers(report)).toBe(isSo);
});

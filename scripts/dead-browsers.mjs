// Told from the report of Playwright: did the app fail, or did a browser end under it?

/** What the drivers say when there is no browser any more. WebKitGTK ended so once, on a busy machine. */
const gone = /^(Error: )?(NoSuchSessionError|ECONNREFUSED |.*Target (page, context or browser|closed)|.*browser has (been closed|disconnected))/;

/** Every failed result in a report. */
const failures = (suite) => [
  ...(suite.suites ?? []).flatMap(failures),
  ...(suite.specs ?? []).flatMap(({ tests }) => tests.flatMap(({ results }) => results.filter(({ status }) => status !== 'passed' && status !== 'skipped'))),
];

/**
 * Whether browsers that ended are the first and only reason why tests failed.
 * @param {{ suites: object[], errors?: object[] }} report of Playwright's JSON reporter
 */
export function failedByDeadBrowsers({ suites, errors = [] }) {
  const failed = suites.flatMap(failures);
  return errors.length === 0 && failed.length > 0 && failed.every(({ errors: [first] }) => gone.test(first?.message ?? ''));
}

// One rule says which addresses are screens of the app. The server and the tests use it.

/** Folders of the build. */
const FOLDERS = /^(assets|icons|screenshots)(\/|$)/;

/**
 * A path whose last part has no dot is a screen and answered with the shell; everything else is a file or a folder of
 * files, there or not (never the shell for a missing `.json` or `.pdf`, nor for what a dot in front hides).
 * @param {string} path below the base, without a leading slash
 */
export function isAppRoute(path) {
  return !FOLDERS.test(path) && !/(^|\/)\./.test(path) && !path.slice(path.lastIndexOf('/') + 1).includes('.');
}

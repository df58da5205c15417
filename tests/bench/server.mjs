// Starts and kills the servers that the browser is pointed at.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('serve-child.mjs', import.meta.url));

/**
 * @param {{ directory: string, isApp: boolean }} subject what to serve
 * @param {number} origins how many separate origins (each with a database and a worker of its own)
 * @returns {Promise<{ addresses: string[], kill: () => Promise<void> }>}
 */
export async function serve({ directory, isApp }, origins = 1) {
  const child = fork(CHILD, [JSON.stringify({ directory, isApp, origins })]);
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const ports = await Promise.race([
    new Promise((resolve) => {
      child.once('message', resolve);
    }),
    gone.then((code) => {
      throw new Error(`The server for ${directory} ended with code ${code}.`);
    }),
  ]);
  return {
    addresses: ports.map((port) => `http://127.0.0.1:${port}/`),
    kill() {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

// Processes, ports and waiting, for the drivers and the test server.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** WebKit's word for a browser that has ended: nobody will answer any more. */
const isOver = (error: unknown): boolean => error instanceof Error && error.name === 'NoSuchSessionError';

/** Asks again until the answer is truthy. The last error is the reason given. */
export async function waitFor<Result>(ask: () => Result | Promise<Result>, what: string, timeoutMs = 45_000): Promise<NonNullable<Result>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      if (isOver(error)) throw error;
      last = error;
    }
    await pause(50);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`, { cause: last });
}

/** A free port from 32768 up: engines refuse some of the lower ones. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No free port.');
  return address.port >= 32_768 ? address.port : freePort();
}

/** A process and all below it, parents first. */
export function processTree(root: number): number[] {
  const found = [root];
  for (const pid of found) {
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
        if (children) found.push(...children.split(/\s+/).map(Number));
      }
    } catch {
      // ended meanwhile
    }
  }
  return [...new Set(found)];
}

export const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

const isAlive = (pid: number) => commandLine(pid) !== '';

/** SIGKILL to a process and all below it; resolves when they are gone. */
export async function killTree(root: number): Promise<void> {
  const pids = processTree(root);
  for (const pid of pids.toReversed()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
  await waitFor(() => !pids.some(isAlive), 'the killed processes to end');
}

// Starts the test server and talks to it from a test.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './driver/processes';

const script = fileURLToPath(new URL('server.mjs', import.meta.url));

/** One answered request. `destination` is the browser's own word for what it is for: document, script, serviceworker … */
export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly destination: string;
  readonly ms: number;
}

export interface ServerSettings {
  /** The built folder to serve from now on: a new release. */
  readonly directory?: string;
  /** Ends of paths that are answered 503. */
  readonly blocked?: readonly string[];
  /** End of a path -> milliseconds until it is answered. */
  readonly delays?: Readonly<Record<string, number>>;
}

export interface TestServer {
  /** With the base path and a slash at the end. */
  readonly address: string;
  set(settings: ServerSettings): Promise<void>;
  /** What pages sent by `fetch('/__test/acks', { method: 'POST', body: JSON.stringify(…) })`, in order; readable after a kill. */
  acks<Ack>(): Ack[];
  requests(): ServedRequest[];
  /** Breaches of the content security policy, as browsers report them. */
  violations(): unknown[];
  forget(): Promise<void>;
  /** SIGKILL: nobody listens on the port any more. */
  kill(): Promise<void>;
  /** Listens again on the same port. */
  restart(): Promise<void>;
}

/**
 * @param state a folder for the journals, of this server alone
 * @param directory a built folder; `base` must be the one it was built for
 */
export async function startServer(state: string, directory = process.env.ASKWELL_OUT ?? 'dist', base = '/'): Promise<TestServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let settings: ServerSettings = {};
  let server: ChildProcess;

  async function listen(): Promise<void> {
    const serverArguments = ['--directory', settings.directory ?? directory, '--base', base, '--port', String(port), '--state', state];
    server = spawn(process.execPath, [script, ...serverArguments], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      server.stdout?.once('data', () => resolve());
      server.once('exit', () => reject(new Error('The test server ended.')));
    });
  }

  async function ask(path: string, request: RequestInit): Promise<void> {
    const answer = await fetch(`${origin}/__test/${path}`, request);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  }

  function journal<Entry>(name: string): Entry[] {
    const file = join(state, `${name}.jsonl`);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1) // the server may be in the middle of a line, which has not ended then
      .map((line) => JSON.parse(line) as Entry);
  }

  await listen();
  return {
    address: origin + base,
    set: async (changed) => {
      settings = { ...settings, ...changed };
      await ask('settings', { method: 'POST', body: JSON.stringify(changed) });
    },
    acks: () => journal('acks'),
    requests: () => journal('requests'),
    violations: () => journal('reports'),
    forget: async () => {
      for (const name of ['acks', 'requests', 'reports']) await ask(name, { method: 'DELETE' });
    },
    kill: async () => {
      if (server.exitCode !== null || server.signalCode) return;
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      await listen();
      const { directory: _, ...rest } = settings;
      if (Object.keys(rest).length > 0) await ask('settings', { method: 'POST', body: JSON.stringify(rest) });
    },
  };
}

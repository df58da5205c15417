// The server of the end-to-end tests: serves exactly as scripts/serve.mjs does, in a process of its own that can be killed,
// and listens to the tests under /__test/. What pages report is on disk before it is answered, so no kill loses it.
//
//   node server.mjs --directory dist --base / --port 40000 --state folder
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createHandler } from '../../scripts/serve.mjs';

const { values } = parseArgs({ options: { directory: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' }, state: { type: 'string' } } });
const control = '/__test/';
const journals = ['acks', 'requests', 'reports'];

mkdirSync(values.state, { recursive: true });
const journalFile = (name) => join(values.state, `${name}.jsonl`);
const write = (name, entry) => appendFileSync(journalFile(name), `${JSON.stringify(entry)}\n`);
const read = (name) => (existsSync(journalFile(name)) ? `[${readFileSync(journalFile(name), 'utf8').trim().replaceAll('\n', ',')}]` : '[]');

/** `blocked`: paths that end here are answered 503. `delays`: those wait so many milliseconds. */
const settings = { directory: values.directory, blocked: [], delays: {} };
let app = createHandler({ directory: settings.directory, base: values.base });

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text ? JSON.parse(text) : undefined;
}

async function answerTest(request, response) {
  const name = new URL(request.url, 'http://localhost').pathname.slice(control.length);
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (request.method === 'POST' && name === 'settings') {
    Object.assign(settings, await bodyOf(request));
    app = createHandler({ directory: settings.directory, base: values.base });
  } else if (request.method === 'POST' && journals.includes(name)) write(name, await bodyOf(request));
  else if (request.method === 'DELETE' && journals.includes(name)) rmSync(journalFile(name), { force: true });
  else if (request.method === 'GET' && journals.includes(name)) return response.end(read(name));
  else response.statusCode = 404;
  response.end();
}

/** Browsers report each breach of the policy here, the worker's too, whatever the engine's driver can see. */
function askForReports(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => setHeader(name, name === 'Content-Security-Policy' ? `${value}; report-uri ${control}reports` : value);
}

async function answerApp(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const started = Date.now();
  const { method, headers } = request;
  const isHit = (path) => pathname.endsWith(path);
  response.once('finish', () => {
    write('requests', {
      method,
      path: request.originalUrl,
      status: response.statusCode,
      bytes: response.getHeader('content-length') ?? 0,
      destination: headers['sec-fetch-dest'] ?? '',
      ms: Date.now() - started,
    });
  });
  request.originalUrl = request.url; // the static server shortens it
  const delay = Object.entries(settings.delays).find(([path]) => isHit(path))?.[1];
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
  if (settings.blocked.some(isHit)) {
    response.statusCode = 503;
    return response.end();
  }
  askForReports(response);
  app(request, response);
}

createServer((request, response) => {
  const answer = request.url.startsWith(control) ? answerTest : answerApp;
  answer(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}).listen(Number(values.port), '127.0.0.1', () => console.log('ready'));

// Serves dist/ as any good static host would: packed files, every header, 404 for what is not there.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { cacheControl, linkHeader, securityHeaders, transportSecurity } from './headers.mjs';
import { isAppRoute } from './routes.mjs';

const defaultPort = 4173;

/** `/askwell` or `askwell/` become `/askwell/`. */
export const normalBase = (base = '/') => `/${base}/`.replace(/\/+/g, '/');

/** What the build says of itself, as its folder holds it now: a newer one may have been put there, under another policy. */
function readBuild(directory) {
  const headers = securityHeaders(readFileSync(join(directory, 'index.html'), 'utf8'));
  // None in a folder that the build did not make: nothing is asked for ahead then.
  const list = join(directory, 'ahead.json');
  return { headers, ahead: new Map(Object.entries(existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {})) };
}

/**
 * A request handler for one built folder. While another build is put there, what is missing is answered with 404.
 * @param {{ directory: string, base?: string }} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createHandler({ directory, base: anyBase }) {
  const base = normalBase(anyBase);
  let build = readBuild(directory);
  const files = sirv(directory, {
    brotli: true,
    etag: true,
    dev: true, // looks at the disk each time: what it knew from before is cut off, or ends the process, once the file is another one or gone
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path.slice(1))),
  });

  /** @param {string} path below the base */
  function answer(request, response, path, search) {
    if (request.method === 'POST' && isAppRoute(path)) return redirect(response, 303, base); // the worker was not there to take what was shared
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' });
    const send = (file, otherwise) => {
      request.url = `/${file}${search}`;
      request.headers.range = undefined; // no file is long, and a range that ends before it begins would end the process
      files(request, response, otherwise);
    };
    const notFound = () => plain(response, 404, 'Not found');
    if (FOR_HOSTS.test(decoded(path).replace(/\/+$/, ''))) return notFound();
    const made = build.ahead.get(path.replace(/\/.*/, '/*'));
    if (made && isAppRoute(path)) response.setHeader('Link', linkHeader(made, base));
    return send(path, () => (isAppRoute(path) ? send('index.html', notFound) : notFound()));
  }

  return (request, response) => {
    try {
      build = readBuild(directory);
    } catch {
      // It is just being written: the one before will do.
    }
    const { headers } = build;
    const sent = isSecure(request) ? { ...headers, ...transportSecurity } : headers;
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    // Not resolved against a base: the first part of `//name/` is a path here, never a host.
    const target = request.url ?? '/';
    if (!target.startsWith('/') || !URL.canParse(`http://localhost${target}`)) return plain(response, 400, 'Bad request');
    const { pathname, search } = new URL(`http://localhost${target}`);
    if (`${pathname}/` === base) return redirect(response, 308, base + search);
    if (!pathname.startsWith(base)) return plain(response, 404, 'Not found');
    return answer(request, response, pathname.slice(base.length), search);
  };
}

/** Written for other hosts, or for this server itself: nobody's to ask for. */
const FOR_HOSTS = /^(_headers|nginx\.conf\.example|ahead\.json)$|\.br$/;

/** `%2e` is a dot to whoever looks for the file. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A proxy in front says how the visitor came. */
const isSecure = (request) => Boolean(request.socket.encrypted) || request.headers['x-forwarded-proto'] === 'https';

function plain(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

function redirect(response, status, location) {
  response.writeHead(status, { Location: location, 'Cache-Control': 'no-store' });
  response.end();
}

/** Listens, on the next port when the usual one is taken and nobody asked for it. Resolves to the port. */
function listen(server, { port, host, mayMove }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && mayMove && port < defaultPort + 100) resolve(listen(server, { port: port + 1, host, mayMove }));
      else reject(error);
    });
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/** Serves ASKWELL_OUT, or dist/, until Ctrl-C and prints the address. PORT, HOST and ASKWELL_BASE are honoured. */
export async function serve() {
  const directory = process.env.ASKWELL_OUT ?? 'dist';
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`There is nothing to serve in ${directory}/ yet. Run: npm run build`);
  const base = normalBase(process.env.ASKWELL_BASE);
  const host = process.env.HOST || '127.0.0.1';
  const asked = process.env.PORT;
  if (asked && !/^\d+$/.test(asked)) throw new Error(`PORT must be a number, and is "${asked}".`);
  const server = createServer(createHandler({ directory, base }));
  const port = await listen(server, { port: asked ? Number(asked) : defaultPort, host, mayMove: !asked });
  console.log(`\nAskwell is ready:  http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}\nStop it with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve().catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is taken. Set another one in PORT.` : error.message);
    process.exitCode = 1;
  });
}

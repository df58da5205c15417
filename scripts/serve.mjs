// Serves dist/ as any good static host would: packed files, every header, 404 for what is not there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheControl, linkHeader, securityHeaders, transportSecurity } from './headers.mjs';
import { isAppRoute } from './routes.mjs';

const defaultPort = 4173;

/** `/askwell` or `askwell/` become `/askwell/`. */
export const normalBase = (base = '/') => `/${base}/`.replace(/\/+/g, '/');

/** The kinds of files that a build has. */
const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of a folder by its path, as it is now. */
function filesOf(directory) {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const content = readFileSync(file);
      const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
      return [relative(directory, file).replaceAll('\\', '/'), { content, etag }];
    }),
  );
}

/**
 * A request handler for one built folder, read once: its page, policy and files stay together whatever is built there later. A
 * later build needs a new handler.
 * @param {{ directory: string, base?: string }} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createHandler({ directory, base: anyBase }) {
  const base = normalBase(anyBase);
  const files = filesOf(directory);
  const headers = securityHeaders(String(files.get('index.html').content));
  // None in a folder that the build did not make: nothing is asked for ahead then.
  const ahead = new Map(Object.entries(JSON.parse(String(files.get('ahead.json')?.content ?? '{}'))));

  /** The whole of it, whatever part is asked for: no file is long. */
  function send(request, response, name) {
    const packed = /\bbr\b/.test(request.headers['accept-encoding']) && files.get(`${name}.br`);
    const { content, etag } = packed || files.get(name);
    response.setHeader('Cache-Control', cacheControl(name));
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match']?.includes(etag)) return response.writeHead(304).end();
    if (packed) response.setHeader('Content-Encoding', 'br');
    response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', 'Content-Length': content.length });
    return response.end(content);
  }

  /** @param {string} path below the base */
  function answer(request, response, path) {
    if (request.method === 'POST' && isAppRoute(path)) return redirect(response, 303, base); // the worker was not there to take what was shared
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' });
    const file = decoded(path);
    if (FOR_HOSTS.test(file.replace(/\/+$/, ''))) return plain(response, 404, 'Not found');
    if (files.has(file)) return send(request, response, file);
    if (!isAppRoute(path)) return plain(response, 404, 'Not found');
    const made = ahead.get(path.replace(/\/.*/, '/*'));
    if (made) response.setHeader('Link', linkHeader(made, base));
    return send(request, response, 'index.html');
  }

  return (request, response) => {
    const sent = isSecure(request) ? { ...headers, ...transportSecurity } : headers;
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    // Not resolved against a base: the first part of `//name/` is a path here, never a host.
    const target = request.url ?? '/';
    if (!target.startsWith('/') || !URL.canParse(`http://localhost${target}`)) return plain(response, 400, 'Bad request');
    const { pathname, search } = new URL(`http://localhost${target}`);
    if (`${pathname}/` === base) return redirect(response, 308, base + search);
    if (!pathname.startsWith(base)) return plain(response, 404, 'Not found');
    return answer(request, response, pathname.slice(base.length));
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

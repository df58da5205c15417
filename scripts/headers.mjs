// The one source of every HTTP header Askwell is served with: the server, dist/_headers, the nginx example and the
// <meta> policy in index.html are all made from it. Nothing here reads or writes files.
import { createHash } from 'node:crypto';

/** Features a page can ask a browser for. Everything is off but what Askwell uses; the list is what Chromium knows today. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** What Askwell uses, for its own pages alone: copying lists and letters as text. */
const usedFeatures = ['clipboard-write'];

/** `'sha256-…'` of each inlined element's text, as a policy wants it. The text must be final: one changed space is refused. */
function hashesOf(html, element) {
  const inlined = new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g');
  return [...html.matchAll(inlined)].map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** The directives that both the header and the `<meta>` element carry. */
function sharedDirectives(html) {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashesOf(html, 'script')],
    'style-src': ["'self'", ...hashesOf(html, 'style')],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['askwell'],
  };
}

const write = (directives) =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** The policy for `<meta http-equiv>`: browsers ignore `frame-ancestors` there and complain, so it is left out. */
export const metaPolicy = (html) => write(sharedDirectives(html));

/** The policy for the HTTP header. */
export const headerPolicy = (html) => write({ ...sharedDirectives(html), 'frame-ancestors': ["'none'"] });

/**
 * The headers of every answer.
 * @param {string} html the final text of index.html, whose inlined script and style the policy allows by hash
 */
export function securityHeaders(html) {
  return {
    'Content-Security-Policy': headerPolicy(html),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': [...usedFeatures.map((name) => `${name}=(self)`), ...unusedFeatures.map((name) => `${name}=()`)].join(', '),
  };
}

/** Only sent over https: over plain http browsers must ignore it. */
export const transportSecurity = { 'Strict-Transport-Security': 'max-age=63072000' };

/** Files whose name changes with their content. */
const hashedFolder = 'assets/';
export const cacheHashed = 'public, max-age=31536000, immutable';
export const cacheAsk = 'no-cache';

/** @param {string} path below the base, without a leading slash */
export const cacheControl = (path) => (path.startsWith(hashedFolder) ? cacheHashed : cacheAsk);

/** The `Link` header of a screen: the browser asks for all that it is made of at once, not for each file when another names it. */
export const linkHeader = (files, base) => files.map((file) => `<${base}${file}>; rel=modulepreload`).join(', ');

/**
 * `dist/_headers`, read by Netlify, Cloudflare Pages and others. Hosts join what two matching blocks say, so no header stands twice.
 * @param {Record<string, string[]>} ahead what each screen is made of, by its address: `dist/ahead.json`
 */
export function headersFile(html, base, ahead) {
  const block = (path, headers) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const link = (address) => ahead[address] && { Link: linkHeader(ahead[address], base) };
  const asked = ['', 'index.html', 'sw.js', 'manifest.webmanifest'];
  const others = Object.keys(ahead).filter((address) => !asked.includes(address));
  return `${[
    block(`${base}*`, { ...securityHeaders(html), ...transportSecurity }),
    block(`${base}${hashedFolder}*`, { 'Cache-Control': cacheHashed }),
    ...asked.map((path) => block(base + path, { 'Cache-Control': cacheAsk, ...link(path) })),
    ...others.map((address) => block(base + address, link(address))),
  ].join('\n\n')}\n`;
}

/**
 * An example server block for nginx. All that is Askwell's stands in one location, which can stand in the block of another site, or
 * beside another build's: nginx ignores a second block of one name. Headers stand at one level only: an `add_header` further in drops
 * all those above it. An empty one is not sent. How long to keep an answer is not said of a 404 (no `always`): kept for a year, one
 * of a half-finished deploy would lock a visitor out.
 */
export function nginxExample(html, base, ahead) {
  const variable = `$askwell${base.replace(/\W+/g, '_')}`;
  const headers = { ...securityHeaders(html), ...transportSecurity, 'Cache-Control': `${variable}cache`, Link: `${variable}link` };
  const pattern = (address) => (address.endsWith('/*') ? address.slice(0, -1) : `${address}(\\?|$)`);
  const links = Object.entries(ahead).map(([address, files]) => `  ~^${base}${pattern(address)} "${linkHeader(files, base)}";`);
  const quoted = (value) => (value.startsWith('$') ? value : `"${value}"`);
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};`);
  const withoutSlash = base === '/' ? '' : `\n  location = ${base.slice(0, -1)} { return 301 ${base}; }`;
  return `# Made by the build for this build: the policy holds the hashes of its index.html.
map $uri ${variable}cache {
  default "${cacheAsk}";
  ~^${base}${hashedFolder} "${cacheHashed}";
}
# As it was asked for: $uri is index.html by then.
map $request_uri ${variable}link {
  default "";
${links.join('\n')}
}
server {
  listen 443 ssl http2;
  server_name askwell.example;
  ssl_certificate /etc/ssl/askwell.pem;
  ssl_certificate_key /etc/ssl/askwell.key;${withoutSlash}
  location ^~ ${base} {
    # dist/ is copied to /var/www/askwell${base}
    root /var/www/askwell;
    include mime.types;
    types { application/manifest+json webmanifest; }
    gzip on;
    gzip_vary on;
    gzip_types text/javascript application/javascript image/svg+xml application/manifest+json;
    # brotli_static on;   # with the brotli module: the build leaves a .br beside each file
${lines.join('\n')}
    # A path with a dot in its last part is a file, there or not; any other is a screen of the app.
    try_files $uri ${base}index.html;
    location ~ \\.[^/]+$ { try_files $uri =404; }
  }
}
`;
}

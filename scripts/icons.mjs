// Makes every icon in public/icons from assets/icon.svg: `node scripts/icons.mjs`. The results are committed.
// The drawing is the only source: nothing here draws, it only leaves parts away, turns and scales.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// The picture library that @vite-pwa/assets-generator brings along: one version, no dependency of our own.
const sharp = createRequire(import.meta.resolve('@vite-pwa/assets-generator'))('sharp');

const SIZE = 512;
const root = new URL('../', import.meta.url);
const drawing = (await readFile(new URL('assets/icon.svg', root), 'utf8'))
  .replace(/\s*<!--.*?-->/gs, '')
  .replace(/>\s+</g, '><')
  .trim();
const body = drawing.replace(/^<svg[^>]*>|<\/svg>$/g, '');
const ground = /<rect id="ground"[^>]*>/;
if (!ground.test(body)) throw new Error('assets/icon.svg: there is no <rect id="ground">');

const page = (content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">${content}</svg>`;
const scaled = (content, by) => `<g transform="translate(${(SIZE * (1 - by)) / 2} ${(SIZE * (1 - by)) / 2}) scale(${by})">${content}</g>`;
const mark = body.replace(ground, '');
const full = body.match(ground)[0].replace(/ rx="\d+"/, '');
const tick = mark.match(/<path id="tick"[^>]*>/)[0];

/** Rounded corners on nothing: browsers, Windows, Linux. */
const any = page(body);
/** The ground reaches every edge; what must stay visible lies in the middle circle of 80 %, whatever shape the launcher cuts. */
const maskable = page(full + scaled(mark, 0.8));
/** iOS rounds the corners itself and paints what is clear in black: nothing may be clear. */
const apple = page(full + scaled(mark, 0.9));
/** Only the alpha counts (themed icons, badges), so the tick is a hole. */
const monochrome = page(
  `<mask id="hole" maskUnits="userSpaceOnUse" x="0" y="0" width="${SIZE}" height="${SIZE}"><path fill="#fff" d="M0 0h${SIZE}v${SIZE}H0z"/>${tick.replace(/stroke="#\w+"/, 'stroke="#000"')}</mask>` +
    scaled(`<g mask="url(#hole)">${mark.replace(tick, '').replace(/fill="#(ffd27a|faf7f1)"/g, 'fill="#000"')}</g>`, 0.8),
);

const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * Math.max(size, SIZE) * 2) / SIZE })
    .resize(size, size)
    .png({ palette: true, colours: size > 192 ? 64 : 16, effort: 10, compressionLevel: 9 });
const files = {
  'icon.svg': Buffer.from(`${any}\n`),
  'icon-48.png': png(any, 48),
  'icon-192.png': png(any, 192),
  'icon-512.png': png(any, 512),
  'maskable-512.png': png(maskable, 512),
  'monochrome-512.png': png(monochrome, 512),
  'apple-touch-icon-180.png': png(apple, 180).flatten({ background: '#0a5151' }),
};

const folder = new URL('public/icons/', root);
await mkdir(folder, { recursive: true });
for (const [name, made] of Object.entries(files)) {
  const bytes = Buffer.isBuffer(made) ? made : await made.toBuffer();
  await writeFile(new URL(name, folder), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

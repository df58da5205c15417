import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.webmanifest', 'utf8'));
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** Width and height as a PNG file states them, and whether it has an alpha channel or a table of clear colours. */
function readPng(file: string) {
  const bytes = readFileSync(file);
  return { size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, isOpaque: bytes[25] !== 6 && !bytes.includes('tRNS') };
}

describe('the manifest', () => {
  it('holds under any path: identity, start and scope are relative', () => {
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
    for (const { src } of [...manifest.icons, ...manifest.screenshots]) expect(src).toMatch(/^(icons|screenshots)\/[\w-]+\.(png|svg)$/);
    for (const { url } of manifest.shortcuts) expect(url).toMatch(/^\.\//);
  });

  it('has an icon for every purpose, each as large as it says', () => {
    const purposes = manifest.icons.map(({ purpose }: { purpose: string }) => purpose);
    expect(new Set(purposes)).toEqual(new Set(['any', 'maskable', 'monochrome']));
    for (const { src, sizes, type } of manifest.icons) {
      if (type === 'image/png') expect(readPng(`public/${src}`).size).toBe(sizes);
      else expect(readFileSync(`public/${src}`, 'utf8')).toContain('<svg');
    }
  });

  it('has no clear corner where a system cuts the shape itself', () => {
    expect(readPng('public/icons/maskable-512.png').isOpaque).toBe(true);
    expect(readPng('public/icons/apple-touch-icon-180.png')).toEqual({ size: '180x180', isOpaque: true });
  });

  it('shows pictures as large as it says', () => {
    for (const { src, sizes } of manifest.screenshots) {
      expect(existsSync(`public/${src}`), `public/${src} is missing: node scripts/screenshots.mjs`).toBe(true);
      expect(readPng(`public/${src}`).size).toBe(sizes);
    }
  });

  it('has the paper of the light theme behind it', () => {
    const paper = /--paper:\s*(#\w+)/.exec(tokens)?.[1];
    expect([manifest.background_color, manifest.theme_color]).toEqual([paper, paper]);
  });
});

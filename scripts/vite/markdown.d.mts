import type { Plugin } from 'vite';
import type { ArticleFile, Guidance } from '../../src/content/guidance';

export function compileGuidance(text: string): Guidance | ArticleFile;
export function markdown(): Plugin;

import type { Plugin } from 'vite';
import type { Guidance } from '../../src/content/guidance';

export function compileGuidance(text: string): Guidance;
export function markdown(): Plugin;

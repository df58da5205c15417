import type { Plugin } from 'vite';

/** Keeps everything that the first tick needs in one file. */
export function firstChunk(entry: RegExp): { plugin: Plugin; group: { name: string; test(id: string): boolean } };

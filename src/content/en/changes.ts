/** What changed in this version, for the people who use it: the top of the changelog, which stays the only place where it is written. */
import changelog from '../../../CHANGELOG.md?raw';

/** The lines under a version's heading. */
export function changesIn(text: string, version: string): readonly string[] {
  const [, ...sections] = text.split(/^## /m);
  const lines = sections.find((section) => section.split(/\s/, 1)[0] === version)?.split('\n') ?? [];
  return lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).replaceAll('`', ''));
}

export const changes = changesIn(changelog, import.meta.env.ASKWELL_VERSION);

/** What a backup holds, by the words that a person knows it by. */
import { backup as words } from '#words/backup';

/** How many there are of each kind, in words that a person knows it by: "2 steps", "12 questions". */
export function kindsInWords(counts: ReadonlyMap<string, number>): readonly string[] {
  // What has no word of its own yet: kinds of a later release.
  const others = [...counts].reduce((sum, [kind, count]) => (Object.hasOwn(words.counts, kind) ? sum : sum + count), 0);
  return [
    ...Object.entries(words.counts).flatMap(([kind, say]) => (counts.has(kind) ? [say(counts.get(kind) ?? 0)] : [])),
    ...(others > 0 ? [words.others(others)] : []),
  ];
}

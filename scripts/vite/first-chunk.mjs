/**
 * Keeps everything that the first tick needs in one file. Left to itself the bundler moves what lazy parts share with it
 * into a file of its own, which costs a round trip before anything can be ticked.
 */

/** A barrel of thousands: what is used of it is placed by the bundler, or the icons of every lazy screen would come along. */
const BARREL = /\/node_modules\/lucide\//;

/**
 * @param {RegExp} entry the module that the page names
 * @returns {{ plugin: import('vite').Plugin, group: { name: string, test(id: string): boolean } }}
 */
export function firstChunk(entry) {
  /** Module -> what it imports statically. @type {Map<string, readonly string[]>} */
  const imports = new Map();
  /** @type {Set<string> | undefined} */
  let needed;

  function collect() {
    const found = new Set();
    const visit = (id) => {
      if (found.has(id) || BARREL.test(id)) return;
      found.add(id);
      for (const imported of imports.get(id) ?? []) visit(imported);
    };
    for (const id of imports.keys()) if (entry.test(id)) visit(id);
    if (found.size === 0) throw new Error(`No module matches ${entry}: there is no first chunk.`);
    return found;
  }

  return {
    plugin: {
      name: 'askwell:first-chunk',
      buildStart() {
        imports.clear();
        needed = undefined;
      },
      moduleParsed({ id, importedIds }) {
        imports.set(id, importedIds);
      },
    },
    group: {
      name: 'index',
      test(id) {
        needed ??= collect();
        return needed.has(id);
      },
    },
  };
}

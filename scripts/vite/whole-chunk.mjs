/**
 * Keeps a module and everything that it imports in one file. Left to itself the bundler moves what lazy parts share with it
 * into a file of its own: before anything can be ticked that costs a round trip; later it drags along what few screens need.
 */

/** A barrel of thousands: what is used of it is placed by the bundler, or the icons of every lazy screen would come along. */
const BARREL = /\/node_modules\/lucide\//;

/**
 * @param {string} name of the file
 * @param {RegExp} entry the module that it is made of, with all that this one imports
 * @returns {{ plugin: import('vite').Plugin, group: { name: string, test(id: string): boolean } }}
 */
export function wholeChunk(name, entry) {
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
    if (found.size === 0) throw new Error(`No module matches ${entry}: there is nothing to put into ${name}.`);
    return found;
  }

  return {
    plugin: {
      name: `askwell:chunk-${name}`,
      buildStart() {
        imports.clear();
        needed = undefined;
      },
      moduleParsed({ id, importedIds }) {
        imports.set(id, importedIds);
      },
    },
    group: {
      name,
      test(id) {
        needed ??= collect();
        return needed.has(id);
      },
    },
  };
}

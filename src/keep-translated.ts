/**
 * Chrome's translation puts elements of its own in the place of the texts of a page, and Preact goes on writing into the texts
 * that were there: a new day, or "not saved", would be seen by nobody. A text that changes comes back to its place, and is translated anew.
 */

/** What stands in the place of a text, and the text it stands for. */
const places = new WeakMap<Node, ChildNode>();
const texts = new WeakMap<Node, Text>();

/** Notes what took the place of a text. @returns that text */
function replaced({ removedNodes: [gone], addedNodes, previousSibling, nextSibling }: MutationRecord): Text | undefined {
  const text = gone && (texts.get(gone) ?? (gone instanceof Text ? gone : undefined));
  const place = text && !text.isConnected && [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT');
  if (!place || texts.has(place)) return undefined;
  places.set(text, place as ChildNode);
  texts.set(place, text);
  return text;
}

/** Starts it. Call once. */
export function keepTranslated(): void {
  const watch = new MutationObserver((changes) => {
    for (const change of changes) {
      const { type, target } = change;
      const text = type === 'childList' && replaced(change);
      if (text) watch.observe(text, { characterData: true });
      if (type === 'characterData' && !target.isConnected) places.get(target)?.replaceWith(target);
    }
  });
  watch.observe(document, { childList: true, subtree: true });
}

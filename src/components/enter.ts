/** What an Enter that only confirms an input method's letters is called; Safari says of it that nothing is being composed any more. */
const OF_INPUT_METHOD = 229;

/** Enter adds, Shift+Enter begins a line. Not while an input method is still choosing its letters. */
export const isAdding = ({ key, keyCode, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !isComposing && keyCode !== OF_INPUT_METHOD;

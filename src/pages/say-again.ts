/** Screen readers hear of a change only: a message in the words of the one before ends in a space that nobody sees. */
import type { Message } from '../domain/message';

/** @param sentence the words of a message */
export function sayAgain(sentence: (message: Message) => string): (message: Message) => string {
  let last: Message | undefined;
  let said = '';
  return (message) => {
    if (message === last) return said;
    last = message;
    const text = sentence(message);
    // Words are kept every half second while somebody types.
    said = text === said && message.kind !== 'kept' ? `${text}\u00A0` : text;
    return said;
  };
}

/** The kinds of record that a person's story is made of. Their words are in `title`; an event's time, in words, in `when`. */

/** Something that happened. */
export const EVENT = 'event';

/** Something that bothers a person; the first three of the list are the top three. */
export const TROUBLE = 'trouble';

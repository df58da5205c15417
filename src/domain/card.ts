/** The emergency card: a record of words, each field a line. */
import { NO_APPOINTMENT, type RecordId } from './change';
import { wordHeads } from './deleted';
import type { RecordView } from './record';

/** One an appointment: two people who fill it in apart write to the same one. */
export const CARD: RecordId = `card/${NO_APPOINTMENT}/own:emergency`;

/** Whether somebody wrote on it. */
export const isCardWritten = (view: RecordView | undefined): boolean => view !== undefined && wordHeads(view).length > 0;

/** The emergency card: a record of words, each field a line. Small, and apart from its screen: others only ask whether it is written on. */
import { NO_APPOINTMENT, type RecordId } from '../domain/change';
import { wordHeads } from '../domain/deleted';
import type { App } from '../state/app';

/** One an appointment: two people who fill it in apart write to the same one. */
export const CARD: RecordId = `card/${NO_APPOINTMENT}/own:emergency`;

/** Whether somebody wrote on it. */
export function isCardWritten(app: App): boolean {
  const view = app.view(CARD);
  return view !== undefined && wordHeads(view).length > 0;
}

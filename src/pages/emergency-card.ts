/** The emergency card's record, for the screens that show it or lean on it. */
import { card as words } from '#words/condition';
import { NO_APPOINTMENT } from '../domain/change';
import { dialOf } from '../domain/phone';
import { wordings } from '../domain/record';
import type { App } from '../state/app';
import type { Target } from '../state/drafts';

/** One card an appointment: two people who fill it in apart write to the same one. */
export const cardTarget: Target = { record: `card/${NO_APPOINTMENT}/own:emergency`, title: words.title, first: {} };

/** What the person wrote down as the emergency number where they live, as far as a phone can dial it. */
export const ownNumbers = (app: App): readonly string[] => wordings(app.view(cardTarget.record), 'number').filter(dialOf);

/** What the appointment on screen is called. */
import { appointmentRecord } from '../domain/appointment';
import { wordings } from '../domain/record';
import type { App } from '../state/app';

/** The name that somebody gave it, or that of the plan. */
export const appointmentName = (app: App): string => wordings(app.view(appointmentRecord()), 'title')[0] ?? app.plan.title;

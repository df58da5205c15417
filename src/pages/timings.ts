/** How long steps take, with those of the condition that is on. */
import { timingById } from '#words/timing';
import type { Timing } from '../domain/timing';
import type { Services } from './services';

/** By the id of the step. */
export const timingsHere = ({ duties }: Pick<Services, 'duties'>): Readonly<Record<string, Timing>> => ({ ...timingById, ...duties.pack.value?.timings });

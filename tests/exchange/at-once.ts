// What is cut in slices, in one go: these tests ask what comes of it, not how long the screen waits.
import type { Change, ChangeId } from '../../src/domain/change';
import { previewsOf } from '../../src/domain/preview';
import * as same from '../../src/domain/same';
import { atOnce } from '../../src/domain/slices';
import * as backup from '../../src/exchange/backup';

export const readBackup = (text: string) => atOnce(backup.readBackup(text));
export const writeBackup = (...given: Parameters<typeof backup.writeBackup>) => atOnce(backup.writeBackup(...given));
export const asSame = (...given: Parameters<typeof same.asSame>) => atOnce(same.asSame(...given));
export const previewOf = (mine: ReadonlyMap<ChangeId, Change>, file: readonly Change[]) => atOnce(previewsOf(mine, file, [])).preview;

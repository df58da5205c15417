/** Words that were being typed in a tab that is gone. While a tab lives, they are its own to save: `drafts.ts`. */
import type { Edit } from '../domain/edit';
import { withOwners } from '../domain/photo';
import type { DraftStore, Storage } from '../storage';
import type { Action, App } from './app';
import { isIdle, wordsOf } from './drafts';
import { bringUndo } from './undo';

/**
 * Takes over the drafts of tabs that are gone (a crash, a flat battery): each becomes a change over what its author saw,
 * so at worst both wordings stand side by side, and the message offers to undo it.
 * @param isAlive whether a tab still holds its lock
 */
export async function takeOverDrafts(
  app: App,
  storage: Pick<DraftStore, 'allDrafts' | 'dropDraft'> & Pick<Storage, 'read'>,
  isAlive: (tab: string) => boolean,
): Promise<void> {
  for (const draft of await storage.allDrafts(isAlive)) {
    const { record, field, seen, first } = draft;
    // Of another appointment: as it is stored, or its place in its list would be given anew.
    const view = app.view(record) ?? (await storage.read([record]))[0];
    if (isIdle(view, draft)) {
      await storage.dropDraft(draft.key);
      continue;
    }
    const edits: Edit[] = [...app.firstEdits(record, first, view), { record, field, value: wordsOf(draft.text), seen }];
    const action: Action = {
      edits: withOwners(edits, app.view),
      deed: 'taken-over',
      title: String(wordsOf(draft.text) ?? first.label ?? ''),
      draft: draft.key,
    };
    const save = async (): Promise<boolean> => {
      const isSaved = await app.act(action, save);
      bringUndo(app, storage.read);
      return isSaved;
    };
    await save();
  }
}

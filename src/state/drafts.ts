/**
 * Words while they are typed. Kept at most half a second late (relaxed, quick), and made one strict change when the field
 * is left, the page hides for good, or 30 seconds have passed. Never overwrites anybody's words: a draft supersedes only
 * what was on screen when typing began.
 */
import { effect } from '@preact/signals-core';
import { type ChangeId, NO_APPOINTMENT, type RecordId, type Value, withAppointment } from '../domain/change';
import type { Edit } from '../domain/edit';
import type { Message } from '../domain/message';
import { withOwners } from '../domain/photo';
import { headsOf, type RecordView, seenIn, wordings } from '../domain/record';
import type { Draft, DraftStore } from '../storage';
import type { Action, App } from './app';
import { calledBy, createDraftMessages } from './draft-messages';

/** How late a typed word may be kept, in milliseconds. */
export const KEEP_MS = 500;
/** How long typing may go on before it becomes a change, in milliseconds. */
export const COMMIT_MS = 30_000;

/** What words are typed into: a record, or one that is only coming into being (it has no title yet). */
export interface Target {
  /** May have been made before there was an appointment, and hold {@link NO_APPOINTMENT}. */
  readonly record: RecordId;
  /** What the message bar calls it. */
  readonly title: string;
  /** Fields that the first write to its record also gets: the label of a built-in step, the place of something new. */
  readonly first: Readonly<Record<string, Value>>;
}

/** Where words are typed, as far as finding them again goes. */
type Place = Pick<Target, 'record'>;

/** The drafts of this tab. */
export interface Drafts {
  /** The field got the focus: what it shows now is what typing will replace, whatever comes from elsewhere until it is left. */
  begin(target: Place, field: string, shown?: string): void;
  /** Words typed into a field, after each key. */
  type(target: Target, field: string, text: string): void;
  /** Makes the draft of a field a change, while the focus stays there. The action that follows says so. @returns whether nothing is left unsaved in it */
  save(target: Place, field: string): Promise<boolean>;
  /** The same when the field was left, and the message bar says so. */
  leave(target: Place, field: string): Promise<boolean>;
  /** What is being typed in a field, if anything: the field shows this, not what is stored. */
  textOf(target: Place, field: string): string | undefined;
  /** Keeps everything at once, relaxed: the quickest there is. */
  flush(): Promise<void>;
  /** The same in the very moment a page goes away: begun and ended before this returns. */
  flushNow(): void;
  /** Makes every draft a change: before an update, an export, a newer version. Rejects when one of them could not be saved. */
  commitAll(): Promise<void>;
  /** Whether anything is being typed that is not saved yet. */
  isTyping(): boolean;
  /** Forgets everything being typed: all data were deleted, or all of it was saved. */
  forget(): void;
}

interface Typing {
  draft: Draft;
  /** As it was at the last key: it may have got its name since the first one. */
  target: Target;
  keepTimer?: ReturnType<typeof setTimeout> | undefined;
  commitTimer?: ReturnType<typeof setTimeout> | undefined;
  busy: Promise<unknown>;
  /** What the message bar said at the last key. */
  said: Message | null;
  /** An action follows that says so. */
  isHalf?: boolean;
  /** It could not be saved. Its failure leaves the message bar as soon as something else is said. */
  hasFailed?: boolean;
  /** Kept by {@link Drafts.flushNow}, maybe behind the write that saves it: then it is dropped after that. */
  isFlushed?: true;
}

/** Words as typed; nothing but spaces is nothing. */
export const wordsOf = (text: string): string | null => (text.trim() ? text : null);

/** Whether a draft has nothing to say: it equals what stands there or what it began with, or would leave something of one's own without a title. */
export function isIdle(view: RecordView | undefined, { field, text, first, began }: Draft): boolean {
  const shown = wordings(view, field);
  return (
    (began !== undefined && wordsOf(began) === wordsOf(text)) ||
    (shown.length < 2 && (shown[0] ?? (field === 'title' ? first.label : null) ?? null) === wordsOf(text)) ||
    (field === 'title' && !first.label && !text.trim())
  );
}

/** What typing will replace: of words that stand beside each other, only those that the field shows. */
function baseOf(view: RecordView | undefined, field: string, began?: string): Pick<Draft, 'seen' | 'began'> {
  const shown = headsOf(view, field).flatMap(({ id, value }) => (value === began ? [id] : []));
  return { seen: wordings(view, field).length > 1 ? shown : seenIn(view, field), began };
}

/** @param tab the Web Lock that this tab holds */
export function createDrafts(app: App, storage: Omit<DraftStore, 'allDrafts'>, tab: string): Drafts {
  const typing = new Map<string, Typing>();
  /** The heads that a field shows while it has the focus, and its words: these do not change under somebody's fingers, so neither do they. */
  const bases = new Map<string, Pick<Draft, 'seen' | 'began'>>();
  /** The same before and after the first write has made the appointment. */
  const keyOf = ({ record }: Place, field: string): string => `${tab} ${record.replace(`/${app.appointment.peek()}`, `/${NO_APPOINTMENT}`)} ${field}`;
  const messages = createDraftMessages(app);

  async function keep(entry: Typing): Promise<void> {
    clearTimeout(entry.keepTimer);
    entry.keepTimer = undefined;
    const { key } = entry.draft;
    entry.busy = entry.busy.then(async () => {
      if (typing.get(key) !== entry) return;
      try {
        await storage.keepDraft(entry.draft);
        messages.kept();
      } catch (error) {
        messages.failed(error, () => keep(entry));
      }
    });
    await entry.busy;
  }

  /** One after the other: a commit that starts while another runs must supersede what that one wrote. */
  function commit(entry: Typing): Promise<boolean> {
    clearTimeout(entry.commitTimer);
    clearTimeout(entry.keepTimer);
    entry.keepTimer = entry.commitTimer = undefined;
    const done = entry.busy.then(() => commitNow(entry));
    entry.busy = done;
    return done;
  }

  async function commitNow(entry: Typing): Promise<boolean> {
    const { draft } = entry;
    if (typing.get(draft.key) !== entry) return true;
    let wrote: readonly ChangeId[] | undefined;
    try {
      wrote = await save(entry);
    } catch (error) {
      messages.failed(error, () => commit(entry));
    }
    entry.hasFailed = !wrote;
    if (!wrote) return false;
    goOn(entry, [...draft.seen, ...wrote], draft.text);
    if (entry.draft.text === draft.text) {
      typing.delete(draft.key);
      // Left behind, it would be taken over at a later start, and bring back what was undone or replaced meanwhile.
      if (entry.isFlushed) await storage.dropDraft(draft.key).catch(console.warn);
    }
    return true;
  }

  /** @returns what it wrote; `undefined` when something is left to save, and the message bar has said why */
  async function save(entry: Typing): Promise<ChangeId[] | undefined> {
    const { draft, target } = entry;
    const { key, record, field, text, seen, first } = draft;
    if (isIdle(app.view(record), draft)) {
      await storage.dropDraft(key);
      return [];
    }
    // Kept first: the write removes the draft in its own transaction, and does nothing when it is gone by then.
    await storage.keepDraft(draft);
    // Words that were taken out are no question: nothing follows.
    const isHalf = entry.isHalf === true && text.trim() !== '';
    const said = calledBy(app, draft, target.title, wordsOf(text));
    let standing: Message | null = null;
    let before: readonly ChangeId[] = [];
    const action = (): Action => {
      standing = app.message.value;
      before = seenIn(app.view(record), field);
      // Now: Undo, pressed out of the field, may have taken back what the first write had brought along.
      const edits: Edit[] = [...app.firstEdits(record, first), { record, field, value: wordsOf(text), seen }];
      return { edits: withOwners(edits, app.view), ...said, draft: key, isHalf };
    };
    // Tried again as a draft: typing may have gone on by then, and must supersede what is saved now.
    if (!(await app.act(action, () => commit(entry)))) return undefined;
    if (!isHalf) messages.saved(draft, entry.said, standing);
    // Not all of this tab's: it may have taken over a lost tab's words, which the field never showed.
    return seenIn(app.view(record), field).filter((id) => id.endsWith(`-${tab}`) && !before.includes(id));
  }

  /** Typing goes on in a field that was saved but not left: over what was on screen and what was just written, and over nothing that came from elsewhere. */
  function goOn(entry: Typing, over: readonly ChangeId[], began: string): void {
    const { record, field } = entry.draft;
    const base = { seen: seenIn(app.view(record), field).filter((id) => over.includes(id)), began };
    entry.draft = { ...entry.draft, ...base };
    if (bases.has(entry.draft.key)) bases.set(entry.draft.key, base);
  }

  async function saveField(target: Place, field: string, isHalf: boolean): Promise<boolean> {
    const entry = typing.get(keyOf(target, field));
    if (!entry) return true;
    entry.isHalf = isHalf;
    const isSaved = await commit(entry);
    entry.isHalf = false;
    return isSaved;
  }

  // What can be saved again says nothing of words that could not be: they are tried again before anybody takes them for saved.
  effect(() => {
    if (app.saves.value > 0) for (const entry of typing.values()) if (entry.hasFailed) void commit(entry);
  });

  return {
    begin(target, field, shown) {
      bases.set(keyOf(target, field), baseOf(app.view(target.record), field, shown));
    },

    type(target, field, text) {
      const record = withAppointment(target.record, app.appointment.peek());
      const key = keyOf(target, field);
      let entry = typing.get(key);
      // Begun before there was an appointment, they belong to the one that came on screen meanwhile, whichever a later start shows.
      if (entry) Object.assign(entry, { target, draft: { ...entry.draft, record, text } });
      else {
        const base = bases.get(key) ?? baseOf(app.view(record), field);
        const draft = { key, tab, record, field, text, ...base, first: target.first };
        entry = { draft, target, busy: Promise.resolve(), said: null };
        typing.set(key, entry);
      }
      entry.said = app.message.value;
      if (!bases.has(key)) bases.set(key, { seen: entry.draft.seen, began: entry.draft.began });
      const current = entry;
      current.keepTimer ??= setTimeout(() => keep(current), KEEP_MS);
      current.commitTimer ??= setTimeout(() => commit(current), COMMIT_MS);
    },

    save: (target, field) => saveField(target, field, true),

    leave(target, field) {
      bases.delete(keyOf(target, field));
      return saveField(target, field, false);
    },

    textOf: (target, field) => typing.get(keyOf(target, field))?.draft.text,

    async flush() {
      await Promise.all([...typing.values()].filter((entry) => entry.keepTimer !== undefined).map(keep));
    },

    flushNow() {
      const all = [...typing.values()];
      for (const entry of all) entry.isFlushed = true;
      storage.keepDraftsNow(all.map((entry) => entry.draft));
    },

    async commitAll() {
      // Again for what is typed while it saves.
      while (typing.size > 0) {
        const saved = await Promise.all([...typing.values()].map(commit));
        if (saved.includes(false)) throw new Error('Words that are being typed could not be saved');
      }
    },

    isTyping: () => typing.size > 0,

    forget() {
      for (const entry of typing.values()) {
        clearTimeout(entry.keepTimer);
        clearTimeout(entry.commitTimer);
      }
      typing.clear();
      bases.clear();
    },
  };
}

/**
 * Tasks that are more than one action, such as putting another appointment on screen: what goes wrong is said in the message
 * bar, with a "Try again" for all of it. What is being typed can be saved before.
 */
import type { Message } from '../domain/message';
import { type App, problemOf } from './app';
import type { Drafts } from './drafts';

/** Thrown when words that are being typed could not be saved. */
const UNSAVED = new Error('Words that are being typed could not be saved');

/** See above. */
export interface Attempts {
  /** Runs a task that reads or writes outside of `act`; says what went wrong. @param said stands again when it works the next time */
  attempt(task: () => Promise<boolean>, said?: Message | null): Promise<boolean>;
  /** Saves what is typed, and waits for what is being saved: it belongs to the appointment on screen. Again for what is typed in that wait. */
  settle(): Promise<void>;
  /** The one after the other. */
  settled(task: () => Promise<boolean>): Promise<boolean>;
}

/** See above. */
export function createAttempts(app: App, drafts: Drafts): Attempts {
  async function attempt(task: () => Promise<boolean>, said = app.message.peek()): Promise<boolean> {
    try {
      return await task();
    } catch (error) {
      // Words that could not be saved were told of, with their own "Try again".
      if (error !== UNSAVED) app.say({ kind: 'failed', problem: problemOf(error), retry: () => again(task, said) });
      return false;
    }
  }
  async function again(task: () => Promise<boolean>, said: Message | null): Promise<void> {
    const failure = app.message.peek();
    if ((await attempt(task, said)) && app.message.peek() === failure) app.say(said);
  }

  async function settle(): Promise<void> {
    do {
      await drafts.commitAll().catch(() => Promise.reject(UNSAVED));
      await app.act(() => null);
    } while (drafts.isTyping());
  }

  return {
    attempt,
    settle,
    settled: (task) =>
      attempt(async () => {
        await settle();
        return task();
      }),
  };
}

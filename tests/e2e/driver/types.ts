// What a test may do with a real browser. Small on purpose: all of it works in Chromium, Firefox and WebKit alike.
import type { BrowserContext, Page } from '@playwright/test';
import type { WebDriver } from 'selenium-webdriver';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'status' | 'tab' | 'textbox';

/** A text is the whole accessible name; a pattern may match a part of it. */
export type Name = string | RegExp;

export interface OpenOptions {
  readonly engine: Engine;
  /** A folder that outlives the browser: opened again, everything stored is there. */
  readonly profile: string;
  /** CSS pixels. A phone held upright when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** Not in WebKit, which has no such mode here: opening then throws. */
  readonly forcedColors?: boolean;
  /** A few megabytes at most may be stored (Firefox 5 MB, WebKit in steps of some MB). In Chromium use CDP instead. */
  readonly smallQuota?: boolean;
}

export interface Tab {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** The visible text of the whole page. */
  text(): Promise<string>;
  /** Waits until the visible text holds this. */
  has(text: string): Promise<void>;
  /** Waits for a visible element with this role and name. */
  sees(role: Role, name: Name): Promise<void>;
  /** @param heldMs how long the mouse button stays down */
  click(role: Role, name: Name, heldMs?: number): Promise<void>;
  isChecked(role: 'checkbox' | 'radio', name: Name): Promise<boolean>;
  /** Replaces what stands in a text field. */
  fill(name: Name, value: string): Promise<void>;
  /** The value of a text field. */
  value(name: Name): Promise<string>;
  /** A key by its `KeyboardEvent.key`: `Tab`, `Enter`, `Escape`, `ArrowDown`, ` `, `a`. */
  press(key: string): Promise<void>;
  /** Runs a self-contained function in the page and waits for what it promises. Argument and result travel as JSON. */
  evaluate<Result, Argument = undefined>(run: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result>;
  /** Starts a function in the page without waiting for it: for work that a kill interrupts. */
  start<Argument = undefined>(run: (argument: Argument) => unknown, argument?: Argument): Promise<void>;
  /** Take pictures last: in Firefox, Playwright adds a style element for it, which the policy refuses and reports. */
  screenshot(file: string): Promise<void>;
  /** The engine's own handle, for what only one engine can do (CDP, emulation). */
  readonly page?: Page;
  readonly webDriver?: WebDriver;
}

export interface Browser {
  readonly engine: Engine;
  /** The tab that was open from the start. */
  readonly tab: Tab;
  newTab(): Promise<Tab>;
  /** Console errors and uncaught exceptions of all tabs so far. */
  errors(): string[];
  close(): Promise<void>;
  /** SIGKILL to every process of the browser. */
  kill(): Promise<void>;
  readonly context?: BrowserContext;
}

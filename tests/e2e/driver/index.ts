// One door to three real engines.
import { openWithPlaywright } from './playwright';
import type { Browser, OpenOptions } from './types';
import { openWithWebDriver } from './webkit';

export type { Browser, Engine, OpenOptions, Tab } from './types';

/** Opens a browser on a profile. A profile can be open in one browser at a time. */
export const openBrowser = (options: OpenOptions): Promise<Browser> => (options.engine === 'webkit' ? openWithWebDriver(options) : openWithPlaywright(options));

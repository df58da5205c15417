/** Where the sentences about what browsers keep were read. Same rules as `sources.ts`; these stand on screens, not in guidance. */
import type { Source } from './guidance';

const checkedOn = '2026-11-22';

/** On keeping data: a tab, an app on the home screen, and asking for protection. */
export const keepingSources: readonly Source[] = [
  { name: 'Safari and web apps, quoting WebKit (Pixel Envy, 2020)', address: 'https://pxlnv.com/linklog/safari-pwa/', checkedOn },
  { name: 'StorageManager: persist() (MDN)', address: 'https://developer.mozilla.org/en-US/docs/Web/API/StorageManager/persist', checkedOn },
];

/** On what a home-screen app is given of the browser's data. */
export const installSources: readonly Source[] = [
  {
    name: 'SFAddToHomeScreenInfo: websiteCookies (Apple)',
    address: 'https://developer.apple.com/documentation/safariservices/sfaddtohomescreeninfo/websitecookies',
    checkedOn,
  },
];

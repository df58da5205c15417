// Whether and how the app can be put on the home screen: keeps the browser's offer until the person wants it.
// It must not offer by itself: `promptInstall` follows a tap.

/** What Chromium fires when it would offer to install; not in TypeScript's DOM types. */
type InstallOffer = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

export type InstallPlatform = 'ios-safari' | 'ios-other' | 'android' | 'desktop';

export type Install = {
  /** True while the browser holds an offer that `promptInstall` can show. */
  canInstall(): boolean;
  /** Shows the browser's own question, from inside a tap. An offer can be shown once; the browser may make another later. */
  promptInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
};

/**
 * One for each page, made at start-up: an offer that nobody heard does not come back until the next load.
 * @param early what the browser offered before this was made
 * @param onChange called when `canInstall` or `isInstalled` may have changed
 */
export function createInstall(onChange: () => void, early?: Event): Install {
  let offer = early as InstallOffer | undefined;

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // the browser's own bar would lie over the person's work
    offer = event as InstallOffer;
    onChange();
  });
  window.addEventListener('appinstalled', () => {
    offer = undefined;
    onChange();
  });

  return {
    canInstall: () => offer !== undefined,
    async promptInstall() {
      const shown = offer;
      if (!shown) return 'unavailable';
      offer = undefined;
      const { outcome } = await shown.prompt();
      onChange();
      return outcome;
    },
  };
}

/** Whether this page runs as an app of its own, without the browser around it. */
export function isInstalled(): boolean {
  const isHomeScreenApp = 'standalone' in navigator && navigator.standalone === true; // iOS
  return isHomeScreenApp || ['standalone', 'minimal-ui', 'fullscreen'].some((mode) => matchMedia(`(display-mode: ${mode})`).matches);
}

/** Whose way of installing to describe where the browser makes no offer. */
export function installPlatform(): InstallPlatform {
  const { userAgent, maxTouchPoints } = navigator;
  const isIpadAsMac = userAgent.includes('Macintosh') && maxTouchPoints > 1; // iPads call themselves Macs
  if (isIpadAsMac || /iPhone|iPad|iPod/.test(userAgent)) {
    return /CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo|GSA\//.test(userAgent) || !userAgent.includes('Safari') ? 'ios-other' : 'ios-safari';
  }
  return userAgent.includes('Android') ? 'android' : 'desktop';
}

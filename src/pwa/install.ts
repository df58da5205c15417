// Whether and how the app can be put on the home screen: keeps the browser's offer until the person wants it.
// It must not offer by itself: that follows a tap.

/** What Chromium fires when it would offer to install; not in TypeScript's DOM types. */
type InstallOffer = Event & { prompt(): Promise<unknown> };

export type InstallPlatform = 'ios-safari' | 'ios-other' | 'android' | 'desktop';

/**
 * One for each page, made at start-up: an offer that nobody heard does not come back until the next load.
 * @param onChange told whether the browser holds an offer: now, and whenever that changes
 * @param early what the browser offered before this was made
 * @returns shows the browser's own question, from inside a tap; does nothing without an offer. An offer can be shown once;
 *   the browser may make another later. Never rejects
 */
export function createInstall(onChange: (canInstall: boolean) => void, early?: Event): () => Promise<void> {
  let offer: InstallOffer | undefined;
  const hold = (next?: Event): void => {
    offer = next as InstallOffer | undefined;
    onChange(offer !== undefined);
  };
  hold(early);

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // the browser's own bar would lie over the person's work
    hold(event);
  });
  window.addEventListener('appinstalled', () => hold());

  return async () => {
    const shown = offer;
    offer = undefined;
    await shown?.prompt().catch(console.warn); // the tap is too long ago, or the offer is
    hold(offer);
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

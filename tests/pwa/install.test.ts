// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createInstall, installPlatform, isInstalled } from '../../src/pwa/install';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

afterEach(() => vi.unstubAllGlobals());

function offer(outcome: 'accepted' | 'dismissed') {
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => ({ outcome })) });
  window.dispatchEvent(event);
  return event;
}

/** As the rest of the program makes it. @returns what shows the offer, and whether there is one */
function made(early?: Event) {
  let isOffered = false;
  const show = createInstall((is) => {
    isOffered = is;
  }, early);
  return { show, isOffered: () => isOffered };
}

describe('the offer to install', () => {
  it('is kept quietly until the person wants it', async () => {
    const { show, isOffered } = made();
    expect(isOffered()).toBe(false);
    const event = offer('accepted');
    expect(event.defaultPrevented).toBe(true);
    expect(event.prompt).not.toHaveBeenCalled();
    expect(isOffered()).toBe(true);
    await show();
    expect(event.prompt).toHaveBeenCalledOnce();
  });

  it('that came before anybody listened can be shown, too', async () => {
    const early = offer('accepted');
    const { show, isOffered } = made(early);
    expect(isOffered()).toBe(true);
    await show();
    expect(early.prompt).toHaveBeenCalledOnce();
  });

  it('is shown once, and may be made again', async () => {
    const { show, isOffered } = made();
    const event = offer('dismissed');
    await show();
    expect(isOffered()).toBe(false);
    await show();
    expect(event.prompt).toHaveBeenCalledOnce();
    offer('accepted');
    expect(isOffered()).toBe(true);
  });

  it('goes away, with its button, when the browser will not show it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { show, isOffered } = made();
    offer('accepted').prompt.mockRejectedValue(new DOMException('Not from a tap', 'NotAllowedError'));
    await show();
    expect(isOffered()).toBe(false);
  });

  it('goes away when the app was installed by another way', () => {
    const { isOffered } = made();
    offer('accepted');
    window.dispatchEvent(new Event('appinstalled'));
    expect(isOffered()).toBe(false);
  });
});

describe('an installed app', () => {
  it.each([
    ['(display-mode: standalone)', {}, true],
    ['(display-mode: browser)', {}, false],
    ['none', { standalone: true }, true],
  ])('is told by %s and %o', (mode, navigatorPart, expected) => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === mode }));
    vi.stubGlobal('navigator', navigatorPart);
    expect(isInstalled()).toBe(expected);
  });
});

describe('the advice that fits', () => {
  it.each([
    ['Safari on an iPhone', `${iphone} Version/18.6 Mobile/15E148 Safari/604.1`, 5, 'ios-safari'],
    ['Chrome on an iPhone', `${iphone} CriOS/140.0 Mobile/15E148 Safari/604.1`, 5, 'ios-other'],
    ['an app with a page inside on an iPhone', `${iphone} Mobile/15E148`, 5, 'ios-other'],
    ['an iPad, which calls itself a Mac', mac, 5, 'ios-safari'],
    ['a Mac', mac, 0, 'desktop'],
    ['an Android phone', android, 5, 'android'],
  ])('%s', (_, userAgent, maxTouchPoints, expected) => {
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints });
    expect(installPlatform()).toBe(expected);
  });
});

// The one way to hand a script's address to the browser: `require-trusted-types-for 'script'` refuses a plain string.
// The policy may be made only once a page, so everything that starts a worker asks here.

/** The part used here; TypeScript's DOM types leave Trusted Types out. The result is a string only as far as types go. */
type TrustedTypes = { createPolicy(name: string, rules: Rules): Rules };
type Rules = { createScriptURL(address: string): string };

/** The scripts that Askwell starts: its service worker, and what makes photos small. */
const OURS = /(^|\/)(sw\.js|photo-worker[\w.?=&-]*)$/;
let policy: Rules | undefined;

/** @param address of a script that the app itself names; never one that came from elsewhere */
export function trustedAddress(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('askwell', {
    createScriptURL(asked) {
      if (!OURS.test(asked) || new URL(asked, location.href).origin !== location.origin) throw new TypeError(`Not a script of Askwell: ${asked}`);
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}

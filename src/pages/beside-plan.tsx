/** The plan beside an open step, and beside one that is being written. */
import { page as words } from '#words/notices';
import { Plan } from './Plan';
import type { Beside } from './services';

/** See above. */
export const beside: Beside = {
  label: words.plan,
  List: ({ services: { app, router }, openId }) => <Plan app={app} router={router} aside openId={openId} />,
};

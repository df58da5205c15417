/** The plan as it stands now. */
import { appointmentRecord } from '../domain/appointment';
import { newest } from '../domain/record';
import type { App } from '../state/app';
import { observe } from './observe';
import { Prepare } from './Prepare';
import type { Router } from './route';

interface Props {
  readonly app: App;
  readonly router: Router;
  /** Beside an open step. */
  readonly aside?: boolean | undefined;
  readonly openId?: string | undefined;
  /** As in `Prepare`. */
  readonly upTo?: number | undefined;
}

/** See above. */
export const Plan = observe(({ app, router, aside, openId, upTo }: Props) => (
  <Prepare
    sections={app.plan.sections}
    steps={app.steps.value}
    unreadable={app.unreadable.value}
    addedId={app.added.value}
    href={router.href}
    onTick={app.tick}
    isFitted={['pack', 'country', 'condition'].some((field) => newest(app.view(appointmentRecord()), field) !== null)}
    aside={aside}
    openId={openId}
    upTo={upTo}
  />
));

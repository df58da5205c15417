/** What was deleted, of every kind, for 30 days: bring it back, or delete it for good. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { more, deleted as words } from '#words/more';
import { once } from '../components/once';
import { timeOf } from '../domain/change';
import { type Deleted, deletedIn } from '../domain/deleted';
import { restoreRecord } from '../state/records';
import { BackToMore } from './BackToMore';
import { dayOf, showDate } from './clock';
import { DeletedAppointments } from './DeletedAppointments';
import { observe } from './observe';
import type { Services } from './services';

function Row({ services, deleted }: { readonly services: Services; readonly deleted: Deleted }): VNode {
  const { record, title, by } = deleted;
  return (
    <li class="card">
      <b dir="auto">{title}</b>
      {by && <small class="quiet">{words.on(showDate(dayOf(timeOf(by))))}</small>}
      {deleted.words.map((text) => (
        <blockquote key={text} dir="auto">
          {text}
        </blockquote>
      ))}
      <div class="buttons">
        <button
          type="button"
          class="btn"
          aria-label={words.restoreNamed(title)}
          onClick={once(() => void restoreRecord(services.app, { record, title, first: {} }))}
        >
          {words.restore}
        </button>
        {deleted.canForget && (
          <button type="button" class="btn danger" aria-label={words.forgetNamed(title)} onClick={once(() => void services.duties.forget(deleted))}>
            {words.forget}
          </button>
        )}
      </div>
    </li>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { appointments } = services.duties;
  const gone = deletedIn(services.app.records.value, services.app.plan.steps);
  const count = gone.length + appointments.deleted.value.length;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed went with its row, and the focus with it. The page stays where it is.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [count]);
  return (
    <>
      <BackToMore router={services.router} />
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p class="lead">{count > 0 ? words.help : words.none}</p>
      <ul>
        {gone.map((deleted) => (
          <Row key={deleted.record} services={services} deleted={deleted} />
        ))}
      </ul>
      <DeletedAppointments services={services} />
      {appointments.all.value.length > 1 && (
        <>
          <p class="quiet">{words.elsewhere}</p>
          <a class="btn wide" href={services.router.href('appointments')}>
            {more.appointments}
          </a>
        </>
      )}
    </>
  );
});

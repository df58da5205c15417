/** Deleted steps, for 30 days: bring one back, or delete it for good. */
import { ArrowLeft } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { deleted as words } from '#words/more';
import { Icon } from '../components/Icon';
import { timeOf } from '../domain/change';
import type { Step } from '../domain/checklist';
import { headsOf } from '../domain/record';
import { stepTarget } from '../state/editing';
import { restoreRecord } from '../state/records';
import { showDate } from './day';
import { observe } from './observe';
import type { Services } from './services';

/** The calendar day, here, of a moment. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function Row({ services, step }: { readonly services: Services; readonly step: Step }): VNode {
  const { app } = services;
  const record = app.recordOf(step);
  const deletedBy = headsOf(app.view(record), 'deleted').at(-1);
  return (
    <li class="card">
      <b dir="auto">{step.title}</b>
      {deletedBy && <small class="quiet">{words.on(showDate(dayOf(timeOf(deletedBy.id))))}</small>}
      {step.notes.map((note) => (
        <blockquote key={note} dir="auto">
          {note}
        </blockquote>
      ))}
      <div class="buttons">
        <button type="button" class="btn" aria-label={words.restoreNamed(step.title)} onClick={() => void restoreRecord(app, stepTarget(app, step))}>
          {words.restore}
        </button>
        {(!step.builtIn || step.notes.length > 0 || step.reworded) && (
          <button type="button" class="btn danger" aria-label={words.forgetNamed(step.title)} onClick={() => void services.duties.forget(step)}>
            {words.forget}
          </button>
        )}
      </div>
    </li>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const gone = services.app.steps.value.filter((step) => step.deletion === 'deleted');
  return (
    <>
      <a class="btn back" href={services.router.href('more')}>
        <Icon of={ArrowLeft} />
        {words.back}
      </a>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="quiet">{gone.length > 0 ? words.help : words.none}</p>
      <ul>
        {gone.map((step) => (
          <Row key={step.id} services={services} step={step} />
        ))}
      </ul>
    </>
  );
});

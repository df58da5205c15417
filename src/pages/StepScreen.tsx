/** One step: how to do it, one's own note and day, and everything that can be changed about it. */
import { ArrowRight, Undo2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { fields } from '#words/fields';
import { guidanceOf } from '#words/guidance';
import { prepare } from '#words/shell';
import { step as words } from '#words/step';
import { titles } from '#words/titles';
import { tools, written } from '#words/tools';
import { Back } from '../components/Back';
import { DayField } from '../components/DayField';
import { Icon } from '../components/Icon';
import { OwnTick } from '../components/OwnTick';
import { Prose } from '../components/Prose';
import type { Step } from '../domain/checklist';
import { wordings } from '../domain/record';
import { moveStep, setDue, stepTarget, useOriginalTitle } from '../state/editing';
import { restoreRecord } from '../state/records';
import { showDay } from './day';
import { CameBack, DeleteButton, isHeld, isSettled, Place, WordsOf } from './fields';
import { observe } from './observe';
import { Photos, ToPhotos } from './Photos';
import { Sources } from './Sources';
import { StepTime } from './StepTime';
import type { Services } from './services';

export { beside } from './beside-plan';

interface Props {
  readonly services: Services;
  readonly step: Step;
}

function Day({ services: { app }, step }: Props): VNode {
  return (
    <div class="field">
      <label for="due">{words.due}</label>
      <DayField id="due" day={step.due} refused={fields.dayRefused} onChoose={(day) => void setDue(app, step, day)} />
      {step.due && (
        <>
          <p class="quiet">{showDay(step.due)}</p>
          <button type="button" class="btn" onClick={() => void setDue(app, step, '')}>
            {fields.noDay}
          </button>
        </>
      )}
    </div>
  );
}

const Note = ({ services, step }: Props): VNode => (
  <WordsOf services={services} target={stepTarget(services.app, step)} field="note" label={words.note} help={words.noteHelp} lines={4} />
);

function Change({ services, step }: Props): VNode {
  const { app, drafts } = services;
  const target = stepTarget(app, step);
  const original = app.plan.steps.find(({ id }) => id === step.id)?.title;
  const isReworded = wordings(app.view(target.record), 'title').length > 0;
  const [isConflict] = useState(step.titles.length > 1);
  const list = app.steps.value.filter(({ section, deletion }) => section === step.section && deletion !== 'deleted');
  const place = list.findIndex(({ id }) => id === step.id) + 1;
  const section = app.plan.sections.find(({ id }) => id === step.section)?.title ?? prepare.fromBefore;
  return (
    <details open={isConflict}>
      <summary>{words.change}</summary>
      <WordsOf services={services} target={target} field="title" label={words.title} lines={2} otherwise={step.title} isOneLine />
      {isReworded && original && (
        <button type="button" class="btn wide" onClick={async () => (await isSettled(drafts)) && useOriginalTitle(app, step)}>
          <Icon of={Undo2} />
          {words.original(original)}
        </button>
      )}
      <Place title={words.place} help={words.placeHelp(place, list.length, section)} onMove={(move) => void moveStep(app, step, move)} />
      <DeleteButton services={services} target={target} label={words.remove} />
    </details>
  );
}

function Present({ services, step }: Props): VNode {
  const { app } = services;
  const note = <Note services={services} step={step} />;
  // Who comes back to a note finds it before what to read. It does not move while it is written.
  const [isWritten] = useState(written.includes(step.id) || step.notes.length > 0);
  const guidance = guidanceOf(step.id) ?? services.duties.pack.value?.guidanceOf(step.id);
  return (
    <>
      <Back href={services.router.href('prepare')} label={words.back} />
      <h1 tabIndex={-1} dir="auto">
        {step.title}
      </h1>
      {guidance && <p class="lead">{guidance.lead}</p>}
      {step.deletion === 'back' && <CameBack app={app} target={stepTarget(app, step)} text={words.cameBack} keep={words.keepStep} />}
      <OwnTick title={step.title} label={prepare.done} checked={step.done} onPress={() => void app.tick(step)} />
      {[tools[step.id] ?? []].flat().map(({ screen, label }) => (
        <a key={screen} class="btn wide tool" href={services.router.href(screen)}>
          {label}
          <Icon of={ArrowRight} />
        </a>
      ))}
      <ToPhotos services={services} target={stepTarget(app, step)} />
      {isWritten && note}
      {guidance && (
        <section aria-labelledby="how">
          <h2 id="how">{words.guidance}</h2>
          <Prose body={guidance.body} />
          <Sources keys={guidance.sources} />
        </section>
      )}
      {isWritten || note}
      <Day services={services} step={step} />
      <StepTime services={services} step={step} />
      <Photos services={services} target={stepTarget(app, step)} />
      <Change services={services} step={step} />
    </>
  );
}

/** See above. */
export default observe(({ services, id }: { readonly services: Services; readonly id: string }) => {
  const { app, drafts } = services;
  const step = app.steps.value.find((one) => one.id === id);
  if (step && (step.deletion !== 'deleted' || isHeld(drafts, stepTarget(app, step)))) return <Present key={id} services={services} step={step} />;
  return (
    <>
      <Back href={services.router.href('prepare')} label={words.back} />
      <h1 tabIndex={-1}>{step ? step.title : words.gone}</h1>
      <p>{step ? words.deletedText : words.goneText}</p>
      {step ? (
        <button type="button" class="btn main" onClick={() => void restoreRecord(app, stepTarget(app, step))}>
          {words.restore}
        </button>
      ) : (
        <a class="btn main" href={services.router.href('deleted')}>
          {titles.deleted}
        </a>
      )}
    </>
  );
});

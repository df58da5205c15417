/** One step: how to do it, one's own note and day, and everything that can be changed about it. */
import { ArrowDown, ArrowLeft, ArrowUp, ArrowUpToLine, Trash2, Undo2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { guidanceOf } from '#words/guidance';
import { prepare } from '#words/shell';
import { step as words } from '#words/step';
import { DayField } from '../components/DayField';
import { Icon } from '../components/Icon';
import { Prose } from '../components/Prose';
import { Wordings } from '../components/Wordings';
import { WordsField } from '../components/WordsField';
import type { Step } from '../domain/checklist';
import { firstFields } from '../state/app';
import type { Drafts } from '../state/drafts';
import { chooseWording, deleteStep, moveStep, restoreStep, setDue, useOriginalTitle } from '../state/editing';
import { showDay } from './day';
import { observe } from './observe';
import { Sources } from './Sources';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly step: Step;
}

const Back = ({ services }: { readonly services: Services }): VNode => (
  <a class="btn back" href={services.router.href('prepare')}>
    <Icon of={ArrowLeft} />
    {words.back}
  </a>
);

function Tick({ services: { app }, step }: Props): VNode {
  return (
    <div class={`step single${step.done ? ' done' : ''}`}>
      <label class="tick">
        <input
          type="checkbox"
          checked={step.done}
          onClick={(event) => {
            event.preventDefault();
            void app.tick(step);
          }}
        />
        <span>
          <b>
            <span class="unseen">{step.title} </span>
            {prepare.done}
          </b>
        </span>
      </label>
    </div>
  );
}

function Day({ services: { app }, step }: Props): VNode {
  return (
    <div class="field">
      <label for="due">{words.due}</label>
      <DayField id="due" day={step.due} onChoose={(day) => void setDue(app, step, day)} />
      {step.due && (
        <>
          <p class="quiet">{showDay(step.due)}</p>
          <button type="button" class="btn" onClick={() => void setDue(app, step, '')}>
            {words.noDue}
          </button>
        </>
      )}
    </div>
  );
}

function Note({ services: { app, drafts }, step }: Props): VNode {
  if (step.notes.length > 1 && drafts.textOf(step, 'note') === undefined) {
    return (
      <Wordings explanation={words.twoNotes} choose={words.keepThis} wordings={step.notes} onChoose={(text) => void chooseWording(app, step, 'note', text)} />
    );
  }
  return (
    <WordsField
      label={words.note}
      help={words.noteHelp}
      lines={4}
      shown={() => drafts.textOf(step, 'note') ?? step.notes[0] ?? ''}
      onBegin={() => drafts.begin(step, 'note')}
      onType={(text) => drafts.type({ ...step, first: firstFields(step) }, 'note', text)}
      onLeave={() => void drafts.leave(step, 'note')}
    />
  );
}

/** Whether everything typed is saved: an action on words must come after them, or they would undo it. */
const isSettled = (drafts: Drafts): Promise<boolean> =>
  drafts.commitAll().then(
    () => true,
    () => false,
  );

function Change({ services, step }: Props): VNode {
  const { app, drafts, duties } = services;
  const original = app.plan.steps.find(({ id }) => id === step.id)?.title;
  return (
    <details>
      <summary>{words.change}</summary>
      <WordsField
        label={words.title}
        lines={2}
        shown={() => drafts.textOf(step, 'title') ?? step.title}
        onBegin={() => drafts.begin(step, 'title')}
        onType={(text) => drafts.type({ ...step, first: firstFields(step) }, 'title', text.replaceAll('\n', ' '))}
        onLeave={() => void drafts.leave(step, 'title')}
      />
      {step.reworded && original && (
        <button type="button" class="btn wide" onClick={async () => (await isSettled(drafts)) && useOriginalTitle(app, step)}>
          <Icon of={Undo2} />
          {words.original(original)}
        </button>
      )}
      <div class="buttons">
        {(
          [
            ['up', words.up, ArrowUp],
            ['down', words.down, ArrowDown],
            ['top', words.top, ArrowUpToLine],
          ] as const
        ).map(([move, label, icon]) => (
          <button key={move} type="button" class="btn" onClick={() => void moveStep(app, step, move)}>
            <Icon of={icon} />
            {label}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="btn danger wide"
        onClick={async () => {
          if ((await isSettled(drafts)) && (await deleteStep(app, step))) duties.back();
        }}
      >
        <Icon of={Trash2} />
        {words.remove}
      </button>
    </details>
  );
}

function Present({ services, step }: Props): VNode {
  const { app } = services;
  const guidance = guidanceOf(step.id);
  return (
    <>
      <Back services={services} />
      <h1 tabIndex={-1} dir="auto">
        {step.title}
      </h1>
      {guidance && <p class="lead">{guidance.lead}</p>}
      {step.deletion === 'back' && (
        <div class="notice">
          <p>{words.cameBack}</p>
          <button type="button" class="btn" onClick={() => void restoreStep(app, step)}>
            {words.keepStep}
          </button>
        </div>
      )}
      {step.titles.length > 1 && (
        <Wordings
          explanation={words.twoTitles}
          choose={words.keepThis}
          wordings={step.titles}
          onChoose={(text) => void chooseWording(app, step, 'title', text)}
        />
      )}
      <Tick services={services} step={step} />
      {guidance && (
        <section aria-labelledby="how">
          <h2 id="how">{words.guidance}</h2>
          <Prose body={guidance.body} />
          <Sources keys={guidance.sources} />
        </section>
      )}
      <Note services={services} step={step} />
      <Day services={services} step={step} />
      <Change services={services} step={step} />
    </>
  );
}

/** See above. */
export default observe(({ services, id }: { readonly services: Services; readonly id: string }) => {
  const step = services.app.steps.value.find((one) => one.id === id);
  if (step && step.deletion !== 'deleted') return <Present key={id} services={services} step={step} />;
  return (
    <>
      <Back services={services} />
      <h1 tabIndex={-1}>{step ? step.title : words.gone}</h1>
      <p>{step ? words.deletedText : words.goneText}</p>
      {step && (
        <button type="button" class="btn main" onClick={() => void restoreStep(services.app, step)}>
          {words.restore}
        </button>
      )}
    </>
  );
});

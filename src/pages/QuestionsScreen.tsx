/** The questions of the appointment: the list, the field that adds to it, what other apps shared, and ways to take it along. */
import { Lightbulb } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { composer as composerWords, shared as sharedWords, takeAway, questions as words } from '#words/questions';
import { Composer } from '../components/Composer';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { asText } from '../domain/questions';
import { wordings } from '../domain/record';
import { addComposed, addShared, COMPOSER, composerTarget, dropComposed, shownQuestions } from '../state/questions';
import { appointmentName } from './appointment-name';
import { observe } from './observe';
import { QuestionList } from './QuestionList';
import type { Services } from './services';
import { TakeAway } from './TakeAway';

interface Props {
  readonly services: Services;
}

const target = composerTarget(composerWords.kept);

/** What the composer holds in this tab: of its stored wordings, and as it was typed last. */
const held = { stored: '', typed: '' };

/** What the composer shows, and what was half written apart from it: in another tab, or in two before this one was opened. */
function half({ app, drafts }: Services): { readonly shown: string; readonly apart: readonly string[] } {
  const written = wordings(app.view(target.record), COMPOSER);
  const isApart = written.length > 1;
  if (drafts.textOf(target, COMPOSER) === undefined) held.stored = held.typed = written.find((text) => !isApart || text === held.typed) ?? '';
  return { shown: held.typed, apart: isApart ? written.filter((text) => text !== held.stored && text !== held.typed) : [] };
}

interface OfferProps {
  readonly label: string;
  readonly onAdd: () => unknown;
  readonly onDrop: () => unknown;
}

/** Words that wait until the person says what to do with them. */
function Offer({ label, onAdd, onDrop }: OfferProps): VNode {
  const id = useId();
  return (
    <div class="notice shared">
      <p id={id} dir="auto">
        {label}
      </p>
      {/* Several stand below each other: which one a button means is heard, too. */}
      <div class="buttons">
        <button type="button" class="btn main" aria-describedby={id} onClick={once(onAdd)}>
          {sharedWords.add}
        </button>
        <button type="button" class="btn" aria-describedby={id} onClick={once(onDrop)}>
          {sharedWords.drop}
        </button>
      </div>
    </div>
  );
}

/** Each stands above the list, where it is seen; the composer stays for the next question. */
const Apart = observe(({ services }: Props) => {
  const { app, duties } = services;
  return (
    <>
      {half(services).apart.map((text) => (
        <Offer key={text} label={composerWords.waiting(text)} onAdd={() => addComposed(app, duties.newTag, text)} onDrop={() => dropComposed(app, text)} />
      ))}
    </>
  );
});

/** Where a question is written. */
const Compose = observe(({ services }: Props) => {
  const { app, drafts, duties } = services;
  return (
    <Composer
      label={composerWords.label}
      add={composerWords.add}
      shown={() => half(services).shown}
      onBegin={() => {
        const { shown, apart } = half(services);
        drafts.begin(target, COMPOSER, apart.length > 0 ? shown : undefined);
      }}
      onType={(text) => {
        held.typed = text;
        drafts.type(target, COMPOSER, text);
      }}
      onLeave={() => void drafts.leave(target, COMPOSER)}
      onAdd={async (text) => {
        // Saved where they stand first: whatever happens to the second write, they are in the composer.
        drafts.type(target, COMPOSER, text);
        const isAdded = (await drafts.save(target, COMPOSER)) && (await addComposed(app, duties.newTag, text));
        if (isAdded) requestAnimationFrame(showLast);
        return isAdded;
      }}
    />
  );
});

/** The row of what was just added; not where the field itself would then go out of the window. */
function showLast(): void {
  const field = document.querySelector('.composer');
  if (field && getComputedStyle(field).position === 'sticky') document.querySelector('main .questions > :last-child')?.scrollIntoView({ block: 'nearest' });
}

/** The random end of the address that a share waits under. */
const tagOf = (key: string): string => key.slice(-12);

/** What other apps shared, each until the person says what to do with it. */
function Shared({ services: { app, duties } }: Props): VNode {
  const [waiting, setWaiting] = useState<Awaited<ReturnType<typeof duties.shared.list>>>([]);
  const look = (): void => void duties.shared.list().then(setWaiting, console.error);
  useEffect(() => {
    look();
    // Shared while this page stood behind the other app.
    addEventListener('visibilitychange', look, true);
    return () => removeEventListener('visibilitychange', look, true);
  }, []);
  const drop = (key: string): void => void duties.shared.drop(key).then(look, console.error);
  return (
    <>
      {waiting.map(({ key, text }) => (
        <Offer key={key} label={sharedWords.label(text)} onAdd={async () => (await addShared(app, text, tagOf(key))) && drop(key)} onDrop={() => drop(key)} />
      ))}
    </>
  );
}

const Body = observe(({ services }: Props) => {
  const { app, router, duties } = services;
  const isEmpty = shownQuestions(app).length === 0;
  return (
    <>
      {isEmpty && (
        <>
          <h2 class="empty">{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </>
      )}
      <QuestionList services={services} />
      <a class="btn wide ideas" href={router.href('ideas')}>
        <Icon of={Lightbulb} />
        {words.ideas}
      </a>
      {!isEmpty && (
        <TakeAway
          words={takeAway}
          text={() => asText(takeAway.heading(appointmentName(app)), shownQuestions(app), takeAway)}
          onPrint={() => duties.print('screen')}
        />
      )}
    </>
  );
});

/** See above. */
export default function QuestionsScreen({ services }: Props): VNode {
  return (
    <>
      <h1 class="unseen" tabIndex={-1}>
        {words.title}
      </h1>
      <Shared services={services} />
      <Apart services={services} />
      <Body services={services} />
      <Compose services={services} />
    </>
  );
}

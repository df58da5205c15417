/** The questions of the appointment: the list, the field that adds to it, what other apps shared, and ways to take it along. */
import { Lightbulb } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fields as fieldWords } from '#words/fields';
import { composer as composerWords, shared as sharedWords, takeAway, questions as words } from '#words/questions';
import { Composer } from '../components/Composer';
import { Icon } from '../components/Icon';
import { once } from '../components/once';
import { Wordings } from '../components/Wordings';
import { asText } from '../domain/questions';
import { wordings } from '../domain/record';
import { addComposed, addShared, COMPOSER, composerTarget, shownQuestions } from '../state/questions';
import { chooseWording } from '../state/records';
import { appointmentName } from './appointment-name';
import { observe } from './observe';
import { QuestionList } from './QuestionList';
import type { Services } from './services';
import { TakeAway } from './TakeAway';

interface Props {
  readonly services: Services;
}

const target = composerTarget(composerWords.kept);

/** What was half written in two tabs, apart; nothing while there are not two wordings, or while somebody is writing. */
function apart({ app, drafts }: Services): readonly string[] | undefined {
  const written = wordings(app.view(target.record), COMPOSER);
  return written.length > 1 && drafts.textOf(target, COMPOSER) === undefined ? written : undefined;
}

/** Both stand above the list, where they are seen, until one is chosen. */
const Apart = observe(({ services }: Props) => {
  const written = apart(services);
  return (
    written && (
      <Wordings
        explanation={fieldWords.twoWordings(composerWords.kept)}
        choose={fieldWords.keepThis}
        wordings={written}
        onChoose={(text) => void chooseWording(services.app, target, COMPOSER, text)}
      />
    )
  );
});

/** Where a question is written. */
const Compose = observe(({ services }: Props) => {
  const { app, drafts, duties } = services;
  if (apart(services)) return null;
  return (
    <Composer
      label={composerWords.label}
      add={composerWords.add}
      shown={() => drafts.textOf(target, COMPOSER) ?? wordings(app.view(target.record), COMPOSER)[0] ?? ''}
      onBegin={() => drafts.begin(target, COMPOSER)}
      onType={(text) => drafts.type(target, COMPOSER, text)}
      onLeave={() => void drafts.leave(target, COMPOSER)}
      onAdd={async (text) => {
        // Saved where they stand first: whatever happens to the second write, they are in the composer.
        drafts.type(target, COMPOSER, text);
        const isAdded = (await drafts.save(target, COMPOSER)) && (await addComposed(app, duties.newTag));
        if (isAdded) requestAnimationFrame(showLast);
        return isAdded;
      }}
    />
  );
});

/** The row of what was just added; not where the field itself would then go out of the window. */
function showLast(): void {
  const field = document.querySelector('.composer');
  if (field && getComputedStyle(field).order === '0') document.querySelector('main .questions > :last-child')?.scrollIntoView({ block: 'nearest' });
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
        <div key={key} class="notice shared">
          <p dir="auto">{sharedWords.label(text)}</p>
          <div class="buttons">
            <button type="button" class="btn main" onClick={once(async () => (await addShared(app, text, tagOf(key))) && drop(key))}>
              {sharedWords.add}
            </button>
            <button type="button" class="btn" onClick={once(() => drop(key))}>
              {sharedWords.drop}
            </button>
          </div>
        </div>
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

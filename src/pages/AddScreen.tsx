/** A step of one's own. What is typed is a draft from the first key, so leaving adds it: nothing typed is lost. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { step as stepWords, add as words } from '#words/step';
import { Back } from '../components/Back';
import { WordsField } from '../components/WordsField';
import { wordings } from '../domain/record';
import { newStep } from '../state/editing';
import type { Services } from './services';

export { beside } from './beside-plan';

const oneLine = (text: unknown): string => String(text).replaceAll('\n', ' ');

/** See above. */
export default function AddScreen({ services, id }: { readonly services: Services; readonly id: string }): VNode {
  const { app, drafts, router } = services;
  const section = app.plan.sections.find((one) => one.id === id) ?? app.plan.sections[0];
  const target = useMemo(() => newStep(app, section?.id ?? id, services.duties.newTag()), [id]);
  return (
    <form
      autocomplete="off" // as in WordsField
      onSubmit={(event) => {
        event.preventDefault();
        // Typed again: saved after 30 seconds and undone, it would stand in the field and nowhere else.
        drafts.type(target, 'title', oneLine(new FormData(event.currentTarget).get('words')));
        void services.duties.after(drafts.leave(target, 'title'));
      }}
    >
      <Back href={router.href('prepare')} label={stepWords.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <WordsField
        label={words.label}
        help={words.help(section?.title ?? '')}
        lines={3}
        shown={() => drafts.textOf(target, 'title') ?? wordings(app.view(target.record), 'title')[0] ?? ''}
        autoFocus
        onEnter={({ form }) => form?.requestSubmit()}
        staysOnBlur
        onBegin={() => drafts.begin(target, 'title')}
        onType={(text) => drafts.type(target, 'title', oneLine(text))}
        onLeave={() => void drafts.leave(target, 'title')}
      />
      <button type="submit" class="btn main">
        {words.done}
      </button>
    </form>
  );
}

/** Everything that is not a step: printing, clearing, installing, how safe the data are, about, deleting all of it. */
import { Download, Eraser, Printer, Stethoscope, Trash2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { condition } from '#words/condition';
import { more as words } from '#words/more';
import { Icon } from '../components/Icon';
import { clearTicks } from '../state/editing';
import { observe } from './observe';
import type { Services } from './services';

const Texts = ({ texts }: { readonly texts: readonly string[] }): VNode => (
  <>
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);

const Plan = observe(({ services }: { readonly services: Services }) => {
  const { app, router } = services;
  const ticked = app.steps.value.some((step) => step.done && step.deletion !== 'deleted');
  return (
    <section>
      <h2>{words.plan}</h2>
      <a class="btn wide" href={router.href('condition')}>
        <Icon of={Stethoscope} />
        {condition.more}
      </a>
      <a class="btn wide" href={router.href('deleted')}>
        <Icon of={Trash2} />
        {words.deleted}
      </a>
      <button type="button" class="btn wide" onClick={() => services.duties.print()}>
        <Icon of={Printer} />
        {words.print}
      </button>
      <p class="quiet">{words.printHelp}</p>
      <button type="button" class="btn wide" disabled={!ticked} onClick={() => void clearTicks(app)}>
        <Icon of={Eraser} />
        {words.clear}
      </button>
      <p class="quiet">{ticked ? words.clearHelp : words.nothingTicked}</p>
    </section>
  );
});

const Device = observe(({ services }: { readonly services: Services }) => (
  <section>
    <h2>{words.device}</h2>
    {services.duties.canInstall.value && (
      <>
        <button type="button" class="btn main" onClick={() => services.duties.install()}>
          <Icon of={Download} />
          {words.install}
        </button>
        <p class="quiet">{words.installHelp}</p>
      </>
    )}
    <p>{{ persisted: words.persisted, 'best-effort': words.bestEffort, unknown: words.unknown }[services.duties.persistence.value]}</p>
  </section>
));

function Erase({ services }: { readonly services: Services }): VNode {
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const confirmed = typed.trim().toLowerCase() === words.eraseWord;
  return (
    <details class="erase">
      <summary>{words.erase}</summary>
      <Texts texts={words.eraseText} />
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) services.duties.erase().catch(() => setFailed(true));
        }}
      >
        <label for="erase-word">{words.eraseConfirm(words.eraseWord)}</label>
        <input id="erase-word" type="text" autocomplete="off" autocapitalize="none" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        {failed && <p role="alert">{words.eraseFailed}</p>}
        <button type="submit" class="btn danger wide" disabled={!confirmed}>
          <Icon of={Trash2} />
          {words.eraseNow}
        </button>
      </form>
    </details>
  );
}

/** See above. */
export default function MoreScreen({ services }: { readonly services: Services }): VNode {
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Plan services={services} />
      <Device services={services} />
      <section>
        <h2>{words.about}</h2>
        <Texts texts={words.aboutText} />
      </section>
      <section>
        <h2>{words.privacy}</h2>
        <Texts texts={words.privacyText} />
        <p class="quiet">{words.version(import.meta.env.ASKWELL_VERSION)}</p>
      </section>
      <Erase services={services} />
    </>
  );
}

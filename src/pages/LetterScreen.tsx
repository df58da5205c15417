/** The letter that asks for one record: filled from the record and the country's right, and free to change. */
import { ArrowLeft, Copy, Mail, Share2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { notLegalAdvice } from '#words/countries';
import { letter as words } from '#words/records';
import { Icon } from '../components/Icon';
import { wordings } from '../domain/record';
import { showDate } from './clock';
import { FactList, SourcesOf } from './facts';
import { WordsOf } from './fields';
import { countryHere, medicalTarget, standingHere } from './medical-record';
import { observe } from './observe';
import type { Services } from './services';

/** Half a character, as a damaged file may hold, has no place in an address. */
const whole = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

interface Props {
  readonly services: Services;
  readonly id: string;
}

/** The three ways out. None needs a network, and none sends anything by itself. */
function Ways({ text }: { readonly text: () => string }): VNode {
  const [said, say] = useState('');
  const attempt = (way: () => Promise<unknown>, done: string): void =>
    void way().then(
      () => say(done),
      (error: unknown) => say((error as Error)?.name === 'AbortError' ? '' : words.failed),
    );
  return (
    <>
      <div class="buttons">
        <button type="button" class="btn" onClick={() => attempt(async () => navigator.clipboard.writeText(text()), words.copied)}>
          <Icon of={Copy} />
          {words.copy}
        </button>
        {'share' in navigator && (
          <button type="button" class="btn" onClick={() => attempt(async () => navigator.share({ title: words.subject, text: text() }), '')}>
            <Icon of={Share2} />
            {words.share}
          </button>
        )}
        <button
          type="button"
          class="btn"
          onClick={() => {
            location.href = `mailto:?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(whole(text()).replaceAll('\n', '\r\n'))}`;
          }}
        >
          <Icon of={Mail} />
          {words.mail}
        </button>
      </div>
      <p aria-live="polite">{said}</p>
    </>
  );
}

/** See above. */
export default observe(({ services, id }: Props) => {
  const { app, drafts, router } = services;
  const target = medicalTarget(app, id);
  const view = app.view(target.record);
  const { records: right } = countryHere(app);
  const { until } = standingHere(app, view);
  const [what = '', detail = '', holder = ''] = ['title', 'detail', 'holder'].map((field) => wordings(view, field).join('\n'));
  const filled = words.draft({ what, detail, holder, law: right.place ? '' : (right.law ?? ''), time: until && words.byDay(showDate(until)) });
  const facts = [right.what, right.form, right.time, right.cost, right.sendTo];
  return (
    <>
      <a class="btn back" href={router.href('medical-record', id)}>
        <Icon of={ArrowLeft} />
        {words.back}
      </a>
      <h1 tabIndex={-1}>{words.title}</h1>
      <WordsOf services={services} target={target} field="letter" label={words.text} help={words.help} lines={14} otherwise={filled} />
      <Ways text={() => drafts.textOf(target, 'letter') ?? (wordings(app.view(target.record), 'letter')[0] || filled)} />
      <section aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <FactList facts={facts} />
        <p>{notLegalAdvice}</p>
        <SourcesOf facts={facts} />
      </section>
    </>
  );
});

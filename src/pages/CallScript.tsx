/** The questions of a call about cover in the words of the country, each with what they said; after a no to cover, what one can do. */
import '../styles/screens';
import { Fragment, type VNode } from 'preact';
import { SAID, topics, call as words } from '#words/calls';
import { condition } from '#words/condition';
import { countryOf, notLegalAdvice } from '#words/countries';
import { COVERAGE_TOPICS, type Country, type CoverageTopic, isCountryCode } from '../domain/country';
import { codeIn } from '../domain/entries';
import type { Target } from '../state/drafts';
import { countryOfApp } from './country';
import { ChoiceOf } from './data-fields';
import { FactList, SourcesOf } from './facts';
import { WordsOf } from './fields';
import { GuessedCountry } from './GuessedCountry';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly target: Target;
}

/** Open: the reason in writing is asked for in this very call. */
const AfterNo = ({ country }: { readonly country: Country }): VNode => (
  <details class="notice" open>
    <summary>{words.afterNo}</summary>
    <FactList facts={country.afterNo} />
    <p>{notLegalAdvice}</p>
    <SourcesOf facts={country.afterNo} />
  </details>
);

interface QuestionProps extends Props {
  readonly country: Country;
  readonly topic: CoverageTopic;
}

/**
 * "Yes" does not answer "Where can I read the rules?": such a question has only a place for their words. What was said to it
 * before the call kept its country stands there under the name of its topic.
 */
const Question = ({ services, target, country, topic }: QuestionProps): VNode => {
  const question = country.coverage.questions[topic];
  const isOpen = country.coverage.open.includes(topic);
  const label = isOpen ? question : words.answer(topics[topic]);
  const said = `said-${topic}`;
  return (
    <div class="topic">
      {(!isOpen || codeIn(services.app.view(target.record), said)) && (
        <ChoiceOf services={services} target={target} field={said} label={isOpen ? topics[topic] : question} choices={SAID} isRow />
      )}
      <WordsOf services={services} target={target} field={`answer-${topic}`} label={label} lines={2} />
    </div>
  );
};

/** See above. */
export const CallScript = ({ services, target: call }: Props): VNode => {
  const { app, router } = services;
  const view = app.view(call.record);
  const here = countryOfApp(app).code;
  const kept = codeIn(view, 'country');
  const code = isCountryCode(kept) ? kept : here;
  const country = countryOf(code);
  // The first answer brings its country along: an answer must not come to stand under the question of another one.
  const target = { ...call, first: { ...call.first, country: { code } } };
  const { whom, facts } = country.coverage;
  const isNo = codeIn(view, 'said-covered') === 'no';
  return (
    <section class="script" aria-labelledby="script">
      <h2 id="script">{words.script}</h2>
      <p>{words.ask(country.name, whom)}</p>
      {code === here ? <GuessedCountry app={app} /> : <p>{words.kept(countryOf(here).name)}</p>}
      <a class="btn" href={router.href('condition')}>
        {condition.change}
      </a>
      {facts.length > 0 && (
        <details>
          <summary>{words.know}</summary>
          <FactList facts={facts} />
          <p>{notLegalAdvice}</p>
          <SourcesOf facts={facts} />
        </details>
      )}
      {COVERAGE_TOPICS.map((topic) => (
        <Fragment key={topic}>
          <Question services={services} target={target} country={country} topic={topic} />
          {topic === 'covered' && isNo && <AfterNo country={country} />}
        </Fragment>
      ))}
    </section>
  );
};

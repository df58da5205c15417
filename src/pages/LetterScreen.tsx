/** The letter that asks for one record: filled from the record and the country's right, and free to change. */
import '../styles/screens';
import { notLegalAdvice } from '#words/countries';
import { requestLetter, requestSubject, request as words } from '#words/letters';
import { isAboutPictures } from '#words/records';
import { Back } from '../components/Back';
import { officeLetters } from '../content/office-letters';
import { wordings } from '../domain/record';
import { showDate } from './clock';
import { FactList, SourcesOf } from './facts';
import { GuessedCountry } from './GuessedCountry';
import { Letter, signHere } from './letter';
import { countryHere, medicalTarget, visitToCome } from './medical-record';
import { observe } from './observe';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly id: string;
}

/** See above. */
export default observe(({ services, id }: Props) => {
  const { app, router } = services;
  const target = medicalTarget(app, id);
  const view = app.view(target.record);
  const { records: right, code } = countryHere(app);
  const [what = '', detail = '', holder = ''] = ['title', 'detail', 'holder'].map((field) => wordings(view, field).join('\n'));
  const visit = visitToCome(app);
  const sign = (empty: string): string => signHere(app, empty);
  const facts = [right.what, right.form, right.time, right.cost, right.sendTo];
  return (
    <>
      <Back href={router.href('medical-record', id)} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <GuessedCountry app={app} />
      <Letter
        services={services}
        target={target}
        subject={requestSubject(right)}
        filled={requestLetter({ what, detail, holder, right, visit: visit && showDate(visit), sign })}
        office={officeLetters[code]?.request({ what, detail, holder, pictures: isAboutPictures(what, detail), visit, sign })}
      />
      <section aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <FactList facts={facts} names={words.factNames} />
        <p>{notLegalAdvice}</p>
        <SourcesOf facts={facts} />
      </section>
    </>
  );
});

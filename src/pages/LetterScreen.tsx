/** The letter that asks for one record: filled from the record and the country's right, and free to change. */
import '../styles/screens';
import { notLegalAdvice } from '#words/countries';
import { requestLetter, requestSubject, request as words } from '#words/letters';
import { isAboutPictures, records } from '#words/records';
import { Back } from '../components/Back';
import { officeLetters } from '../content/office-letters';
import { dayIn, titleOr } from '../domain/entries';
import { type RecordView, wordings } from '../domain/record';
import { showDate } from './clock';
import { FactList, SourcesOf } from './facts';
import { GuessedCountry } from './GuessedCountry';
import { Letter, signHere } from './letter';
import { askedFor } from './letter-text';
import { askedAlong, isVisitNear, medicalTarget, noteSent, statusOf, visitToCome } from './medical-record';
import { observe } from './observe';
import { countryHere, Region } from './region';
import type { Services } from './services';

export { beside } from './RecordsScreen';

interface Props {
  readonly services: Services;
  readonly id: string;
}

const textOf = (view: RecordView | undefined, field: string): string => wordings(view, field).join('\n');

/** See above. */
export default observe(({ services, id }: Props) => {
  const { app, router } = services;
  const target = medicalTarget(app, id);
  const view = app.view(target.record);
  const { records: right, code } = countryHere(app);
  const along = askedAlong(app, view);
  const about = [view, ...along.map((one) => one.view)].map((one) => [textOf(one, 'title'), textOf(one, 'detail')] as const);
  const visit = visitToCome(app);
  const sign = (empty: string): string => signHere(app, empty);
  const wanted = {
    about: askedFor(about),
    pictures: about.some(([what, detail]) => isAboutPictures(what, detail)),
    holder: textOf(view, 'holder'),
    soon: isVisitNear(app),
    sign,
  };
  const isToAsk = statusOf(view) === 'to-ask';
  const askedOn = dayIn(view, 'askedOn');
  const facts = [right.what, right.form, right.time, right.cost, right.sendTo];
  return (
    <>
      <Back href={router.href('medical-record', id)} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <GuessedCountry app={app} />
      <Region app={app} />
      {along.length > 0 && <p dir="auto">{words.also(along.map((one) => titleOr(one.view, records.unnamed)).join(', '))}</p>}
      <Letter
        services={services}
        target={target}
        {...(isToAsk && { sent: { ...words, note: (text) => void noteSent(app, target, text) } })}
        subject={requestSubject(right)}
        filled={requestLetter({ ...wanted, right, visit: visit && showDate(visit) })}
        office={officeLetters[code]?.request({ ...wanted, visit })}
      />
      {!isToAsk && askedOn && <p>{records.askedOn(showDate(askedOn))}</p>}
      <section aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <FactList facts={facts} names={words.factNames} />
        <p>{notLegalAdvice}</p>
        <SourcesOf facts={facts} />
      </section>
    </>
  );
});

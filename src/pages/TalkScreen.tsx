/** A talk with one's current doctor, made easier: sentences to say, and a letter that says them. */
import '../styles/screens';
import { doctorLetter, talk as words } from '#words/letters';
import { Back } from '../components/Back';
import { officeLetters } from '../content/office-letters';
import { appointmentRecord } from '../domain/appointment';
import { wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { showDate } from './clock';
import { DOCTOR_LETTER, Letter, signHere } from './letter';
import { visitToCome } from './medical-record';
import { observe } from './observe';
import { countryHere } from './region';
import { Sources } from './Sources';
import type { Services } from './services';

const target: Target = { record: DOCTOR_LETTER, title: words.title, first: { label: words.title } };

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, duties, router } = services;
  const appointment = app.view(appointmentRecord());
  const visit = visitToCome(app);
  const whom = wordings(appointment, 'doctor').join(' / ');
  const written = wordings(appointment, 'condition').join(' / ');
  const pack = duties.pack.value;
  const office = officeLetters[countryHere(app).code];
  const sign = (empty: string): string => signHere(app, empty);
  return (
    <>
      <Back href={router.href('doctors')} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section aria-labelledby="say">
        <h2 id="say">{words.say}</h2>
        <ul class="spoken">
          {words.sentences.map((sentence) => (
            <li key={sentence} class="card">
              {sentence}
            </li>
          ))}
        </ul>
        <p class="quiet">{words.quiet}</p>
        <Sources keys={words.sources} />
      </section>
      <h2 class="part">{words.letter}</h2>
      <Letter
        services={services}
        target={target}
        subject={words.subject}
        filled={doctorLetter(written || (pack?.name ?? ''), whom, visit && showDate(visit), sign)}
        office={office?.doctor(written || (pack ? office.conditions[pack.code] : ''), whom, visit, sign)}
      />
      <ul class="links apart">
        <li>
          <a href={router.href('guide', 'tell-your-doctor')}>
            <b>{words.guide}</b>
            <small>{words.guideHelp}</small>
          </a>
        </li>
      </ul>
    </>
  );
});

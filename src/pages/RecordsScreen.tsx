/** The copies of records to ask for, by how far each is, with its clock in words. */
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { condition, packRecords } from '#words/condition';
import { notLegalAdvice } from '#words/countries';
import { photos as photoWords } from '#words/photos';
import { STATUSES, records as words } from '#words/records';
import { IdeaButton } from '../components/IdeaButton';
import { dayIn, type Entry } from '../domain/entries';
import { photoCounts } from '../domain/photo';
import { type RecordView, wordings } from '../domain/record';
import { isHere } from '../domain/record-clock';
import type { App } from '../state/app';
import { addKnownRecord } from '../state/medical-records';
import { showDate } from './clock';
import { SourcesOf } from './facts';
import { GuessedCountry } from './GuessedCountry';
import { clockWords, comesAfterVisit, groupOf, medicalRecords, openChecks, standingHere, statusOf } from './medical-record';
import { observe } from './observe';
import { AddRecord, RecordGroup } from './record-list';
import { countryHere, Region } from './region';
import type { Beside, ListProps, Services } from './services';

interface Props {
  readonly services: Services;
}

/** One that counts as checked, and is not. */
function checksOf(view: RecordView): readonly string[] {
  const open = openChecks(view);
  return statusOf(view) === 'checked' && open > 0 ? [words.openChecks(open)] : [];
}

/** Where no limit counts and nothing was promised, the day it was asked for is all there is to go by. */
function askedOf(app: App, view: RecordView): readonly string[] {
  const askedOn = dayIn(view, 'askedOn');
  const isOnlyDay = !isHere(statusOf(view)) && askedOn && !standingHere(app, view).until && !dayIn(view, 'promisedFor');
  return isOnlyDay ? [words.askedOn(showDate(askedOn))] : [];
}

const Groups = observe((props: ListProps) => {
  const { app } = props.services;
  const list = medicalRecords(app);
  if (list.length === 0) return <p>{words.none}</p>;
  const counts = photoCounts(app.records.value);
  const photosOf = ({ record }: Entry): readonly string[] => [counts.get(record) ?? 0].filter(Boolean).map(photoWords.title);
  return ([...STATUSES, 'own'] as const)
    .map((status) => ({ status, group: list.filter(({ view }) => groupOf(view) === status) }))
    .filter(({ group }) => group.length > 0)
    .map(({ status, group }) => (
      <RecordGroup
        key={status}
        {...props}
        group={{
          id: status,
          title: words.status[status],
          screen: 'medical-record',
          list: group,
          unnamed: words.unnamed,
          lines: (entry) => {
            const { view } = entry;
            return [...wordings(view, 'holder'), ...photosOf(entry), ...askedOf(app, view), ...clockWords(app, view), ...checksOf(view)];
          },
        }}
      />
    ));
});

/** Beside an open record. */
export const beside: Beside = { label: words.title, List: Groups };

/** Open for whoever has none yet, and not folded under the finger that adds the first. */
function Ideas({ services: { app }, list }: Props & { readonly list: readonly Entry[] }): VNode {
  const [isFirst] = useState(list.length === 0);
  return (
    <details open={isFirst}>
      <summary>{words.ideas}</summary>
      <p class="quiet">{words.dicom}</p>
      <ul class="ideas">
        {words.kinds.map((kind) => {
          // Earlier versions gave it an id of its own: its title tells.
          const isInList = list.some(({ id, title }) => id === kind.id || title === kind.title);
          return (
            <li key={kind.id}>
              <IdeaButton text={kind.title} mark={isInList ? words.inList : words.addIdea} isInList={isInList} onAdd={() => void addKnownRecord(app, kind)} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const Limits = ({ services: { app, router } }: Props): VNode => {
  const country = countryHere(app);
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{words.counted(country.name)}</h2>
      <GuessedCountry app={app} />
      <Region app={app} />
      <p>{country.records.time.text}</p>
      {country.records.clock && !country.records.place && <p>{words.countedFrom}</p>}
      <p>{notLegalAdvice}</p>
      <SourcesOf facts={[country.records.time]} />
      <a class="btn" href={router.href('condition')}>
        {condition.change}
      </a>
    </section>
  );
};

/** See above. */
export default observe(({ services }: Props) => {
  const { app, duties, router } = services;
  const list = medicalRecords(app);
  const pack = duties.pack.value;
  const late = list.filter(({ view }) => comesAfterVisit(app, view)).length;
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AddRecord services={services} screen="medical-record" label={words.add} />
      {late > 0 && <p class="notice">{words.afterVisit(late)}</p>}
      <Groups services={services} />
      {/* They look like records: apart from those, and not in front of them. */}
      <ul class="links apart">
        <li>
          <a href={router.href('step', 'second-opinion:clinic-list')}>
            <b>{words.clinicStep}</b>
          </a>
        </li>
        {pack && (
          <li>
            <a href={router.href('pack-records')}>
              <b>{packRecords.forCondition(pack.name)}</b>
              <small>{packRecords.count(pack.records.length, pack.records.filter(({ id }) => list.some((one) => one.id === id)).length)}</small>
            </a>
          </li>
        )}
      </ul>
      <Ideas services={services} list={list} />
      <Limits services={services} />
    </>
  );
});

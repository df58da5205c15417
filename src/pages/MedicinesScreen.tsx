/** The medicines, those taken now first, with everything that was written of each: a list to show, and to take along. */
import '../styles/screens';
import { FACTS, medicines as words } from '#words/medicines';
import { photos as photoWords } from '#words/photos';
import { Back } from '../components/Back';
import { codeIn, type Entry } from '../domain/entries';
import { byStatus, MEDICINE } from '../domain/medicines';
import { photoCounts } from '../domain/photo';
import { plainText } from '../domain/plain-text';
import { wordings } from '../domain/record';
import type { App } from '../state/app';
import { appointmentName } from './appointment-name';
import { observe } from './observe';
import { entriesHere } from './one-record';
import { AddRecord, type Group, groupsAsText, RecordGroup } from './record-list';
import type { Beside, ListProps, Services } from './services';
import { TakeAway } from './TakeAway';

/** Nothing is said of what nobody wrote down. */
function linesOf({ record, view }: Entry, counts: ReturnType<typeof photoCounts>): readonly string[] {
  const photos = counts.get(record) ?? 0;
  return [
    ...(codeIn(view, 'prescription') === 'no' ? [words.bought] : []),
    ...FACTS.flatMap(({ field, say }) => wordings(view, field).map((text) => words.fact(say, text))),
    ...(photos > 0 ? [photoWords.title(photos)] : []),
  ];
}

function groupsHere(app: App): readonly Group[] {
  const { taken, stopped } = byStatus(entriesHere(app, MEDICINE));
  const counts = photoCounts(app.records.value);
  const shared = { screen: MEDICINE, unnamed: words.unnamed, lines: (entry: Entry) => linesOf(entry, counts) };
  const groups = [
    { id: 'taken', title: words.taken, list: taken, ...shared },
    { id: 'stopped', title: words.stopped, list: stopped, ...shared },
  ];
  return groups.filter(({ list }) => list.length > 0);
}

const Groups = observe((props: ListProps) => {
  const groups = groupsHere(props.services.app);
  return groups.length > 0 ? groups.map((group) => <RecordGroup key={group.id} {...props} group={group} />) : <p>{words.none}</p>;
});

/** Beside an open medicine. */
export const beside: Beside = { label: words.title, List: Groups };

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, duties, router } = services;
  return (
    <>
      <Back href={router.href('prepare')} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AddRecord services={services} screen={MEDICINE} label={words.add} />
      <Groups services={services} />
      {groupsHere(app).length > 0 && (
        <TakeAway text={() => plainText(words.heading(appointmentName(app)), groupsAsText(groupsHere(app)))} onPrint={() => duties.print('screen')} />
      )}
    </>
  );
});

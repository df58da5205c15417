/** The story to tell: the top three troubles, then what happened, a line each; and ways to take both along. */
import '../styles/screens';
import { event, trouble, story as words } from '#words/story';
import { Back } from '../components/Back';
import { type Entry, titleOr } from '../domain/entries';
import { plainText } from '../domain/plain-text';
import { wordings } from '../domain/record';
import { EVENT, TROUBLE } from '../domain/story';
import type { App } from '../state/app';
import { appointmentName } from './appointment-name';
import { observe } from './observe';
import { entriesHere } from './one-record';
import { AddRecord, type Group, groupsAsText, RecordGroup } from './record-list';
import type { Beside, ListProps, Services } from './services';
import { TakeAway } from './TakeAway';

/** When it was stands before what it was. */
function dated({ view }: Entry): string {
  const when = wordings(view, 'when').join(' / ');
  const what = titleOr(view, event.unnamed);
  return when ? words.dated(when, what) : what;
}

const troublesHere = (app: App): Group => ({
  id: 'troubles',
  title: words.troubles,
  help: words.troublesHelp,
  screen: TROUBLE,
  list: entriesHere(app, TROUBLE),
  unnamed: trouble.unnamed,
  lines: () => [],
  rank: words.rank,
});
const eventsHere = (app: App): Group => ({
  id: 'events',
  title: words.events,
  help: words.eventsHelp,
  screen: EVENT,
  list: entriesHere(app, EVENT),
  unnamed: event.unnamed,
  name: dated,
  lines: () => [],
});

/** Beside an open line of it. */
export const beside: Beside = {
  label: words.title,
  List: observe((props: ListProps) => [troublesHere, eventsHere].map((here) => <RecordGroup key={here.name} {...props} group={here(props.services.app)} />)),
};

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, duties, router } = services;
  const groups = [troublesHere(app), eventsHere(app)] as const;
  const [troubles, events] = groups;
  return (
    <>
      <Back href={router.href('prepare')} label={words.back} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <RecordGroup services={services} group={troubles}>
        <AddRecord services={services} screen={TROUBLE} label={words.addTrouble} />
      </RecordGroup>
      <RecordGroup services={services} group={events}>
        <AddRecord services={services} screen={EVENT} label={words.addEvent} />
      </RecordGroup>
      {groups.some(({ list }) => list.length > 0) && (
        <TakeAway
          text={() => plainText(words.heading(appointmentName(app)), groupsAsText([troublesHere(app), eventsHere(app)]))}
          onPrint={() => duties.print('screen')}
        />
      )}
    </>
  );
});

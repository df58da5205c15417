/** Which records matter for the condition, and the detail that decides. A tap puts one among the records to ask for. */
import { ArrowRight } from 'lucide';
import '../styles/screens';
import { packRecords as words } from '#words/condition';
import { backTo } from '#words/titles';
import { Back } from '../components/Back';
import { Icon } from '../components/Icon';
import { IdeaButton } from '../components/IdeaButton';
import { addKnownRecord } from '../state/medical-records';
import { NoCondition, SourcesOf } from './facts';
import { medicalRecords } from './medical-record';
import { observe } from './observe';
import type { Services } from './services';

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { app, duties, router } = services;
  const pack = duties.pack.value;
  if (!pack) return <NoCondition services={services} title={words.title} text={words.none} />;
  const inList = new Set(medicalRecords(app).map(({ id }) => id));
  return (
    <>
      <Back href={router.href('records')} label={backTo('records')} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead(pack.name)}</p>
      <ul>
        {pack.records.map((record) => {
          const mark = inList.has(record.id) ? words.inList : words.add;
          return (
            <li key={record.id} class="card">
              <h2>{record.title}</h2>
              <IdeaButton mark={mark} name={words.named(mark, record.title)} isInList={inList.has(record.id)} onAdd={() => void addKnownRecord(app, record)} />
              <details>
                <summary aria-label={words.named(words.look, record.title)}>{words.look}</summary>
                <p>{record.detail}</p>
                <p class="quiet">{record.why.text}</p>
              </details>
            </li>
          );
        })}
      </ul>
      <a class="btn main tool" href={router.href('records')}>
        {words.toRecords}
        <Icon of={ArrowRight} />
      </a>
      <SourcesOf facts={pack.records.map(({ why }) => why)} />
    </>
  );
});

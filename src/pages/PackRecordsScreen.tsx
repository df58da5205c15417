/** Which records matter for the condition, and the detail that decides. A list to read; asking for them is the plan's. */
import '../styles/screens';
import { packRecords as words } from '#words/condition';
import { NoCondition, SourcesOf, ToCondition } from './facts';
import { observe } from './observe';
import type { Services } from './services';

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const pack = services.duties.pack.value;
  if (!pack) return <NoCondition services={services} title={words.title} text={words.none} />;
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead(pack.name)}</p>
      <ul>
        {pack.records.map(({ id, title, detail, why }) => (
          <li key={id} class="card">
            <h2>{title}</h2>
            <p>
              <b>{words.detail}</b> {detail}
            </p>
            <p class="quiet">{why.text}</p>
          </li>
        ))}
      </ul>
      <SourcesOf facts={pack.records.map(({ why }) => why)} />
    </>
  );
});

/** Medicines to mention before taking anything new: a list to show, never a checker. */
import '../styles/screens';
import { cautions as words } from '#words/condition';
import { FactList, NoCondition, SourcesOf, ToCondition } from './facts';
import { observe } from './observe';
import type { Services } from './services';

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const cautions = services.duties.pack.value?.cautions;
  if (!cautions) return <NoCondition services={services} title={words.title} text={words.none} />;
  const [first, ...intro] = cautions.intro;
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="notice">
        <strong>{first?.text}</strong>
      </p>
      {intro.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {cautions.groups.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map(({ name, says }) => (
              <li key={name} class="card">
                <b>{name}</b>
                <p>{says.text}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2 class="part">{words.limits}</h2>
      <FactList facts={cautions.limits} />
      <SourcesOf facts={[...cautions.intro, ...cautions.groups.flatMap(({ items }) => items.map(({ says }) => says)), ...cautions.limits]} />
    </>
  );
});

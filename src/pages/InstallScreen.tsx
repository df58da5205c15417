/** How to put Askwell on the home screen: the browser's own offer where there is one, the steps for this device first, the rest folded. */
import { Download } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { ways, install as words } from '#words/install';
import { Icon } from '../components/Icon';
import { installSources } from '../content/browser-sources';
import { BackToMore } from './BackToMore';
import { observe } from './observe';
import { SourceList } from './Sources';
import type { Duties, Services } from './services';

type Platform = Duties['installPlatform'];

const Steps = ({ of }: { readonly of: Platform }): VNode => (
  <ol class="plain">
    {ways[of].steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

const Others = ({ than }: { readonly than: Platform }): VNode => (
  <section>
    <h2>{words.others}</h2>
    {(Object.keys(ways) as Platform[])
      .filter((platform) => platform !== than)
      .map((platform) => (
        <details key={platform}>
          <summary>{ways[platform].name}</summary>
          <Steps of={platform} />
        </details>
      ))}
  </section>
);

const Backup = ({ services }: { readonly services: Services }): VNode => (
  <section>
    <h2>{words.backupTitle}</h2>
    <p>{words.backupText}</p>
    <a class="btn wide" href={services.router.href('backup')}>
      {words.backup}
    </a>
    <details>
      <summary>{words.where}</summary>
      <SourceList list={installSources} />
    </details>
  </section>
);

const Here = observe(({ services: { duties } }: { readonly services: Services }) => {
  if (duties.isInstalled()) return <p class="notice">{words.installed}</p>;
  if (!duties.canInstall.value)
    return (
      <section>
        <h2>{ways[duties.installPlatform].name}</h2>
        <Steps of={duties.installPlatform} />
      </section>
    );
  return (
    <>
      <button type="button" class="btn main" onClick={() => duties.install()}>
        <Icon of={Download} />
        {words.now}
      </button>
      <p class="quiet">{words.nowHelp}</p>
    </>
  );
});

/** See above. */
export default function InstallScreen({ services }: { readonly services: Services }): VNode {
  const { installPlatform } = services.duties;
  const isApple = installPlatform.startsWith('ios');
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {/* Before the steps where it matters: afterwards it would be too late. */}
      {isApple && <Backup services={services} />}
      <Here services={services} />
      <Others than={installPlatform} />
      {!isApple && <Backup services={services} />}
    </>
  );
}

/** Who can see what one writes, and what stays behind. */
import '../styles/screens';
import type { VNode } from 'preact';
import { privacy as words } from '#words/about';
import { BackToMore } from './BackToMore';
import type { Services } from './services';

/** See above. */
export default function PrivacyScreen({ services }: { readonly services: Services }): VNode {
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {words.groups.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          {text.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </section>
      ))}
      <section>
        <a class="btn wide" href={services.router.href('erase')}>
          {words.erase}
        </a>
      </section>
    </>
  );
}

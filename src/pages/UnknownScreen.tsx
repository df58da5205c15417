/** An address that names no screen. */
import '../styles/screens';
import type { VNode } from 'preact';
import { unknown as words } from '#words/more';
import type { Services } from './services';

/** See above. */
export default function UnknownScreen({ services }: { readonly services: Services }): VNode {
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.text}</p>
      <a class="btn main" href={services.router.href('prepare')}>
        {words.home}
      </a>
    </>
  );
}

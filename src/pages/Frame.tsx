/** The frame of every screen, also drawn at build time: the main navigation, and the bar that says what was saved. */
import { BookOpen, Ellipsis, ListChecks } from 'lucide';
import type { ComponentChildren, VNode } from 'preact';
import { bar, nav, sentence } from '#words/shell';
import { Icon } from '../components/Icon';
import type { Message, Problem } from '../domain/message';
import type { Route, Router } from './route';

interface NavProps {
  readonly screen: Route['screen'];
  readonly href: Router['href'];
}

/** The screens of the navigation, in order. */
const LINKS = [
  ['prepare', ListChecks],
  ['guide', BookOpen],
  ['more', Ellipsis],
] as const;

const Nav = ({ screen, href }: NavProps): VNode => (
  <nav aria-label={nav.label}>
    {LINKS.map(([name, icon]) => (
      // "More" says little to a search engine, and there is nothing for it there.
      <a key={name} href={href(name)} rel={name === 'more' ? 'nofollow' : undefined} aria-current={screen === name ? 'page' : undefined}>
        <Icon of={icon} />
        {nav[name]}
      </a>
    ))}
  </nav>
);

interface BarProps {
  readonly message: Message | null;
  readonly explain: (problem: Problem) => string;
  readonly onClose: () => void;
}

/** The state of saving, in a region that is always there: a live region that comes with its text is not read out. */
export function Bar({ message, explain, onClose }: BarProps): VNode {
  const act = message && 'undo' in message ? message.undo : message && 'retry' in message ? message.retry : undefined;
  return (
    <div class={`bar${message ? '' : ' empty'}${message?.kind === 'failed' ? ' failed' : ''}`}>
      <p role="status" dir="auto">
        {message ? sentence(message, explain) : ''}
      </p>
      {act && (
        <button type="button" class="btn" onClick={() => act()}>
          {message?.kind === 'failed' ? bar.retry : bar.undo}
        </button>
      )}
      {message && message.kind !== 'saving' && (
        <button type="button" class="btn" onClick={onClose}>
          {bar.close}
        </button>
      )}
    </div>
  );
}

/** @param screen the one that stands, for the navigation */
export function Frame({ screen, href, children }: NavProps & { readonly children: ComponentChildren }): VNode {
  return (
    <div class="page">
      <Nav screen={screen} href={href} />
      {children}
    </div>
  );
}

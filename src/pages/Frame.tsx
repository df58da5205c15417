/** The frame of every screen, also drawn at build time: the appointment, the main navigation, and the bar that says what was saved. */
import type { ComponentChildren, VNode } from 'preact';
import { bar, nav, visit as visitWords } from '#words/shell';
import { PageIcon } from '../components/PageIcon';
import type { Message } from '../domain/message';
import type { Router } from './route';

interface NavProps {
  readonly screen: string;
  /** The one of the navigation that it stands below. */
  readonly section?: string | undefined;
  readonly href: Router['href'];
}

/** The screens of the navigation, in order. */
const LINKS = ['prepare', 'questions', 'records', 'guide', 'more'] as const;

interface VisitProps {
  readonly href: Router['href'];
  /** What the appointment is called. */
  readonly name: string;
  /** Its day and hour in the reader's words; empty while nobody knows. */
  readonly when: string;
  /** Its condition has emergency signs: they are one tap away, at the same place on every screen. */
  readonly signs?: boolean;
}

/** The appointment on screen; leads to all of them, and from the plan to its own screen while it has no day. */
const Visit = ({ screen, href, name, when, signs }: NavProps & VisitProps): VNode => (
  <header class="visit">
    <a href={href('appointments')}>
      <b dir="auto">{name}</b>
      <PageIcon of="choose" />
      <small>{when}</small>
    </a>
    {signs && (
      <a class="btn signs" href={href('emergency')} aria-label={visitWords.signsName}>
        <PageIcon of="emergency" />
        {visitWords.signs}
      </a>
    )}
    {!when && screen === 'prepare' && (
      <a class="day" href={href('appointment')}>
        {visitWords.noDay}
      </a>
    )}
  </header>
);

interface BarProps {
  readonly message: Message | null;
  readonly text: string;
  /** What its button does: Undo, or "Try again". Without it, a failure still brings its own. */
  readonly onPress: ((event: Event) => unknown) | undefined;
  readonly onClose: () => void;
}

/** The state of saving, in a region that is always there: a live region that comes with its text is not read out. */
export function Bar({ message, text, onPress, onClose }: BarProps): VNode {
  const act = onPress ?? (message?.kind === 'failed' ? message.retry : undefined);
  return (
    <div class={`bar ${message?.kind ?? 'empty'}`}>
      <p role="status" dir="auto">
        {text}
      </p>
      {act && (
        // A button of its own for each kind: leaving a field may save before the finger is up, and "Try again" must not become "Undo".
        <button key={message?.kind} type="button" class="btn" onClick={act}>
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
export function Frame({ screen, section, children, ...visit }: NavProps & VisitProps & { readonly children: ComponentChildren }): VNode {
  return (
    <div class="page">
      <nav aria-label={nav.label}>
        {LINKS.map((name) => (
          // "More" says little to a search engine, and there is nothing for it there.
          <a
            key={name}
            href={visit.href(name)}
            rel={name === 'more' ? 'nofollow' : undefined}
            aria-current={screen === name ? 'page' : section === name ? 'true' : undefined}
          >
            <PageIcon of={name} />
            {nav[name]}
          </a>
        ))}
      </nav>
      <Visit screen={screen} {...visit} />
      {children}
    </div>
  );
}

/** A phone number: as it was written, and as a link that dials it. */
import { Phone } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { Icon } from '../components/Icon';
import { dialOf } from '../domain/phone';
import { wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { WordsOf } from './fields';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly target: Target;
  readonly label: string;
  readonly help?: string;
  /** What the link says. */
  readonly dial: (number: string) => string;
  /** The browser dials at once, whatever this does. */
  readonly onDial?: () => void;
}

/** See above. The link stands once the number is saved; two that were written apart can both be dialled. */
export function PhoneOf({ services, target, label, help, dial, onDial }: Props): VNode {
  const written = wordings(services.app.view(target.record), 'phone').filter(dialOf);
  return (
    <>
      <WordsOf services={services} target={target} field="phone" label={label} {...(help && { help })} lines={1} isOneLine isPhone />
      {written.map((number) => (
        <a key={number} class={`btn dial ${onDial ? 'main' : 'wide'}`} href={`tel:${dialOf(number)}`} onClick={onDial}>
          <Icon of={Phone} />
          <span dir="auto">{dial(number)}</span>
        </a>
      ))}
    </>
  );
}

/** A phone number: as it was written, and as a link that dials it. */
import { Phone } from 'lucide';
import '../styles/screens';
import { Icon } from '../components/Icon';
import { dialOf } from '../domain/phone';
import type { Target } from '../state/drafts';
import { WordsOf, wordsNow } from './fields';
import { observe } from './observe';
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

/** See above. The link says the number as it is typed; two that were written apart can both be dialled. */
export const PhoneOf = observe(({ services, target, label, help, dial, onDial }: Props) => (
  <>
    <WordsOf services={services} target={target} field="phone" label={label} {...(help && { help })} lines={1} isOneLine isPhone />
    {wordsNow(services, target, 'phone')
      .filter(dialOf)
      .map((number) => (
        <a key={number} class={`btn dial ${onDial ? 'main' : 'wide'}`} href={`tel:${dialOf(number)}`} onClick={onDial}>
          <Icon of={Phone} />
          <span dir="auto">{dial(number)}</span>
        </a>
      ))}
  </>
));

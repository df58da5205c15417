/** A phone number: as it was written, and as a link that dials it. */
import { Phone } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  readonly help: string;
  /** What the link says. */
  readonly dial: (number: string) => string;
}

/** See above. A phone shows its number keys for it; nothing of it is offered from other websites' forms. The link stands once the number is saved; two that were written apart can both be dialled. */
export function PhoneOf({ services, target, label, help, dial }: Props): VNode {
  const field = useRef<HTMLDivElement>(null);
  // At each drawing: the field goes while two wordings stand side by side, and another one comes back.
  useLayoutEffect(() => {
    const area = field.current?.querySelector('textarea');
    if (!area) return;
    area.inputMode = 'tel';
    area.autocomplete = 'off';
  });
  const written = wordings(services.app.view(target.record), 'phone').filter(dialOf);
  return (
    <>
      <div ref={field}>
        <WordsOf services={services} target={target} field="phone" label={label} help={help} lines={1} isOneLine />
      </div>
      {written.map((number) => (
        <a key={number} class="btn wide dial" href={`tel:${dialOf(number)}`}>
          <Icon of={Phone} />
          <span dir="auto">{dial(number)}</span>
        </a>
      ))}
    </>
  );
}

/** The emergency card: large, on a light ground in every theme, turned round for the person in front, small enough for half a sheet. */
import { Printer, RotateCw } from 'lucide';
import '../styles/screens';
import type { RefObject, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { card as words } from '#words/condition';
import { Icon } from '../components/Icon';
import { NO_APPOINTMENT } from '../domain/change';
import type { Pack } from '../domain/pack';
import { type RecordView, wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { NoCondition, SourcesOf, ToCondition } from './facts';
import { WordsOf } from './fields';
import { observe } from './observe';
import type { Services } from './services';

/** One card an appointment: two people who fill it in apart write to the same one. */
const target: Target = { record: `card/${NO_APPOINTMENT}/own:emergency`, title: words.title, first: {} };

/** Fields of words, in the order of the card. */
const FIELDS = [
  ['name', words.name, words.nameField, 1],
  ['contact', words.contact, words.contactField, 2],
  ['neurologist', words.neurologist, words.neurologistField, 2],
  ['medicines', words.medicines, words.medicinesField, 3],
  ['other', words.other, words.otherField, 2],
] as const;

interface FaceProps {
  readonly pack: Pack;
  readonly view: RecordView | undefined;
  readonly turned: boolean;
  readonly face: RefObject<HTMLElement | null>;
}

const Face = ({ pack: { card }, view, turned, face }: FaceProps): VNode => (
  <article ref={face} class={`medical-card${turned ? ' turned' : ''}`} aria-labelledby="card-title">
    <h2 id="card-title">{card.title}</h2>
    {card.lines.map(({ text }) => (
      <p key={text}>{text}</p>
    ))}
    <dl>
      {FIELDS.map(([field, label]) =>
        wordings(view, field).map((text) => (
          <div key={field + text}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        )),
      )}
    </dl>
    <p>{card.careful.text}</p>
    <ul>
      {card.medicines.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </article>
);

function Shown({ pack, view }: Omit<FaceProps, 'turned' | 'face'>): VNode {
  const [turned, setTurned] = useState(false);
  const face = useRef<HTMLElement>(null);
  const turn = (): void => {
    setTurned(!turned);
    // The person in front begins to read at what is now the lower end.
    requestAnimationFrame(() => face.current?.scrollIntoView({ block: turned ? 'start' : 'end' }));
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="btn" aria-pressed={turned} onClick={turn}>
          <Icon of={RotateCw} />
          {turned ? words.turnBack : words.turn}
        </button>
        <button type="button" class="btn" onClick={() => print()}>
          <Icon of={Printer} />
          {words.print}
        </button>
      </div>
      <Face pack={pack} view={view} turned={turned} face={face} />
    </>
  );
}

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const pack = services.duties.pack.value;
  if (!pack) return <NoCondition services={services} title={words.title} text={words.none} />;
  return (
    <>
      <ToCondition services={services} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <Shown pack={pack} view={services.app.view(target.record)} />
      <h2 class="part">{words.fill}</h2>
      <p class="quiet">{words.fillHelp}</p>
      {FIELDS.map(([field, , label, lines]) => (
        <WordsOf key={field} services={services} target={target} field={field} label={label} lines={lines} help={field === 'other' ? words.otherHelp : ''} />
      ))}
      <SourcesOf facts={[...pack.card.lines, pack.card.careful]} />
    </>
  );
});

/** One medicine in the person's words: what it is, since when, what it did, and photos of its label. It is never judged. */
import '../styles/screens';
import type { VNode } from 'preact';
import { FACTS, PRESCRIPTION, STATUS, medicine as words } from '#words/medicines';
import { isStopped, MEDICINE } from '../domain/medicines';
import { wordings } from '../domain/record';
import type { Target } from '../state/drafts';
import { ChoiceOf } from './data-fields';
import { DeleteButton, WordsOf } from './fields';
import { OneRecord } from './one-record';
import { Photos } from './Photos';
import { AddAnother } from './record-list';
import type { Services } from './services';

export { beside } from './MedicinesScreen';

interface PartProps {
  readonly services: Services;
  readonly target: Target;
}

/** What tells of its end is asked once it ended, and stays when words stand there. */
const Facts = ({ services, target }: PartProps): VNode => {
  const view = services.app.view(target.record);
  return (
    <>
      {FACTS.filter((fact) => !('isEnd' in fact) || isStopped(view) || wordings(view, fact.field).length > 0).map((fact) => (
        <WordsOf
          key={fact.field}
          services={services}
          target={target}
          field={fact.field}
          label={fact.ask}
          lines={fact.lines}
          help={'help' in fact ? fact.help : ''}
          isOneLine={fact.lines === 1}
        />
      ))}
    </>
  );
};

const Present = ({ services, target }: PartProps): VNode => (
  <>
    <WordsOf services={services} target={target} field="title" label={words.name} help={words.nameHelp} lines={1} isOneLine isExact />
    <ChoiceOf services={services} target={target} field="status" label={words.status} choices={STATUS} otherwise="taken" isRow />
    <Facts services={services} target={target} />
    <ChoiceOf services={services} target={target} field="prescription" label={words.prescription} choices={PRESCRIPTION} isRow />
    <Photos services={services} target={target} isOpen />
    <AddAnother services={services} screen={MEDICINE} label={words.another} />
    {services.app.view(target.record) && <DeleteButton services={services} target={target} label={words.remove} />}
  </>
);

/** See above. */
export default ({ services, id }: { readonly services: Services; readonly id: string }): VNode => (
  <OneRecord services={services} kind={MEDICINE} id={id} list="medicines" words={words} draw={(target) => <Present services={services} target={target} />} />
);

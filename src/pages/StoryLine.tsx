/** One line of a story, whatever it tells of: its words, its place, and the way to the next one. */
import '../styles/screens';
import type { VNode } from 'preact';
import type { Target } from '../state/drafts';
import { DeleteButton, WordsOf } from './fields';
import { OneRecord, PlaceOf } from './one-record';
import { AddAnother } from './record-list';
import type { Services } from './services';

interface Props {
  readonly services: Services;
  readonly id: string;
  /** Also the name of its screen. */
  readonly kind: string;
  readonly words: {
    readonly title: string;
    readonly back: string;
    readonly gone: string;
    readonly restore: string;
    readonly unnamed: string;
    /** With a time of its own. */
    readonly when?: string;
    readonly whenHelp?: string;
    readonly words: string;
    readonly wordsHelp: string;
    readonly another: string;
    readonly place: string;
    readonly placeHelp: (place: number, all: number) => string;
    readonly remove: string;
  };
}

const Present = ({ services, id, kind, words, target }: Props & { readonly target: Target }): VNode => (
  <>
    {words.when && <WordsOf services={services} target={target} field="when" label={words.when} help={words.whenHelp ?? ''} lines={1} isOneLine />}
    <WordsOf services={services} target={target} field="title" label={words.words} help={words.wordsHelp} lines={2} isOneLine />
    <AddAnother services={services} screen={kind} label={words.another} />
    <PlaceOf app={services.app} kind={kind} id={id} target={target} words={words} />
    {services.app.view(target.record) && <DeleteButton services={services} target={target} label={words.remove} />}
  </>
);

/** See above. */
export const StoryLine = (props: Props): VNode => <OneRecord {...props} list="story" draw={(target) => <Present {...props} target={target} />} />;

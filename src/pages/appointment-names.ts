/** What appointments are called in a list. Two that nobody named would look alike: these also say when they were begun. */
import { momentHere, showMoment } from './clock';
import { showAt } from './day';

interface Named {
  readonly id: string;
  /** Empty when nobody named it. */
  readonly title: string;
  /** `undefined` while it is stored nowhere. */
  readonly begunAtMs: number | undefined;
}

interface Words {
  readonly unnamed: string;
  /** @param when a day, or a day and an hour */
  readonly begun: (when: string) => string;
}

/** @returns the name of each by its id; the hour of the beginning only where several began on one day */
export function namesOf(list: readonly Named[], words: Words): ReadonlyMap<string, string> {
  const nameless = list.filter(({ title }) => !title);
  const dayOf = ({ begunAtMs }: Named): string => (begunAtMs === undefined ? '' : showMoment(begunAtMs));
  const whenOf = (one: Named): string => {
    const day = dayOf(one);
    const isAlone = nameless.filter((other) => dayOf(other) === day).length === 1;
    return isAlone ? day : showAt(momentHere(one.begunAtMs));
  };
  const unnamed = (one: Named): string => (nameless.length > 1 && one.begunAtMs !== undefined ? words.begun(whenOf(one)) : words.unnamed);
  return new Map(list.map((one) => [one.id, one.title || unnamed(one)]));
}

/** Reading comfort: text size, colours, motion. Every tap takes effect at once. */
import '../styles/screens';
import { type Choice, comfort as words } from '#words/comfort';
import type { Comfort } from '../domain/comfort';
import { BackToMore } from './BackToMore';
import { observe } from './observe';
import type { Services } from './services';

interface GroupProps<Key extends keyof Comfort> {
  readonly name: Key;
  readonly legend: string;
  readonly choices: readonly Choice<Comfort[Key]>[];
  readonly now: Comfort;
  readonly onChoose: (change: Partial<Comfort>) => void;
}

const Group = <Key extends keyof Comfort>({ name, legend, choices, now, onChoose }: GroupProps<Key>) => (
  <fieldset>
    <legend>{legend}</legend>
    {choices.map(({ value, label, help }) => (
      <label key={label} class="tick choice">
        <input type="radio" name={name} checked={now[name] === value} onChange={() => onChoose({ [name]: value })} />
        <span>
          <b>{label}</b>
          {help && <small>{help}</small>}
        </span>
      </label>
    ))}
  </fieldset>
);

/** See above. */
export default observe(({ services }: { readonly services: Services }) => {
  const { comfort } = services.duties;
  const shared = { now: comfort.now.value, onChoose: comfort.choose };
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <Group name="sizePercent" legend={words.size} choices={words.sizes} {...shared} />
      <Group name="theme" legend={words.theme} choices={words.themes} {...shared} />
      <Group name="calm" legend={words.motion} choices={words.motions} {...shared} />
    </>
  );
});

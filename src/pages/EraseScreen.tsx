/** Deletes everything, after a word that has to be typed. Says what may remain. */
import { Trash2 } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { erase as words } from '#words/erase';
import { Icon } from '../components/Icon';
import { BackToMore } from './BackToMore';
import type { Services } from './services';

/** See above. */
export default function EraseScreen({ services }: { readonly services: Services }): VNode {
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const [before, after] = words.confirm(words.word).split(words.word);
  const confirmed = typed.trim().toLowerCase() === words.word;
  return (
    <>
      <BackToMore router={services.router} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {words.text.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <a class="btn wide" href={services.router.href('backup')}>
        {words.backup}
      </a>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          setFailed(false);
          if (confirmed) services.duties.erase().catch(() => setFailed(true));
        }}
      >
        <label for="erase-word">
          {before}
          {/* Translated, it would be another word than the one that is asked for. */}
          <b translate={false}>{words.word}</b>
          {after}
        </label>
        <input id="erase-word" type="text" autocomplete="off" autocapitalize="none" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        {failed && (
          <p class="notice" role="alert">
            {words.failed}
          </p>
        )}
        <button type="submit" class="btn danger wide" disabled={!confirmed}>
          <Icon of={Trash2} />
          {words.now}
        </button>
      </form>
    </>
  );
}

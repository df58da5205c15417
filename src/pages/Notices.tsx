/** What can stand in the way of the whole app, and the notice of an update. Loaded at idle, or when needed. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { page, problems, update as updateWords, obstacle as words } from '#words/notices';
import type { Obstacle } from '../domain/message';
import { observe } from './observe';
import type { Duties, Services } from './services';

function goOnOf(obstacle: Obstacle): string {
  if (obstacle.kind === 'lost') return obstacle.loss === 'all' ? words.startFresh : words.continue;
  return obstacle.kind === 'failed' ? words.retry : words.begin;
}

/** One clear sentence on what happened, whether the words are safe, and what can be done. */
export function ObstacleScreen({ obstacle, services }: { readonly obstacle: Obstacle; readonly services: Services }): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whatever was pressed or read before is gone.
  useLayoutEffect(() => heading.current?.focus(), [obstacle]);
  const texts =
    obstacle.kind === 'failed'
      ? [words.failedTitle, problems[obstacle.problem]]
      : obstacle.kind === 'erased'
        ? [words.erasedTitle, words.erased]
        : [words.lostTitle, obstacle.loss === 'all' ? words.lostAll : words.lostSome, words.lostNext];
  // Where all is gone, what may bring it back is the way out, and comes first.
  const isAllGone = obstacle.kind === 'lost' && obstacle.loss === 'all';
  const buttons = [
    <button key="on" type="button" class={isAllGone ? 'btn wide' : 'btn main'} onClick={() => services.duties.overcome(obstacle)}>
      {goOnOf(obstacle)}
    </button>,
    obstacle.kind === 'lost' && (
      <button
        key="restore"
        type="button"
        class={isAllGone ? 'btn main' : 'btn wide'}
        onClick={() => {
          services.duties.overcome(obstacle);
          services.duties.go(services.router.href('backup'));
        }}
      >
        {words.restore}
      </button>
    ),
  ];
  return (
    <main class="obstacle">
      <h1 ref={heading} tabIndex={-1}>
        {texts[0]}
      </h1>
      {texts.slice(1).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {isAllGone ? buttons.reverse() : buttons}
      {/* A newer release may be all that helps, and no reload of this page brings it. */}
      <UpdateNotice duties={services.duties} />
    </main>
  );
}

/** An update waits for a tap: it never comes by itself. */
export const UpdateNotice = observe(({ duties }: { readonly duties: Duties }): VNode | null => {
  const state = duties.update.value;
  if (state === 'none') return null;
  return (
    <aside class="bar news" aria-label={page.name}>
      {/* Made anew, so that it is read out. */}
      <p key={state} role={state === 'failed' ? 'alert' : undefined}>
        {updateWords[state]}
      </p>
      <button type="button" class="btn" onClick={() => duties.applyUpdate()}>
        {state === 'elsewhere' ? updateWords.reload : updateWords.now}
      </button>
      <button type="button" class="btn" onClick={() => duties.postponeUpdate()}>
        {updateWords.later}
      </button>
    </aside>
  );
});

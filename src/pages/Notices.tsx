/** What can stand in the way of the whole app, and the notice of an update. Loaded at idle, or when needed. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { page, problems, update as updateWords, obstacle as words } from '#words/notices';
import type { Obstacle } from '../domain/message';
import { observe } from './observe';
import type { Duties, Services } from './services';

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
  const label =
    obstacle.kind === 'failed' ? words.retry : obstacle.kind === 'erased' ? words.begin : obstacle.loss === 'all' ? words.startFresh : words.continue;
  return (
    <main class="obstacle">
      <h1 ref={heading} tabIndex={-1}>
        {texts[0]}
      </h1>
      {texts.slice(1).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <button type="button" class="btn main" onClick={() => services.overcome(obstacle)}>
        {label}
      </button>
      {obstacle.kind === 'lost' && (
        <button
          type="button"
          class="btn wide"
          onClick={() => {
            services.overcome(obstacle);
            services.duties.go(services.router.href('backup'));
          }}
        >
          {words.restore}
        </button>
      )}
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

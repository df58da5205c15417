/** What stands around every screen: landmarks, the main navigation, the message bar, the notice of an update, obstacles. */
import type { VNode } from 'preact';
import { bar, brief, failure } from '#words/shell';
import { appointmentRecord, atOf } from '../domain/appointment';
import { newest } from '../domain/record';
import { appointmentName } from './appointment-name';
import { showAt } from './day';
import { Bar, Frame } from './Frame';
import { observe } from './observe';
import { Plan } from './Plan';
import type { Services } from './services';

const Messages = observe(({ services: { app, rest } }: { services: Services }) => {
  const message = app.message.value;
  const more = rest.value;
  return (
    <Bar
      message={message}
      text={message ? (more?.sentence(message) ?? brief[message.kind]) : ''}
      onPress={more?.pressOf(message)}
      onClose={() => app.say(null)}
    />
  );
});

/** When something stands in the way and even the words for it could not be loaded. */
const Failure = (): VNode => (
  <main class="obstacle">
    <h1 tabIndex={-1}>{failure.title}</h1>
    <p>{failure.text}</p>
    <button type="button" class="btn main" onClick={() => location.reload()}>
      {bar.retry}
    </button>
  </main>
);

/** The whole app. The plan is drawn at once; every other screen waits for the rest of the program. */
export const Shell = observe(({ services, upTo }: { readonly services: Services; readonly upTo?: number | undefined }): VNode => {
  const { app, router } = services;
  const arrival = router.arrival.value;
  const { screen } = arrival.route;
  const obstacle = app.obstacle.value;
  const rest = services.rest.value;
  const visit = app.view(appointmentRecord());
  if (!rest && (obstacle || screen !== 'prepare')) return <Failure />;
  if (rest && obstacle) return <rest.ObstacleScreen obstacle={obstacle} services={services} />;
  return (
    <Frame
      screen={screen}
      section={rest?.sections[screen]}
      href={router.href}
      name={appointmentName(app)}
      when={(rest?.showNear ?? showAt)(atOf(visit))}
      signs={!!newest(visit, 'pack')}
    >
      {screen === 'prepare' ? (
        <main key="prepare">
          <Plan app={app} router={router} upTo={upTo} />
        </main>
      ) : (
        rest && <rest.Screens services={services} arrival={arrival} />
      )}
      <div class="foot">
        {rest && <rest.UpdateNotice duties={services.duties} />}
        <Messages services={services} />
      </div>
    </Frame>
  );
});

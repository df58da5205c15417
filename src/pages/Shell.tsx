/** What stands around every screen: landmarks, the main navigation, the message bar, the notice of an update, obstacles. */
import { Component, type VNode } from 'preact';
import { failure, page as pageWords } from '#words/shell';
import type { App } from '../state/app';
import { Bar, Frame } from './Frame';
import { observe } from './observe';
import { Prepare } from './Prepare';
import type { Arrival, Route, Router } from './router';
import type { Screen, Services } from './services';

/** The plan as it stands now. */
const Plan = observe(({ app, router, aside, openId }: { app: App; router: Router; aside: boolean; openId: string }) => (
  <Prepare
    title={app.plan.title}
    sections={app.plan.sections}
    steps={app.steps.value}
    unreadable={app.unreadable.value}
    href={router.href}
    onTick={app.tick}
    aside={aside}
    openId={openId}
  />
));

const Messages = observe(({ services: { app, notices } }: { services: Services }) => (
  <Bar message={app.message.value} explain={(problem) => notices.value?.problems[problem] ?? failure.text} onClose={() => app.say(null)} />
));

interface State {
  /** The screen that is loaded for the address, or why it is not. */
  readonly loaded?: { readonly screen: Route['screen']; readonly Screen?: Screen };
}

/** Shows the screen of the address, loading it first if need be; the one before stays until then. */
class Screens extends Component<{ readonly services: Services; readonly arrival: Arrival }, State> {
  override state: State = {};
  #settled: Arrival | undefined;

  override componentDidMount(): void {
    this.#load();
    if (this.props.arrival.route.screen === 'prepare') this.#settled = this.props.arrival;
  }

  override componentDidUpdate(): void {
    this.#load();
    const { arrival, services } = this.props;
    const { screen } = arrival.route;
    if (this.#settled === arrival || (screen !== 'prepare' && this.state.loaded?.screen !== screen)) return;
    this.#settled = arrival;
    services.duties?.settle(arrival);
  }

  #load(retry = false): void {
    const { screen } = this.props.arrival.route;
    if (screen === 'prepare' || (this.state.loaded?.screen === screen && !retry)) return;
    this.props.services.loadScreen(screen).then(
      (Screen) => this.setState({ loaded: { screen, Screen } }),
      () => this.setState({ loaded: { screen } }),
    );
  }

  override render({ services, arrival }: { services: Services; arrival: Arrival }, { loaded }: State): VNode {
    const { screen, id } = arrival.route;
    const { app, router } = services;
    const beside = screen === 'step' || screen === 'add';
    const ready = loaded?.screen === screen ? loaded : undefined;
    const plan = <Plan app={app} router={router} aside={beside} openId={id} />;
    if (screen === 'prepare') return <main>{plan}</main>;
    return (
      <>
        {beside && <div class="beside">{plan}</div>}
        <main key={`${screen} ${id}`}>
          {ready?.Screen ? (
            <ready.Screen services={services} id={id} />
          ) : ready ? (
            <div class="notice">
              <p>{pageWords.failed}</p>
              <button type="button" class="btn main" onClick={() => this.#load(true)}>
                {pageWords.retry}
              </button>
            </div>
          ) : (
            <p class="quiet">{pageWords.loading}</p>
          )}
        </main>
      </>
    );
  }
}

/** The whole app. */
export const Shell = observe(({ services }: { readonly services: Services }): VNode => {
  const { app, router } = services;
  const arrival = router.arrival.value;
  const obstacle = app.obstacle.value;
  const notices = services.notices.value;
  if (obstacle) {
    if (notices) return <notices.ObstacleScreen obstacle={obstacle} services={services} />;
    return (
      <main class="obstacle">
        <h1 tabIndex={-1}>{failure.title}</h1>
        <p>{failure.text}</p>
        <a class="btn main" href="">
          {failure.retry}
        </a>
      </main>
    );
  }
  return (
    <Frame screen={arrival.route.screen} href={router.href}>
      <Screens services={services} arrival={arrival} />
      {notices && services.duties && <notices.UpdateNotice duties={services.duties} />}
      <Messages services={services} />
    </Frame>
  );
});

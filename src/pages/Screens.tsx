/** Every screen but the plan: loads the one of the address, and settles focus and scroll when it is drawn. */
import { Component, type VNode } from 'preact';
import { page as pageWords } from '#words/notices';
import type { Around } from '../components/around';
import { beside as plan } from './beside-plan';
import type { Arrival } from './route';
import type { Beside, Screen, Services } from './services';

/** What stands beside these, whatever was on screen before them. */
const PLAN_BESIDE: Readonly<Record<string, Beside>> = { step: plan, add: plan };

interface State {
  /** The screen that is loaded for the address, or why it is not. */
  readonly loaded?: { readonly screen: string; readonly file?: Screen };
}

/** Shows the screen of the address, loading it first if need be; says so while it loads. */
export class Screens extends Component<{ readonly services: Services; readonly arrival: Arrival }, State> {
  override state: State = {};
  #settled: Arrival | undefined;
  /** At the least. The style, which knows the size of the letters, may still hide the list; here it is only not drawn for nothing. */
  readonly #room = matchMedia('(min-width: 56rem)');
  readonly #resized = (): void => this.setState({});

  override componentDidMount(): void {
    this.#load();
    this.#room.addEventListener('change', this.#resized);
  }

  override componentWillUnmount(): void {
    this.#room.removeEventListener('change', this.#resized);
  }

  override componentDidUpdate(): void {
    this.#load();
    const { arrival, services } = this.props;
    const screen = services.duties.screenOf(arrival.route);
    if (this.#settled === arrival || this.state.loaded?.screen !== screen) return;
    this.#settled = arrival;
    services.duties.settle(arrival);
  }

  override getChildContext(): Around {
    const { arrival, services } = this.props;
    return services.duties.around(arrival.route);
  }

  #load(retry = false): void {
    const { duties } = this.props.services;
    const screen = duties.screenOf(this.props.arrival.route);
    if (this.state.loaded?.screen === screen && !retry) return;
    const take = (file?: Screen): void => {
      // Somebody who has gone on meanwhile stays in what they went to.
      if (duties.screenOf(this.props.arrival.route) === screen) this.setState({ loaded: { screen, ...(file && { file }) } });
    };
    duties.loadScreen(screen).then(take, () => take());
  }

  override render({ services, arrival }: { services: Services; arrival: Arrival }, { loaded }: State): VNode {
    const { id } = arrival.route;
    const screen = services.duties.screenOf(arrival.route);
    const ready = loaded?.screen === screen ? loaded : undefined;
    const Open = ready?.file?.default;
    // While the next screen loads the list stays, or somebody would lose their place in it; the plan is there when its first step is opened.
    const { beside } = (ready ?? loaded)?.file ?? { beside: PLAN_BESIDE[screen] };
    return (
      <>
        {beside && id && this.#room.matches && (
          <aside class="beside" aria-label={beside.label}>
            <beside.List services={services} openId={id} />
          </aside>
        )}
        <main key={`${screen} ${id}`}>
          {Open ? (
            <Open services={services} id={id} />
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

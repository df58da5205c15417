/** Every screen but the plan: loads the one of the address, and settles focus and scroll when it is drawn. */
import { Component, type VNode } from 'preact';
import { page as pageWords } from '#words/notices';
import type { Around } from '../components/around';
import { Plan } from './Plan';
import { QuestionList } from './QuestionList';
import type { Arrival } from './route';
import type { Screen, Services } from './services';

/** The list that an open thing stands beside, where there is room for both. */
const BESIDE: Readonly<Record<string, (services: Services, openId: string) => VNode>> = {
  step: ({ app, router }, id) => <Plan app={app} router={router} aside openId={id} />,
  add: ({ app, router }) => <Plan app={app} router={router} aside />,
  question: (services, id) => <QuestionList services={services} openId={id} />,
};

interface State {
  /** The screen that is loaded for the address, or why it is not. */
  readonly loaded?: { readonly screen: string; readonly Screen?: Screen };
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
    const take = (Screen?: Screen): void => {
      // Somebody who has gone on meanwhile stays in what they went to.
      if (duties.screenOf(this.props.arrival.route) === screen) this.setState({ loaded: { screen, ...(Screen && { Screen }) } });
    };
    duties.loadScreen(screen).then(take, () => take());
  }

  override render({ services, arrival }: { services: Services; arrival: Arrival }, { loaded }: State): VNode {
    const { id } = arrival.route;
    const screen = services.duties.screenOf(arrival.route);
    const beside = this.#room.matches && Object.hasOwn(BESIDE, screen) && BESIDE[screen];
    const ready = loaded?.screen === screen ? loaded : undefined;
    return (
      <>
        {beside && (
          <aside class="beside" aria-label={screen === 'question' ? pageWords.questions : pageWords.plan}>
            {beside(services, id)}
          </aside>
        )}
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

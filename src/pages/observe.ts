/** Redraws a page when a signal that it read changes. Pages read signals; components only draw what they are given. */
import { effect } from '@preact/signals-core';
import { Component, type ComponentChildren, type ComponentType } from 'preact';

/** @param draw a page: may read signals */
export function observe<Props extends object>(draw: (props: Props) => ComponentChildren): ComponentType<Props> {
  return class extends Component<Props> {
    #stop = (): void => {};

    override render(props: Props): ComponentChildren {
      this.#stop();
      let drawn: ComponentChildren;
      let drawing = true;
      this.#stop = effect(() => {
        if (drawing) drawn = draw(props);
        else this.setState({});
      });
      drawing = false;
      return drawn;
    }

    override componentWillUnmount(): void {
      this.#stop();
    }
  };
}

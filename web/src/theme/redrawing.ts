import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { theme } from './theme.ts';

/** Draws its element again when the colours or its size change: for pictures that are drawn in pixels. */
export class Redrawing implements ReactiveController {
  readonly #sized: ResizeObserver;
  #width = -1;
  #height = -1;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly draw: () => void = () => host.requestUpdate(),
  ) {
    host.addController(this);
    this.#sized = new ResizeObserver(this.#resized);
  }

  hostConnected(): void {
    theme.addEventListener('change', this.draw);
    this.#sized.observe(this.host);
  }

  hostDisconnected(): void {
    theme.removeEventListener('change', this.draw);
    this.#sized.disconnect();
    this.#width = this.#height = -1;
  }

  /** What is drawn may change the size itself, which is no reason to draw again. */
  readonly #resized = (): void => {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth === this.#width && clientHeight === this.#height) return;
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.draw();
  };
}

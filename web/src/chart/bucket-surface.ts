import { css, html, type LitElement } from 'lit';
import { BucketChoice } from './bucket-choice.ts';
import { RangeChosenEvent } from './range-chosen.ts';

/** Buckets of a chart: their times, RFC 3339, and where they lie. */
export interface Buckets {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The bucket at so many pixels from the chart's left edge; it may be none of them. */
  readonly at: (x: number) => number;
}

/**
 * The part of a chart that takes the pointer and the keys. Dragging chooses a range, a click one bucket; with the keyboard
 * the arrows walk the buckets, Shift stretches the choice and Enter takes it. The chart dispatches `RangeChosenEvent`.
 */
export class BucketSurface {
  readonly #choice = new BucketChoice();

  constructor(
    private readonly chart: LitElement,
    private readonly buckets: () => Buckets,
  ) {}

  /** The bucket that is pointed at. */
  get over(): number | undefined {
    return this.#choice.over;
  }

  /** First and last of the buckets that are marked: those chosen, else the one pointed at. */
  get marked(): { readonly first: number; readonly last: number; readonly taken: boolean } | undefined {
    const { chosen, over } = this.#choice;
    if (chosen) return { first: chosen[0], last: chosen[1], taken: true };
    return over === undefined ? undefined : { first: over, last: over, taken: false };
  }

  render(label: string, content: unknown) {
    return html`<div
      class="surface"
      tabindex="0"
      role="group"
      aria-label="${label}. Arrow keys walk the buckets, Shift stretches the choice, Enter takes it."
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointerleave=${this.#leave}
      @pointercancel=${this.#cancel}
      @keydown=${this.#key}
      @blur=${this.#cancel}
    >
      ${content}
    </div>`;
  }

  #at(event: PointerEvent): number {
    const { from, at } = this.buckets();
    const bucket = at(event.clientX - this.chart.getBoundingClientRect().left);
    return Math.min(Math.max(bucket || 0, 0), from.length - 1);
  }

  /** A finger scrolls the page, and chooses only where it taps. */
  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#choose((choice) => choice.press(this.#at(event)));
  };

  readonly #move = (event: PointerEvent): void => this.#choose((choice) => choice.point(this.#at(event)));
  readonly #leave = (): void => this.#choose((choice) => choice.leave());
  readonly #cancel = (): void => this.#choose((choice) => choice.cancel());

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') this.#choice.press(this.#at(event));
    if (this.#choice.pressed) this.#take();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as 'ArrowLeft'];
    if (by !== undefined) this.#choose((choice) => choice.step(by, event.shiftKey, this.buckets().from.length));
    else if (event.key === 'Enter') this.#take();
    else if (event.key === 'Escape') this.#cancel();
    else return;
    event.preventDefault();
  };

  #take(): void {
    this.#choose((choice) => {
      const chosen = choice.take();
      const { from, to } = this.buckets();
      if (chosen) this.chart.dispatchEvent(new RangeChosenEvent(from[chosen[0]]!, to[chosen[1]]!));
    });
  }

  #choose(change: (choice: BucketChoice) => void): void {
    change(this.#choice);
    this.chart.requestUpdate();
  }
}

/** Styles of the surface, of what is marked on it (`choice`), and of what is told of a bucket (`tip`). */
export const surfaceStyles = css`
  .surface {
    position: absolute;
    inset: 0;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
  }
  .choice {
    position: absolute;
    top: 6px;
    bottom: 22px;
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    pointer-events: none;
  }
  .choice.taken {
    background: color-mix(in srgb, var(--accent) 16%, transparent);
    border-inline: 1px solid var(--accent);
  }
  .tip {
    position: absolute;
    z-index: 5;
    top: 4px;
    padding: 6px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
    white-space: nowrap;
    pointer-events: none;
  }
`;

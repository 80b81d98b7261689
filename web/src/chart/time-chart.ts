import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { picture } from '../save/picture.ts';
import { count } from '../text/numbers.ts';
import { bucketName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { colour, theme } from '../theme/theme.ts';
import { barChartOption, colourName } from './bar-chart-option.ts';
import { BucketChoice } from './bucket-choice.ts';
import { init, type EChartsType } from './echarts.ts';
import { RangeChosenEvent } from './range-chosen.ts';
import type { SeriesTable } from './series.ts';

/**
 * Bars over time. Dragging chooses a range, a click one bucket; with the keyboard the arrows walk the buckets, Shift
 * stretches the choice and Enter takes it.
 */
@customElement('time-chart')
export class TimeChart extends LitElement {
  @property({ attribute: false }) table!: SeriesTable;
  @property({ attribute: false }) nameOf: (value: string) => string = (value) => value;
  @property() label = '';
  @query('.canvas') private readonly canvas!: HTMLElement;
  #chart?: EChartsType | undefined;
  readonly #choice = new BucketChoice();
  readonly #sized = new ResizeObserver(() => this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#draw);
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#draw);
    this.#sized.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  /** The chart as a picture for a file. */
  svg(heading: string): string {
    const size = { width: 900, height: 320 };
    const drawn = init(null, null, { renderer: 'svg', ssr: true, ...size });
    drawn.setOption(barChartOption(this.table, size.width, colour));
    const names = this.table.series.map((s) => `<tspan dx="12" fill="${colour(colourName(s))}">■</tspan> ${this.nameOf(s.value)} ${count(s.total)}`);
    const key = this.table.series.some((s) => s.value) ? `<text y="12">${names.join('')}</text>` : '';
    const body = `${key}<g transform="translate(0 24)">${drawn.renderToSVGString()}</g>`;
    drawn.dispose();
    return picture(heading, { width: size.width, height: size.height + 24, body });
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('table')) this.#draw();
  }

  readonly #draw = (): void => {
    const { clientWidth: width, clientHeight: height } = this;
    if (!this.canvas || width === 0) return;
    this.#chart ??= init(this.canvas, null, { renderer: 'canvas', width, height });
    this.#chart.resize({ width, height });
    this.#chart.setOption(barChartOption(this.table, width, colour), { notMerge: true });
    this.requestUpdate();
  };

  #at(event: PointerEvent): number {
    const x = event.clientX - this.getBoundingClientRect().left;
    const index = Math.round(this.#chart?.convertFromPixel({ xAxisIndex: 0 }, x) as unknown as number);
    return Math.min(Math.max(index || 0, 0), this.table.from.length - 1);
  }

  /** Left and right edge of a bucket in pixels. */
  #edges(index: number): [number, number] {
    const centre = (i: number) => this.#chart?.convertToPixel({ xAxisIndex: 0 }, i) as unknown as number;
    const half = this.table.from.length > 1 ? (centre(1) - centre(0)) / 2 : this.clientWidth / 2;
    return [centre(index) - half, centre(index) + half];
  }

  /** A finger scrolls the page, and chooses only where it taps. */
  #down(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.canvas.parentElement?.setPointerCapture(event.pointerId);
    this.#choose((choice) => choice.press(this.#at(event)));
  }

  #up(event: PointerEvent): void {
    if (event.pointerType === 'touch') this.#choice.press(this.#at(event));
    if (this.#choice.pressed) this.#take();
  }

  #key(event: KeyboardEvent): void {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as 'ArrowLeft'];
    if (by !== undefined) this.#choose((choice) => choice.step(by, event.shiftKey, this.table.from.length));
    else if (event.key === 'Enter') this.#take();
    else if (event.key === 'Escape') this.#choose((choice) => choice.cancel());
    else return;
    event.preventDefault();
  }

  #take(): void {
    this.#choose((choice) => {
      const chosen = choice.take();
      if (chosen) this.dispatchEvent(new RangeChosenEvent(this.table.from[chosen[0]]!, this.table.to[chosen[1]]!));
    });
  }

  #choose(change: (choice: BucketChoice) => void): void {
    change(this.#choice);
    this.requestUpdate();
  }

  #shade() {
    const { chosen, over } = this.#choice;
    const [first, last] = chosen ?? (over === undefined ? [] : [over, over]);
    if (first === undefined || last === undefined || !this.#chart) return nothing;
    const left = this.#edges(first)[0];
    const width = Math.max(1, this.#edges(last)[1] - left);
    return html`<div class="choice ${chosen ? 'taken' : ''}" ${styled({ left: `${left}px`, width: `${width}px` })}></div>`;
  }

  #tip() {
    const at = this.#choice.over;
    if (at === undefined || !this.#chart) return nothing;
    const [left, right] = this.#edges(at);
    const side: Record<string, string> = left > this.clientWidth / 2 ? { right: `${this.clientWidth - left + 8}px` } : { left: `${right + 8}px` };
    const rows = this.table.series.filter(({ posts }) => posts[at]! > 0);
    const sum = rows.reduce((total, { posts }) => total + posts[at]!, 0);
    return html`<div class="tip small" ${styled(side)} role="status">
      <p>${bucketName(this.table.from[at]!, this.table.bucket)}</p>
      <p><strong>${count(sum)}</strong> posts</p>
      ${rows.length > 1 || rows[0]?.value
        ? rows.map((s) => html`<p><i ${styled({ background: `var(--${colourName(s)})` })}></i>${this.nameOf(s.value)} ${count(s.posts[at]!)}</p>`)
        : nothing}
    </div>`;
  }

  protected override render() {
    return html`<div
      class="surface"
      tabindex="0"
      role="group"
      aria-label="${this.label}. Arrow keys walk the bars, Shift stretches the choice, Enter takes it."
      @pointerdown=${this.#down}
      @pointermove=${(event: PointerEvent) => this.#choose((choice) => choice.point(this.#at(event)))}
      @pointerup=${this.#up}
      @pointerleave=${() => this.#choose((choice) => choice.leave())}
      @pointercancel=${() => this.#choose((choice) => choice.cancel())}
      @keydown=${this.#key}
      @blur=${() => this.#choose((choice) => choice.cancel())}
    >
      <div class="canvas" aria-hidden="true"></div>
      ${this.#shade()} ${this.#tip()}
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: var(--panel-height, 240px);
      }
      .surface,
      .canvas {
        position: absolute;
        inset: 0;
      }
      .surface {
        cursor: crosshair;
        touch-action: pan-y;
        user-select: none;
      }
      .choice {
        position: absolute;
        top: 8px;
        bottom: 24px;
        background: color-mix(in srgb, var(--ink) 7%, transparent);
        pointer-events: none;
      }
      .choice.taken {
        background: color-mix(in srgb, var(--accent) 16%, transparent);
        border-inline: 1px solid var(--accent);
      }
      .tip {
        position: absolute;
        top: 8px;
        z-index: 2;
        padding: 6px 8px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--raised);
        white-space: nowrap;
        pointer-events: none;
      }
      .tip i {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-right: 6px;
      }
      strong {
        font-weight: var(--strong);
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { picture } from '../save/picture.ts';
import { count } from '../text/numbers.ts';
import { bucketName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { barChartOption, colourName } from './bar-chart-option.ts';
import { BucketSurface, surfaceStyles } from './bucket-surface.ts';
import { init, type EChartsType } from './echarts.ts';
import type { SeriesTable } from './series.ts';

/** Bars over time, whose buckets can be walked and chosen. */
@customElement('time-chart')
export class TimeChart extends LitElement {
  @property({ attribute: false }) table!: SeriesTable;
  @property({ attribute: false }) nameOf: (value: string) => string = (value) => value;
  @property() label = '';
  @query('.canvas') private readonly canvas!: HTMLElement;
  #chart?: EChartsType | undefined;
  readonly #surface = new BucketSurface(this, () => ({
    ...this.table,
    at: (x) => Math.round(this.#chart?.convertFromPixel({ xAxisIndex: 0 }, x) as unknown as number),
  }));

  constructor() {
    super();
    new Redrawing(this, () => this.#draw());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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

  /** Left and right edge of a bucket in pixels. */
  #edges(index: number): [number, number] {
    const centre = (i: number) => this.#chart?.convertToPixel({ xAxisIndex: 0 }, i) as unknown as number;
    const half = this.table.from.length > 1 ? (centre(1) - centre(0)) / 2 : this.clientWidth / 2;
    return [centre(index) - half, centre(index) + half];
  }

  #shade() {
    const { marked } = this.#surface;
    if (!marked || !this.#chart) return nothing;
    const left = this.#edges(marked.first)[0];
    const width = Math.max(1, this.#edges(marked.last)[1] - left);
    return html`<div class="choice ${marked.taken ? 'taken' : ''}" ${styled({ left: `${left}px`, width: `${width}px` })}></div>`;
  }

  #tip() {
    const at = this.#surface.over;
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
    return this.#surface.render(this.label, html`<div class="canvas" aria-hidden="true"></div>${this.#shade()} ${this.#tip()}`);
  }

  static override styles = [
    base,
    surfaceStyles,
    css`
      :host {
        position: relative;
        height: var(--panel-height, 240px);
      }
      .canvas {
        position: absolute;
        inset: 0;
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

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Bucket } from '../api/answers.ts';
import { picture } from '../save/picture.ts';
import { bucketName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { BucketSurface, surfaceStyles } from './bucket-surface.ts';
import { linesDrawing, scales, type Lines } from './lines-drawing.ts';

/** Lines over time with their intervals as bands; its buckets can be walked and chosen. */
@customElement('line-chart')
export class LineChart extends LitElement {
  @property({ attribute: false }) lines!: Lines;
  @property() bucket: Bucket = 'DAY';
  @property() label = '';
  /** What is said of a bucket, beside its time. */
  @property({ attribute: false }) about: (bucket: number) => unknown = () => nothing;
  readonly #surface = new BucketSurface(this, () => {
    const { left, step } = scales(this.lines, this.#size);
    return { ...this.lines, at: (x) => Math.floor((x - left) / step) };
  });

  constructor() {
    super();
    new Redrawing(this);
  }

  /** The chart as a picture for a file. */
  svg(heading: string): string {
    const size = { width: 900, height: 280 };
    const names = this.lines.lines.filter(({ name }) => name);
    const key = names.map(({ name, colour: c }) => `<tspan dx="12" fill="${colour(c)}">■</tspan> ${name.replace(/[&<>]/g, '')}`);
    const body = `<text y="12">${key.join('')}</text><g transform="translate(0 24)">${linesDrawing(this.lines, size, colour)}</g>`;
    return picture(heading, { width: size.width, height: size.height + 24, body });
  }

  get #size() {
    return { width: Math.max(80, this.clientWidth), height: Math.max(40, this.clientHeight) };
  }

  #pointed() {
    const { marked } = this.#surface;
    if (!marked) return nothing;
    const { first, last, taken } = marked;
    const { left, step } = scales(this.lines, this.#size);
    const told = this.#surface.over ?? first;
    const at = left + told * step;
    const side: Record<string, string> = at > this.clientWidth / 2 ? { right: `${this.clientWidth - at + 8}px` } : { left: `${at + step + 8}px` };
    return html`<div class="choice ${taken ? 'taken' : ''}" ${styled({ left: `${left + first * step}px`, width: `${Math.max(1, (last - first + 1) * step)}px` })}></div>
      <div class="tip small" role="status" ${styled(side)}>
        <p>${bucketName(this.lines.from[told]!, this.bucket)}</p>
        ${this.about(told)}
      </div>`;
  }

  /** The same numbers for those who cannot see the picture. */
  #forReaders() {
    const { from, lines, written } = this.lines;
    return html`<div class="unseen"><table>
      <caption>${this.label}</caption>
      <thead><tr><th>Time (UTC)</th>${lines.map(({ name }) => html`<th>${name}</th>`)}</tr></thead>
      <tbody>
        ${from.map((start, i) => html`<tr><th>${bucketName(start, this.bucket)}</th>${lines.map(({ points }) => html`<td>${points[i] ? written(points[i].value) : ''}</td>`)}</tr>`)}
      </tbody>
    </table></div>`;
  }

  protected override render() {
    const size = this.#size;
    const drawn = html`<svg width=${size.width} height=${size.height} aria-hidden="true">${unsafeSVG(linesDrawing(this.lines, size, colour))}</svg>`;
    return html`${this.#surface.render(this.label, [drawn, this.#pointed()])}
      ${this.#forReaders()}`;
  }

  static override styles = [
    base,
    surfaceStyles,
    css`
      :host {
        position: relative;
        height: var(--chart-height, 140px);
      }
      svg {
        display: block;
        overflow: visible;
        font-size: 12px;
      }
      .tip {
        max-width: 260px;
      }
    `,
  ];
}

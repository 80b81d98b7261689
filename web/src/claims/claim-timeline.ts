import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Appearance, TraceAnswer } from '../api/claims.ts';
import { picture } from '../save/picture.ts';
import { valueName } from '../text/names.ts';
import { count } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { colourKey } from '../theme/colour-key.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { WAY_COLOURS, WAY_NAMES, claimDrawing, heightScale, marks, wayOf, type Mark } from './claim-drawing.ts';

const HEIGHT = 240;

/** The appearances of a claim over time, by the followers of who posted them where any are known, on the curve of all. */
@customElement('claim-timeline')
export class ClaimTimeline extends LitElement {
  @property({ attribute: false }) answer!: TraceAnswer;
  @state() private pointed: Mark | undefined;

  constructor() {
    super();
    new Redrawing(this);
  }

  /** The timeline as a picture for a file. */
  svg(heading: string): string {
    const size = { width: 900, height: HEIGHT };
    return picture(heading, { ...size, body: claimDrawing(this.answer.appearances, this.answer.curve, size, colour) });
  }

  get #size() {
    return { width: Math.max(240, this.clientWidth || 900), height: HEIGHT };
  }

  #point(event: MouseEvent): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const apart = ({ x, y }: Mark) => Math.hypot(x - (event.clientX - box.left), y - (event.clientY - box.top));
    const all = marks(this.answer.appearances, this.answer.curve, this.#size);
    const nearest = all.reduce<Mark | undefined>((best, one) => (!best || apart(one) < apart(best) ? one : best), undefined);
    this.pointed = nearest && apart(nearest) < 16 ? nearest : undefined;
  }

  #tip() {
    if (!this.pointed) return nothing;
    const { appearance, x, y } = this.pointed;
    const side: Record<string, string> = x > this.#size.width / 2 ? { right: `${this.#size.width - x + 8}px` } : { left: `${x + 8}px` };
    return html`<div class="tip small" role="status" ${styled({ ...side, top: `${Math.min(y, HEIGHT - 110)}px` })}>
      <p><b><bdi>${valueName('author', appearance.author.id, appearance.author.handle)}</bdi></b>, ${instant(appearance.createdAt)}</p>
      <p class="muted">${appearance.ways.map((way) => WAY_NAMES[way]).join(', ')}${appearance.followers === undefined ? '' : `; ${count(appearance.followers)} followers`}</p>
      <p class="text" dir="auto">${appearance.text}</p>
    </div>`;
  }

  #forReaders(appearances: readonly Appearance[]) {
    return html`<div class="unseen"><table>
      <caption>Appearances of the claim, earliest first</caption>
      <thead><tr><th>Time (UTC)</th><th>Account</th><th>As</th><th>Followers</th></tr></thead>
      <tbody>
        ${appearances.slice(0, 100).map((one) => html`<tr><th>${instant(one.createdAt)}</th><td>${one.author.handle ?? one.author.id}</td><td>${WAY_NAMES[wayOf(one)]}</td><td>${one.followers ?? ''}</td></tr>`)}
      </tbody>
    </table></div>`;
  }

  protected override render() {
    const { appearances, curve, total } = this.answer;
    const size = this.#size;
    return html`<p class="small muted key">
        ${total.ways.map(({ way, appearances: n }) => html`<span><i ${styled({ background: `var(--${WAY_COLOURS[way]})` })}></i>${WAY_NAMES[way]} ${count(n)}</span>`)}
        <span>height: ${heightScale(appearances).name}; shade: appearances so far</span>
      </p>
      <svg width=${size.width} height=${size.height} role="img" aria-label="Appearances over time" @mousemove=${this.#point} @mouseleave=${() => (this.pointed = undefined)}>
        ${unsafeSVG(claimDrawing(appearances, curve, size, colour))}
      </svg>
      ${this.#tip()} ${this.#forReaders(appearances)}`;
  }

  static override styles = [
    base,
    colourKey,
    css`
      :host {
        position: relative;
      }
      svg {
        display: block;
        font-size: 12px;
      }
      .tip {
        position: absolute;
        z-index: 3;
        max-width: 280px;
        padding: 6px 10px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--raised);
        pointer-events: none;
      }
      .text {
        max-height: 4lh;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: var(--strong);
      }
    `,
  ];
}

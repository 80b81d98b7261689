import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Bucket } from '../api/answers.ts';
import { picture } from '../save/picture.ts';
import { bucketName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { colour, theme } from '../theme/theme.ts';
import { BucketChoice } from './bucket-choice.ts';
import { linesDrawing, scales, type Lines } from './lines-drawing.ts';
import { RangeChosenEvent } from './range-chosen.ts';

/** Lines over time with their intervals as bands; buckets are walked and chosen as in the time chart. */
@customElement('line-chart')
export class LineChart extends LitElement {
  @property({ attribute: false }) lines!: Lines;
  @property() bucket: Bucket = 'DAY';
  @property() label = '';
  /** What is said of a bucket, beside its time. */
  @property({ attribute: false }) about: (bucket: number) => unknown = () => nothing;
  #width = 0;
  readonly #choice = new BucketChoice();
  readonly #draw = () => this.requestUpdate();
  readonly #sized = new ResizeObserver(() => this.clientWidth !== this.#width && this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#draw);
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#draw);
    this.#sized.disconnect();
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

  #at(event: PointerEvent): number {
    const { left, step } = scales(this.lines, this.#size);
    const at = Math.floor((event.clientX - this.getBoundingClientRect().left - left) / step);
    return Math.min(Math.max(at, 0), this.lines.from.length - 1);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#choose((choice) => choice.press(this.#at(event)));
  }

  #up(event: PointerEvent): void {
    if (event.pointerType === 'touch') this.#choice.press(this.#at(event));
    if (this.#choice.pressed) this.#take();
  }

  #key(event: KeyboardEvent): void {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as 'ArrowLeft'];
    if (by !== undefined) this.#choose((choice) => choice.step(by, event.shiftKey, this.lines.from.length));
    else if (event.key === 'Enter') this.#take();
    else if (event.key === 'Escape') this.#choose((choice) => choice.cancel());
    else return;
    event.preventDefault();
  }

  #take(): void {
    this.#choose((choice) => {
      const chosen = choice.take();
      if (chosen) this.dispatchEvent(new RangeChosenEvent(this.lines.from[chosen[0]]!, this.lines.to[chosen[1]]!));
    });
  }

  #choose(change: (choice: BucketChoice) => void): void {
    change(this.#choice);
    this.requestUpdate();
  }

  #pointed() {
    const { chosen, over } = this.#choice;
    const [first, last] = chosen ?? (over === undefined ? [] : [over, over]);
    if (first === undefined || last === undefined) return nothing;
    const { left, step } = scales(this.lines, this.#size);
    const at = left + (over ?? first) * step;
    const side: Record<string, string> = at > this.clientWidth / 2 ? { right: `${this.clientWidth - at + 8}px` } : { left: `${at + step + 8}px` };
    return html`<div class="choice" ${styled({ left: `${left + first * step}px`, width: `${Math.max(1, (last - first + 1) * step)}px` })}></div>
      <div class="tip small" role="status" ${styled(side)}>
        <p>${bucketName(this.lines.from[over ?? first]!, this.bucket)}</p>
        ${this.about(over ?? first)}
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
    this.#width = this.clientWidth;
    const size = this.#size;
    return html`<div
        class="surface"
        tabindex="0"
        role="group"
        aria-label="${this.label}. Arrow keys walk the buckets, Shift stretches the choice, Enter takes it."
        @pointerdown=${this.#down}
        @pointermove=${(event: PointerEvent) => this.#choose((choice) => choice.point(this.#at(event)))}
        @pointerup=${this.#up}
        @pointerleave=${() => this.#choose((choice) => choice.leave())}
        @pointercancel=${() => this.#choose((choice) => choice.cancel())}
        @keydown=${this.#key}
        @blur=${() => this.#choose((choice) => choice.cancel())}
      >
        <svg width=${size.width} height=${size.height} aria-hidden="true">${unsafeSVG(linesDrawing(this.lines, size, colour))}</svg>
        ${this.#pointed()}
      </div>
      ${this.#forReaders()}`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: var(--chart-height, 140px);
      }
      .surface {
        position: absolute;
        inset: 0;
        cursor: crosshair;
        touch-action: pan-y;
        user-select: none;
      }
      svg {
        display: block;
        font-size: 12px;
      }
      .choice {
        position: absolute;
        top: 6px;
        bottom: 22px;
        background: var(--accent);
        opacity: 0.14;
        pointer-events: none;
      }
      .tip {
        position: absolute;
        z-index: 5;
        top: 4px;
        max-width: 260px;
        padding: 6px 8px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--raised);
        pointer-events: none;
        white-space: nowrap;
      }
    `,
  ];
}

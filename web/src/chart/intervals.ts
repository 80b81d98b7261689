import { html, nothing } from 'lit';
import { css } from 'lit';
import { escaped, type Drawing } from '../save/drawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';

/** A bar from zero with its interval; `most` is where the track ends. */
export interface Interval {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** The bar and the interval's line, for inside an element that is their track. */
export function intervalBar({ value, low, high }: Interval, most: number) {
  const at = (n: number) => `${(100 * Math.min(Math.max(n, 0), most)) / (most || 1)}%`;
  const line =
    low === undefined || high === undefined
      ? nothing
      : html`<s ${styled({ left: at(low), width: `${(100 * (Math.min(high, most) - Math.max(low, 0))) / (most || 1)}%` })}></s>`;
  return html`<i ${styled({ width: at(value) })}></i>${line}`;
}

/** Styles of `intervalBar`: its track is an element with the class `track`. */
export const intervalStyles = css`
  .track {
    position: relative;
    height: 18px;
  }
  .track i {
    position: absolute;
    inset: 2px auto 2px 0;
    min-width: 1px;
    background: var(--bar);
  }
  .track s {
    position: absolute;
    top: 50%;
    height: 5px;
    margin-top: -2.5px;
    border: solid var(--ink);
    border-width: 0 1px;
    background: linear-gradient(var(--ink), var(--ink)) center / 100% 1px no-repeat;
  }
`;

const ROW = 24;
const NAME = 240;
const WIDTH = 420;

/** The same for a file. */
export function intervalsDrawing(rows: readonly (readonly [name: string, interval: Interval, written: string])[]): Drawing {
  const most = Math.max(...rows.map(([, { value, high }]) => high ?? value), 0) || 1;
  const x = (n: number) => NAME + (Math.max(0, n) / most) * WIDTH;
  const body = rows.map(([name, { value, low, high }, written], r) => {
    const y = r * ROW;
    const line = low === undefined || high === undefined ? '' : `<path d="M${x(low)} ${y + 12}H${x(high)}M${x(low)} ${y + 9}v6M${x(high)} ${y + 9}v6" stroke="${colour('ink')}"/>`;
    return (
      `<text x="${NAME - 8}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>` +
      `<rect x="${NAME}" y="${y + 3}" width="${x(value) - NAME}" height="${ROW - 6}" fill="${colour('bar')}"/>${line}` +
      `<text x="${NAME + WIDTH + 12}" y="${y + 16}">${escaped(written)}</text>`
    );
  });
  return { width: NAME + WIDTH + 160, height: rows.length * ROW, body: body.join('') };
}

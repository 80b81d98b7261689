import { escaped } from '../save/drawing.ts';
import { ticks } from '../text/times.ts';

/** A value at a bucket, with its interval where there is one. Of few posts it is drawn in grey. */
export interface Point {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly few?: boolean;
}

export interface Line {
  readonly name: string;
  /** Name of a colour of the page. */
  readonly colour: string;
  /** One for each bucket; nothing where nothing is known. */
  readonly points: readonly (Point | undefined)[];
}

/** Values over time. */
export interface Lines {
  /** Starts and ends of the buckets, RFC 3339. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly lines: readonly Line[];
  readonly least: number;
  readonly most: number;
  /** Marks of the value axis. */
  readonly marks: readonly number[];
  readonly written: (value: number) => string;
  /** Width in pixels to the left of the axis, where charts stand beneath one another. */
  readonly axis?: number;
  /** Fills from zero: blue above, orange below. For one line. */
  readonly diverging?: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LABEL = 84;
const DIGIT = 7;
export const BELOW = 22;
const RIGHT = 8;
const ABOVE = 6;

/** Where the buckets and values lie. */
export function scales({ from, least, most, marks, written, axis = 0 }: Lines, { width, height }: Size) {
  const left = Math.max(axis, Math.max(...marks.map((mark) => written(mark).length)) * DIGIT + 10);
  const step = (width - left - RIGHT) / Math.max(1, from.length);
  const y = (value: number) => ABOVE + ((most - Math.min(Math.max(value, least), most)) / (most - least || 1)) * (height - ABOVE - BELOW);
  return { left, step, x: (bucket: number) => left + (bucket + 0.5) * step, y };
}

/** Axes, bands and lines as SVG elements. */
export function linesDrawing(lines: Lines, size: Size, colour: (name: string) => string): string {
  return axes(lines, size, colour) + lines.lines.map((line) => (lines.diverging ? bars(line, lines, size, colour) : '') + curve(line, lines, size, colour)).join('');
}

function axes(lines: Lines, size: Size, colour: (name: string) => string): string {
  const { left, x, y } = scales(lines, size);
  const named = ticks(lines.from.map(Date.parse), Math.max(2, Math.floor((size.width - left) / LABEL)));
  const across = lines.marks.map(
    (mark) =>
      `<path d="M${left} ${n(y(mark))}H${size.width - RIGHT}" stroke="${colour(mark === 0 ? 'muted' : 'line')}" fill="none"/>` +
      `<text x="${left - 6}" y="${n(y(mark) + 4)}" text-anchor="end" fill="${colour('muted')}">${lines.written(mark)}</text>`,
  );
  // A name that would run out of the picture is left out.
  const fitting = [...named].filter(([i, name]) => x(i) + name.length * DIGIT <= size.width + RIGHT);
  const under = fitting.map(([i, name]) => `<text x="${n(x(i) - 2)}" y="${size.height - 4}" fill="${colour('muted')}">${escaped(name)}</text>`);
  return across.join('') + under.join('');
}

function bars({ points }: Line, lines: Lines, size: Size, colour: (name: string) => string): string {
  const { step, x, y } = scales(lines, size);
  return points
    .map((point, i) => {
      if (!point) return '';
      const [top, bottom] = [y(Math.max(0, point.value)), y(Math.min(0, point.value))];
      const fill = colour(point.few ? 'rest' : point.value < 0 ? 'bad' : 'good');
      return `<rect x="${n(x(i) - step / 2)}" y="${n(top)}" width="${n(Math.max(1, step - (step > 6 ? 1 : 0)))}" height="${n(bottom - top)}" fill="${fill}" fill-opacity="${point.few ? 0.5 : 0.85}"/>`;
    })
    .join('');
}

function curve(line: Line, lines: Lines, size: Size, colour: (name: string) => string): string {
  const { x, y } = scales(lines, size);
  const stroke = colour(lines.diverging ? 'ink' : line.colour);
  // Bars of few posts are grey, and say no more than that.
  return runs(line.points.map((point) => (lines.diverging && point?.few ? undefined : point)))
    .map((run) => {
      const upper = run.map(([i, p]) => `${n(x(i))} ${n(y(p.high ?? p.value))}`);
      const lower = run.map(([i, p]) => `${n(x(i))} ${n(y(p.low ?? p.value))}`).reverse();
      const band = run.some(([, p]) => p.high !== undefined) ? `<path d="M${[...upper, ...lower].join('L')}Z" fill="${stroke}" fill-opacity=".16"/>` : '';
      if (run.length === 1) return alone(run[0]!, lines, size, stroke);
      if (lines.diverging) return band;
      const path = run.map(([i, p]) => `${n(x(i))} ${n(y(p.value))}`);
      return `${band}<path d="M${path.join('L')}" fill="none" stroke="${stroke}" stroke-width="1.5" stroke-linejoin="round"/>`;
    })
    .join('');
}

/** A point without neighbours: its interval is a line; a bar needs no point. */
function alone([bucket, { value, low, high }]: readonly [number, Point], lines: Lines, size: Size, stroke: string): string {
  const { x, y } = scales(lines, size);
  const interval = low === undefined || high === undefined ? '' : `<path d="M${n(x(bucket))} ${n(y(low))}V${n(y(high))}" stroke="${stroke}" stroke-opacity=".4" stroke-width="1.5"/>`;
  if (lines.diverging) return interval;
  return `${interval}<circle cx="${n(x(bucket))}" cy="${n(y(value))}" r="2.5" fill="${stroke}"/>`;
}

/** Points without a gap between them, with their buckets. */
export function runs(points: readonly (Point | undefined)[]): (readonly [bucket: number, point: Point])[][] {
  const found: (readonly [number, Point])[][] = [];
  points.forEach((point, i) => {
    if (!point) return;
    if (i === 0 || !points[i - 1]) found.push([]);
    found.at(-1)!.push([i, point]);
  });
  return found;
}

function n(value: number): string {
  return value.toFixed(1);
}

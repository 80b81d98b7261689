import type { BurstItem } from '../api/trends.ts';
import { escaped, type Drawing } from '../save/drawing.ts';
import { ticks } from '../text/times.ts';

/** The bursts of one value, in time. */
export interface BurstRow {
  readonly value: string;
  readonly label: string | undefined;
  readonly bursts: readonly BurstItem[];
}

/** One row for each value, the one with the strongest burst first. */
export function burstRows(items: readonly BurstItem[]): readonly BurstRow[] {
  const rows = new Map<string, BurstItem[]>();
  for (const item of [...items].sort((a, b) => b.strength - a.strength)) rows.set(item.value, [...(rows.get(item.value) ?? []), item]);
  return [...rows].map(([value, bursts]) => ({ value, label: bursts[0]!.label, bursts: bursts.sort((a, b) => Date.parse(a.from) - Date.parse(b.from)) }));
}

/** A stretch of time as places between 0 and 1. */
export class Stretch {
  readonly #from: number;
  readonly #span: number;

  constructor(from: string, to: string) {
    this.#from = Date.parse(from);
    this.#span = Math.max(1, Date.parse(to) - this.#from);
  }

  at(time: string): number {
    return Math.min(1, Math.max(0, (Date.parse(time) - this.#from) / this.#span));
  }

  /** Named places at round times. */
  marks(most: number): readonly (readonly [at: number, name: string])[] {
    const parts = 240;
    const starts = Array.from({ length: parts }, (_, i) => this.#from + (i * this.#span) / parts);
    return [...ticks(starts, most)].map(([i, name]) => [i / parts, name]);
  }
}

const ROW = 24;
const NAME = 180;
const WIDTH = 640;

/** The strip as a picture for a file. */
export function burstDrawing(rows: readonly BurstRow[], stretch: Stretch, nameOf: (row: BurstRow) => string, colour: (name: string) => string): Drawing {
  const strongest = Math.max(...rows.flatMap(({ bursts }) => bursts.map(({ strength }) => strength)), 0) || 1;
  const height = rows.length * ROW + 24;
  const marks = stretch.marks(8).map(([at, name]) => `<path d="M${NAME + at * WIDTH} 0V${height - 24}" stroke="${colour('line')}"/><text x="${NAME + at * WIDTH}" y="${height - 6}" fill="${colour('muted')}">${escaped(name)}</text>`);
  const bars = rows.map((row, r) => {
    const blocks = row.bursts.map(({ from, to, strength }) => {
      const [start, end] = [stretch.at(from), stretch.at(to)];
      return `<rect x="${NAME + start * WIDTH}" y="${r * ROW + 4}" width="${Math.max(2, (end - start) * WIDTH)}" height="${ROW - 8}" fill="${colour('accent')}" fill-opacity="${shade(strength, strongest)}"/>`;
    });
    return `<text x="${NAME - 8}" y="${r * ROW + 16}" text-anchor="end">${escaped(nameOf(row))}</text>${blocks.join('')}`;
  });
  return { width: NAME + WIDTH + 60, height, body: marks.join('') + bars.join('') };
}

/** How full the colour of a burst is: never so pale that it is not seen. */
export function shade(strength: number, strongest: number): number {
  return 0.3 + 0.7 * Math.sqrt(Math.max(0, strength) / (strongest || 1));
}

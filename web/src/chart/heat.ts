import { escaped, type Drawing } from '../save/drawing.ts';
import type { Cell } from '../save/csv.ts';
import { Legible } from '../theme/legible.ts';

/** A field of a table that is coloured by its value. */
export interface HeatCell {
  readonly value: number;
  readonly text: string;
  readonly title: string;
  /** The view of the posts behind it. */
  readonly href?: string | undefined;
  /** Of few posts: shown in grey. */
  readonly few?: boolean | undefined;
}

export interface HeatHead {
  readonly name: string;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
}

export interface Heat {
  readonly rows: readonly HeatHead[];
  readonly columns: readonly HeatHead[];
  readonly cells: readonly (readonly (HeatCell | undefined)[])[];
  /** The value of the fullest colour. */
  readonly most: number;
  /** Fields without a value show that they are fields. */
  readonly grounded?: boolean;
  /** Values reach below zero: blue above, orange below. */
  readonly diverging?: boolean;
}

/** How full the colour of a value is, 0 to 1. */
export function fullness({ value }: Pick<HeatCell, 'value'>, { most }: Pick<Heat, 'most'>): number {
  return most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
}

/** The greatest distance from zero, of the cells that are not of few posts. */
export function greatest(cells: Heat['cells']): number {
  return Math.max(0, ...cells.flat().map((cell) => (cell && !cell.few ? Math.abs(cell.value) : 0)));
}

export function heatRows({ rows, cells }: Heat): Cell[][] {
  return rows.map(({ name }, r) => [name, ...cells[r]!.map((cell) => cell?.value)]);
}

const ROW = 22;
const NAME = 220;

/** The table as a picture for a file. */
export function heatDrawing(heat: Heat, colour: (name: string) => string): Drawing {
  const column = Math.min(90, Math.max(28, Math.floor(760 / heat.columns.length)));
  const slanted = heat.columns.some(({ name }) => name.length * 7 > column);
  const head = slanted ? 130 : 20;
  const heads = heat.columns.map(({ name }, c) => {
    const x = NAME + (c + 0.5) * column;
    const turn = slanted ? ` transform="rotate(-40 ${x} ${head - 8})"` : ' text-anchor="middle"';
    return `<text x="${x}" y="${head - 8}"${turn}>${escaped(name)}</text>`;
  });
  const rows = heat.rows.map(({ name }, r) => {
    const y = head + r * ROW;
    const cells = heat.cells[r]!.map((cell, c) => (cell ? drawn(cell, heat, NAME + c * column, y, column, colour) : ''));
    return `<text x="${NAME - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>${cells.join('')}`;
  });
  return { width: NAME + heat.columns.length * column + 60, height: head + heat.rows.length * ROW, body: heads.join('') + rows.join('') };
}

function drawn(cell: HeatCell, heat: Heat, x: number, y: number, width: number, colour: (name: string) => string): string {
  const fill = heat.diverging ? (cell.value < 0 ? 'bad' : 'good') : 'accent';
  const opacity = cell.few ? 0 : fullness(cell, heat);
  const ink = cell.few || cell.value === 0 ? 'muted' : new Legible(colour).on(fill, opacity);
  return (
    `<rect x="${x}" y="${y}" width="${width - 1}" height="${ROW - 1}" fill="${colour(fill)}" fill-opacity="${opacity.toFixed(3)}"/>` +
    `<text x="${x + width / 2}" y="${y + 15}" text-anchor="middle" fill="${colour(ink)}">${escaped(cell.text)}</text>`
  );
}

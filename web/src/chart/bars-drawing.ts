import { escaped, type Drawing } from '../save/drawing.ts';
import { count } from '../text/numbers.ts';
import { colour } from '../theme/theme.ts';

const WIDTH = 480;
const ROW = 24;

/** Labelled bars for a file: the same picture as the panel's. */
export function barsDrawing(rows: readonly (readonly [name: string, posts: number])[]): Drawing {
  const most = Math.max(1, ...rows.map(([, posts]) => posts));
  const body = rows.map(([name, posts], i) => {
    const y = i * ROW;
    return [
      `<rect y="${y + 1}" width="${((posts / most) * WIDTH).toFixed(1)}" height="${ROW - 3}" fill="${colour('accent')}" fill-opacity=".25"/>`,
      `<text x="6" y="${y + 16}">${escaped(name)}</text>`,
      `<text x="${WIDTH - 6}" y="${y + 16}" text-anchor="end">${count(posts)}</text>`,
    ].join('');
  });
  return { width: WIDTH, height: rows.length * ROW, body: body.join('') };
}

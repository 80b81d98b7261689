import type { CoordinatedEdge, CoordinatedGroup } from '../api/coordination.ts';
import type { Size } from '../chart/lines-drawing.ts';
import { escaped } from '../save/drawing.ts';
import { valueName } from '../text/names.ts';

const LABEL = 120;
const ABOVE = 14;

/** Edges that can all be drawn in full colour. */
const FULL = 60;

/** As many as can be told apart on one circle. */
export const DRAWN = 48;

/** The members of a group on a circle, those with most pairs first, joined where they shared the same. */
export function groupDrawing({ members }: CoordinatedGroup, edges: readonly CoordinatedEdge[], { width, height }: Size, colour: (name: string) => string): string {
  const shown = members.slice(0, DRAWN);
  const place = new Map(shown.map(({ id }, i) => [id, onCircle(i, shown.length, { width, height })]));
  const heaviest = Math.max(1, ...edges.map(({ weight }) => weight));
  const most = Math.max(1, ...shown.map(({ pairs }) => pairs));
  // Of many edges each is fainter, so that the heaviest stand out.
  const faint = Math.min(1, Math.sqrt(FULL / Math.max(1, edges.length)));
  const lines = [...edges]
    .reverse()
    .flatMap(({ source, target, weight }) => {
      const [a, b] = [place.get(source), place.get(target)];
      if (!a || !b) return [];
      const part = weight / heaviest;
      return `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${colour('accent')}" stroke-opacity="${((0.12 + 0.6 * part) * faint).toFixed(3)}" stroke-width="${(0.75 + 2.25 * part).toFixed(2)}" fill="none"/>`;
    })
    .join('');
  const named = shown.length <= DRAWN / 2;
  const dots = shown
    .map(({ id, handle, pairs }) => {
      const { x, y, right } = place.get(id)!;
      const dot = `<circle cx="${x}" cy="${y}" r="${(3 + 4 * Math.sqrt(pairs / most)).toFixed(1)}" fill="${colour('accent')}" stroke="${colour('paper')}"/>`;
      return named ? `${dot}<text x="${x + (right ? 10 : -10)}" y="${y + 4}" text-anchor="${right ? 'start' : 'end'}" fill="${colour('ink')}">${escaped(cut(valueName('author', id, handle)))}</text>` : dot;
    })
    .join('');
  return lines + dots;
}

function onCircle(i: number, of: number, { width, height }: Size) {
  const angle = (2 * Math.PI * i) / of - Math.PI / 2;
  const radius = Math.min(width / 2 - LABEL, height / 2 - ABOVE);
  const x = Math.round(width / 2 + radius * Math.cos(angle));
  return { x, y: Math.round(height / 2 + radius * Math.sin(angle)), right: x >= width / 2 };
}

function cut(name: string): string {
  return name.length > 13 ? `${name.slice(0, 12)}…` : name;
}

import { escaped, type Drawing } from '../save/drawing.ts';
import { colour } from '../theme/theme.ts';
import type { AccountGraph, NodeLook } from './account-graph.ts';
import { apart } from './labels-apart.ts';
import { slotColour } from './node-groups.ts';

const SIDE = 1000;
const LABELS = 60;

/** The network as a still picture for a file: the same positions, sizes and colours as on the screen. */
export function networkDrawing(graph: AccountGraph): Drawing {
  const place = placer(graph);
  const ties = graph.mapEdges((_, { size }, source, target, from) => {
    const [a, b] = [place(graph.getNodeAttributes(source)), place(graph.getNodeAttributes(target))];
    return `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${paint(from)}" stroke-width="${size.toFixed(2)}"/>`;
  });
  const nodes = graph.mapNodes((_, look) => {
    const { x, y } = place(look);
    return `<circle cx="${x}" cy="${y}" r="${look.size.toFixed(1)}" fill="${paint(look)}"/>`;
  });
  const named = graph.mapNodes((_, look) => ({ ...place(look), size: look.size, text: look.label })).sort((a, b) => b.size - a.size);
  const labels = apart(named.slice(0, LABELS).map(({ x, y, size, text }) => ({ x: x + size + 3, y: y + 4, text })));
  const names = labels.map(({ x, y, text }) => `<text x="${x}" y="${y}">${escaped(text)}</text>`);
  const halo = `stroke="${colour('paper')}" stroke-width="3" paint-order="stroke"`;
  return { width: SIDE, height: SIDE, body: `<g stroke-opacity=".25">${ties.join('')}</g>${nodes.join('')}<g ${halo}>${names.join('')}</g>` };
}

function paint({ slot, absent }: NodeLook): string {
  return colour(absent ? 'line' : slotColour(slot));
}

function placer(graph: AccountGraph): (at: { x: number; y: number }) => { x: number; y: number } {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const span = Math.max(Math.max(...xs) - left, Math.max(...ys) - bottom, Number.MIN_VALUE);
  const scaled = (value: number) => Math.round((40 + (value * (SIDE - 80)) / span) * 10) / 10;
  return ({ x, y }) => ({ x: scaled(x - left), y: SIDE - scaled(y - bottom) });
}

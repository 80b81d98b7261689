import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import { colour } from '../theme/theme.ts';
import type { NodeLook, TieLook } from './account-graph.ts';

/** A ring around the account and its name on a plate, in the page's colours. */
export const drawHover: NodeHoverDrawingFunction<NodeLook, TieLook> = (context, { x, y, size, label, color }, settings) => {
  context.beginPath();
  context.arc(x, y, size + 2, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colour('ink');
  context.stroke();
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  if (!label) return;
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(label).width;
  context.fillStyle = colour('paper');
  context.fillRect(x + size + 4, y - 10, width + 8, 20);
  context.fillStyle = colour('ink');
  context.fillText(label, x + size + 8, y + 4);
};

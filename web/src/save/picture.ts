import { views } from '../slice/views.ts';
import { rangeName } from '../text/times.ts';
import { colour } from '../theme/theme.ts';
import { escaped, type Drawing } from './drawing.ts';

const MARGIN = 16;
const HEAD = 56;

/** A drawing as a whole picture: with its heading, and the slice and source beneath it. */
export function picture(heading: string, drawing: Drawing): string {
  const { corpus, q, from, to } = views.current;
  const width = drawing.width + 2 * MARGIN;
  const height = drawing.height + HEAD + MARGIN;
  const slice = [corpus, q, rangeName(from, to), 'UTC'].filter(Boolean).join(' · ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="system-ui, sans-serif" font-size="12" fill="${colour('ink')}">`,
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`,
    `<text x="${MARGIN}" y="26" font-size="16" font-weight="600">${escaped(heading)}</text>`,
    `<text x="${MARGIN}" y="44" fill="${colour('muted')}">${escaped(slice)}</text>`,
    `<g transform="translate(${MARGIN} ${HEAD})">${drawing.body}</g></svg>`,
  ].join('');
}

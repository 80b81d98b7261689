import type { Appearance, GrowthPoint, Way } from '../api/claims.ts';
import { ticks } from '../text/times.ts';
import { escaped } from '../save/drawing.ts';
import type { Size } from '../chart/lines-drawing.ts';

/** Names of the page's colours; what a post is first counts. */
export const WAY_COLOURS: Readonly<Record<Way, string>> = {
  POST: 'ink',
  LINK: 'series-2',
  HASHTAG: 'series-3',
  COPY: 'series-4',
  NEAR_COPY: 'series-5',
  QUOTE: 'series-6',
  REPOST: 'series-0',
};

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  POST: 'the post',
  LINK: 'link',
  HASHTAG: 'hashtag',
  COPY: 'copy',
  NEAR_COPY: 'near copy',
  QUOTE: 'quote',
  REPOST: 'repost',
};

const LEFT = 56;
const RIGHT = 44;
const ABOVE = 8;
const BELOW = 22;
const LABEL = 84;

/** Where an appearance is drawn. */
export interface Mark {
  readonly appearance: Appearance;
  readonly x: number;
  readonly y: number;
}

export function wayOf({ ways }: Appearance): Way {
  return ways[0] ?? 'REPOST';
}

function span(curve: readonly GrowthPoint[]): readonly [from: number, to: number] {
  const times = curve.map(({ at }) => Date.parse(at));
  const from = times[0] ?? 0;
  const to = times.at(-1) ?? 1;
  return from === to ? [from - 30_000, to + 30_000] : [from, to];
}

/** What stands for the height of an appearance. */
export interface HeightScale {
  readonly name: string;
  /** From 0, below, to 1. */
  readonly of: (appearance: Appearance) => number;
  readonly lines: readonly { readonly at: number; readonly label: string }[];
}

/** By followers where any are known, else by account. */
export function heightScale(appearances: readonly Appearance[]): HeightScale {
  const known = appearances.flatMap(({ followers }) => followers ?? []);
  return known.length > 0 ? byFollowers(known) : byAccount(appearances);
}

/** On a log scale from 1; those of whom nothing is known stand on the axis. */
function byFollowers(known: readonly number[]): HeightScale {
  const top = Math.log10(Math.max(10, ...known));
  return {
    name: 'followers (log), hollow: unknown',
    of: ({ followers }) => Math.log10(Math.max(1, followers ?? 1)) / top,
    lines: Array.from({ length: Math.floor(top) + 1 }, (_, power) => ({ at: power / top, label: (10 ** power).toLocaleString('en') })),
  };
}

function byAccount(appearances: readonly Appearance[]): HeightScale {
  const order = new Map<string, number>();
  for (const { author } of appearances) if (!order.has(author.id)) order.set(author.id, order.size);
  const last = Math.max(1, order.size - 1);
  const line = (place: number) => ({ at: place / last, label: (place + 1).toLocaleString('en') });
  return {
    name: 'accounts in the order of their first, as no followers are known',
    of: ({ author }) => (order.get(author.id) ?? 0) / last,
    lines: order.size > 1 ? [line(0), line(last)] : [line(0)],
  };
}

export function marks(appearances: readonly Appearance[], curve: readonly GrowthPoint[], { width, height }: Size): Mark[] {
  const [from, to] = span(curve);
  const scale = heightScale(appearances);
  return appearances.map((appearance) => ({
    appearance,
    x: LEFT + ((Date.parse(appearance.createdAt) - from) / (to - from)) * (width - LEFT - RIGHT),
    y: height - BELOW - scale.of(appearance) * (height - ABOVE - BELOW),
  }));
}

/** Appearances over time, on the curve of all appearances. */
export function claimDrawing(appearances: readonly Appearance[], curve: readonly GrowthPoint[], size: Size, colour: (name: string) => string): string {
  const { width, height } = size;
  const [from, to] = span(curve);
  const total = curve.at(-1)?.posts ?? 1;
  const x = (time: number) => LEFT + ((time - from) / (to - from)) * (width - LEFT - RIGHT);
  const grown = (posts: number) => height - BELOW - (posts / total) * (height - ABOVE - BELOW);
  const steps = curve.map(({ at, posts }, i) => `${i === 0 ? 'M' : 'H'}${x(Date.parse(at)).toFixed(1)}${i === 0 ? ` ${height - BELOW}` : ''}V${grown(posts).toFixed(1)}`);
  const area = `<path d="${steps.join('')}H${width - RIGHT}V${height - BELOW}Z" fill="${colour('shade')}"/>`;
  const across = heightScale(appearances).lines.map(({ at, label }) => {
    const y = height - BELOW - at * (height - ABOVE - BELOW);
    return (
      `<path d="M${LEFT} ${y.toFixed(1)}H${width - RIGHT}" stroke="${colour('line')}" fill="none"/>` +
      `<text x="${LEFT - 6}" y="${(y + 4).toFixed(1)}" text-anchor="end" fill="${colour('muted')}">${label}</text>`
    );
  });
  const counted = `<text x="${width - RIGHT + 6}" y="${grown(total) + 8}" fill="${colour('muted')}">${total.toLocaleString('en')}</text>`;
  return area + across.join('') + counted + under(from, to, size, x, colour) + dots(appearances, curve, size, colour);
}

function dots(appearances: readonly Appearance[], curve: readonly GrowthPoint[], size: Size, colour: (name: string) => string): string {
  return marks(appearances, curve, size)
    .map(({ appearance, x, y }) => {
      const paint = colour(WAY_COLOURS[wayOf(appearance)]);
      const known = appearance.followers !== undefined;
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="${known ? paint : colour('paper')}" fill-opacity="${known ? 0.75 : 1}" stroke="${paint}"/>`;
    })
    .join('');
}

function under(from: number, to: number, { width, height }: Size, x: (time: number) => number, colour: (name: string) => string): string {
  const places = 120;
  const times = Array.from({ length: places + 1 }, (_, i) => from + ((to - from) * i) / places);
  const named = ticks(times, Math.max(2, Math.floor((width - LEFT - RIGHT) / LABEL)));
  return [...named]
    .filter(([i, name]) => x(times[i]!) + name.length * 7 <= width)
    .map(([i, name]) => `<text x="${x(times[i]!).toFixed(1)}" y="${height - 4}" fill="${colour('muted')}">${escaped(name)}</text>`)
    .join('');
}

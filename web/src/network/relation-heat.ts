import type { Relation } from '../api/network.ts';
import type { Heat, HeatCell } from '../chart/heat.ts';
import { narrow } from '../slice/query.ts';
import type { View } from '../slice/view.ts';
import { count, counted, signed } from '../text/numbers.ts';

/** The address of a view. */
type Link = (to: Partial<View>) => string;

/** Countries shown, those of most posts from and to them. */
const SHOWN = 16;

const TONES: Record<Relation['tone'], string> = { FRIENDLY: 'friendly', NEUTRAL: 'neutral', HOSTILE: 'hostile', OPEN: 'open' };

/** Relations as a table: who addresses in the rows, who is addressed in the columns. */
export function relationHeat(items: readonly Relation[], q: string, link: Link): Heat {
  const posts = new Map<string, number>();
  for (const { from, to, posts: said } of items) {
    for (const { value } of [from, to]) posts.set(value, (posts.get(value) ?? 0) + said);
  }
  const shown = [...posts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).slice(0, SHOWN).map(([value]) => value);
  const found = new Map(items.map((relation) => [`${relation.from.value} ${relation.to.value}`, relation]));
  const heads = shown.map((name) => ({ name, href: link({ q: narrow(q, 'country', name) }) }));
  const cells = shown.map((from) => shown.map((to) => cell(found.get(`${from} ${to}`), q, link)));
  const most = Math.max(0, ...cells.flat().map((each) => (each ? Math.abs(each.value) : 0)));
  return { rows: heads, columns: heads, cells, most, grounded: true, diverging: true };
}

function cell(relation: Relation | undefined, q: string, link: Link): HeatCell | undefined {
  if (!relation) return undefined;
  const { from, to, posts, back, sentiment, tone } = relation;
  const mood =
    sentiment.mean === undefined
      ? 'no sentiment is known'
      : `mean sentiment ${signed(sentiment.mean)}${sentiment.meanLow === undefined ? '' : ` (${signed(sentiment.meanLow)} to ${signed(sentiment.meanHigh ?? sentiment.mean)})`}, ${TONES[tone]}`;
  return {
    value: sentiment.mean ?? 0,
    text: count(posts),
    title: `${from.value} to ${to.value}: ${counted(posts, 'post')}, ${count(back)} back; ${mood}`,
    href: link({ q: narrow(narrow(q, 'country', from.value), 'addresses', to.value), tab: 'posts' }),
    few: tone === 'OPEN',
  };
}

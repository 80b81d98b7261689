import { MEASURES, type RankingMeasure } from '../api/accounts.ts';
import { count, figure, percent } from '../text/numbers.ts';

/** What the measures of a ranking are called, and how their values are written. */
export const MEASURE_NAMES: Record<RankingMeasure, readonly [name: string, about: string, written: (value: number) => string]> = {
  REACH: ['reach', 'mean followers, as seen with the posts; of several accounts their sum', count],
  ACTIVITY: ['activity', 'posts a day', figure],
  ORIGINALITY: ['originality', 'originals and documents among all posts', percent],
  RESPONSIVENESS: ['responsiveness', 'replies for each original', figure],
  RESONANCE: ['resonance', 'reposts of each original', figure],
  INTERACTION_RATE: ['interaction rate', 'interactions by posts and followers', percent],
  MUTUAL_CONNECTIONS: ['mutual', 'other members whom it addressed and who addressed it', count],
  CENTRALITY: ['centrality', 'share of the other active members that addressed it', percent],
};

/** Weights as the URL has them, `reach:2,activity:1`; all alike where it says nothing. */
export function parseWeights(given: string): ReadonlyMap<RankingMeasure, number> {
  const said = given.split(',').map((part) => part.split(':') as [string, string]);
  const found = said.flatMap(([name, weight]) => {
    const known = MEASURES.find((m) => m.toLowerCase() === name);
    return known && Number(weight) >= 0 ? [[known, Number(weight)] as const] : [];
  });
  return found.length > 0 ? new Map(found) : new Map(MEASURES.map((m) => [m, 1]));
}

export function formatWeights(weights: ReadonlyMap<RankingMeasure, number>): string {
  const values = MEASURES.map((m) => weights.get(m) ?? 0);
  if (values.every((value) => value === values[0])) return '';
  return MEASURES.flatMap((m, i) => (values[i]! > 0 ? [`${m.toLowerCase()}:${values[i]}`] : [])).join(',');
}

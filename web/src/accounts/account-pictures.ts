import type { ProfileAnswer } from '../api/accounts.ts';
import { greatest, type Heat } from '../chart/heat.ts';
import type { Lines } from '../chart/lines-drawing.ts';
import { count, counted } from '../text/numbers.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** An account's posts by weekday and hour, UTC. */
export function activityHeat({ activity }: ProfileAnswer): Heat {
  const of = (weekday: number, hour: number) => activity.find((a) => a.weekday === weekday && a.hour === hour)?.posts ?? 0;
  const cells = WEEKDAYS.map((day, d) => Array.from({ length: 24 }, (_, h) => ({ value: of(d + 1, h), text: '', title: `${day} ${h}:00 UTC: ${counted(of(d + 1, h), 'post')}` })));
  return { rows: WEEKDAYS.map((name) => ({ name })), columns: Array.from({ length: 24 }, (_, h) => ({ name: h % 6 === 0 ? String(h) : '' })), cells, most: greatest(cells), grounded: true };
}

/** The follower counts in the order they were seen; the axis begins where they do, and says so by its marks. */
export function followerLines(followers: ProfileAnswer['followers']): Lines {
  const values = followers.map((seen) => seen.followers);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = Math.max(1, most - least);
  return {
    from: followers.map(({ at }) => at),
    to: followers.map(({ at }, i) => followers[i + 1]?.at ?? new Date(Date.parse(at) + 1000).toISOString()),
    lines: [{ name: 'followers', colour: 'accent', points: values.map((value) => ({ value })) }],
    least: least - 0.05 * spread,
    most: most + 0.05 * spread,
    marks: least === most ? [least] : [least, most],
    written: count,
  };
}

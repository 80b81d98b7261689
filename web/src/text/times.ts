import type { Bucket } from '../api/answers.ts';

/** Times as the page writes them: in English, in UTC, and without saying so each time. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

const written = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (time: number | Date) => format.format(time).replace('Sept', 'Sep');
};
const day = written({ day: 'numeric', month: 'short', year: 'numeric' });
const dayOfYear = written({ day: 'numeric', month: 'short' });
const weekday = written({ weekday: 'short' });
const month = written({ month: 'short', year: 'numeric' });
const monthOfYear = written({ month: 'short' });
const clock = written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `12 Aug 2017, 14:05` */
export function instant(time: string): string {
  const at = Date.parse(time);
  return `${day(at)}, ${clock(at)}`;
}

/** A bucket's span, by its start: `Sat 12 Aug 2017`, `week of 7 Aug 2017`, `Aug 2017`. */
export function bucketName(from: string, bucket: Bucket): string {
  const at = Date.parse(from);
  switch (bucket) {
    case 'MINUTE':
    case 'HOUR':
      return `${day(at)}, ${clock(at)}`;
    case 'DAY':
      return `${weekday(at)} ${day(at)}`;
    case 'WEEK':
      return `week of ${day(at)}`;
    case 'MONTH':
      return month(at);
    case 'YEAR':
      return String(new Date(at).getUTCFullYear());
  }
}

/** A range with its last day inside it: `1 Aug – 31 Aug 2017`; with times where it does not end at midnight. */
export function rangeName(from: string, to: string): string {
  if (!from && !to) return 'all time';
  if (!to) return `since ${edge(from, 0)}`;
  if (!from) return `until ${edge(to, DAY)}`;
  const start = Date.parse(from);
  const end = Date.parse(to);
  if (!midnight(start) || !midnight(end)) {
    const sameDay = day(start) === day(end - 1);
    return `${day(start)}, ${clock(start)} – ${sameDay && !midnight(end) ? clock(end) : `${day(end)}, ${clock(end)}`}`;
  }
  const last = end - DAY;
  if (last <= start) return day(start);
  const sameYear = new Date(start).getUTCFullYear() === new Date(last).getUTCFullYear();
  return `${sameYear ? dayOfYear(start) : day(start)} – ${day(last)}`;
}

/** `3 days`, `5 h 20 min`, `40 s`: in milliseconds, no finer than it needs to be. */
export function duration(ms: number): string {
  const minutes = ms / MINUTE;
  if (minutes < 1) return `${Math.round(ms / 1000)} s`;
  if (minutes < 60) return `${Math.round(minutes)} min`;
  if (ms < 2 * DAY) return `${Math.floor(minutes / 60)} h ${Math.round(minutes % 60)} min`;
  return `${Math.round(ms / DAY)} days`;
}

/** `2017-08-12` */
export function plainDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** An instant as the URL has it: a plain date at midnight, else RFC 3339. */
export function urlInstant(time: string): string {
  const at = Date.parse(time);
  return midnight(at) ? plainDate(at) : new Date(at).toISOString().replace('.000Z', 'Z');
}

/** The labels of a time axis: at most `most` buckets, at round times, by index. Starts are rising and in ms. */
export function ticks(starts: readonly number[], most: number): Map<number, string> {
  const apart = Math.min(...starts.slice(1).map((start, i) => start - starts[i]!));
  for (const { span, round, name } of STEPS) {
    // Years that are apart are not named by their hours.
    if (starts.length > 1 && span < apart && span < YEAR) continue;
    const at = starts.flatMap((start, i) => (i > 0 && round(start) !== round(starts[i - 1]!) ? [i] : []));
    if (at.length > Math.max(1, most)) continue;
    const each = at.length === starts.length - 1 && starts.length <= most;
    if (each || at.length === 0 || at[0]! > starts.length / most) at.unshift(0);
    return new Map(at.map((i, n) => [i, name(starts[i]!, n === 0 ? undefined : starts[at[n - 1]!]!)]));
  }
  return new Map();
}

interface Step {
  /** How long it is at least, in ms. */
  readonly span: number;
  /** Changes where a round time begins. */
  readonly round: (time: number) => number;
  readonly name: (time: number, before: number | undefined) => string;
}

const months = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
const years = (time: number) => new Date(time).getUTCFullYear();
const clockName: Step['name'] = (time, before) =>
  before === undefined ? `${dayOfYear(time)}, ${clock(time)}` : dayOfYear(time) === dayOfYear(before) ? clock(time) : dayOfYear(time);
const dayName: Step['name'] = (time, before) => (before === undefined || years(time) !== years(before) ? day(time) : dayOfYear(time));
const monthName: Step['name'] = (time, before) => (before === undefined || years(time) !== years(before) ? month(time) : monthOfYear(time));

const every = (span: number, name: Step['name'], shift = 0): Step => ({ span, round: (time) => Math.floor((time + shift) / span), name });
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map((n) => every(n * MINUTE, clockName)),
  ...[1, 2].map((n) => every(n * DAY, dayName)),
  // Weeks begin on Monday; 1 January 1970 was a Thursday.
  ...[7, 14].map((n) => every(n * DAY, dayName, 3 * DAY)),
  ...[1, 2, 3, 6].map((n): Step => ({ span: n * 28 * DAY, round: (time) => Math.floor(months(time) / n), name: monthName })),
  ...[1, 2, 5, 10, 20, 50, 100].map((n): Step => ({ span: n * YEAR, round: (time) => Math.floor(years(time) / n), name: (time) => String(years(time)) })),
];

function midnight(time: number): boolean {
  return time % DAY === 0;
}

function edge(time: string, back: number): string {
  const at = Date.parse(time);
  return midnight(at) ? day(at - back) : instant(time);
}

import type { NetworkWindow, WindowCommunity } from '../api/network.ts';
import type { Slice, WindowLength } from '../slice/view.ts';
import { counted } from '../text/numbers.ts';
import { bucketName } from '../text/times.ts';

/** What a network's windows are called, and what becomes of it from one to the next. */

export const LENGTH_NAMES: Record<WindowLength, string> = { day: 'days', week: 'weeks', month: 'months', year: 'years' };

export function windowName({ from }: Pick<NetworkWindow, 'from'>, length: WindowLength): string {
  return bucketName(from, length.toUpperCase() as Uppercase<WindowLength>);
}

/** The window that begins at a time; nothing where none does. */
export function windowAt(windows: readonly NetworkWindow[], start: string): number | undefined {
  const at = Date.parse(start);
  const found = windows.findIndex(({ from }) => Date.parse(from) === at);
  return found < 0 ? undefined : found;
}

/** The slice cut to a window: its posts make the window's network. */
export function within<S extends Slice>(slice: S, { from, to }: Pick<NetworkWindow, 'from' | 'to'>): S {
  const later = slice.from && Date.parse(slice.from) > Date.parse(from) ? slice.from : from;
  const earlier = slice.to && Date.parse(slice.to) < Date.parse(to) ? slice.to : to;
  return { ...slice, from: later, to: earlier };
}

/** What a community comes from, for people: communities count from 1. */
export function originOf({ name, origins }: WindowCommunity, first: boolean): string {
  if (first) return '';
  const others = origins.filter((origin) => origin.name !== name).map((origin) => Number(origin.name) + 1);
  if (origins.length === 0) return 'new';
  return others.length === 0 ? '' : origins.length > others.length ? `joined by ${others.join(', ')}` : `from ${others.join(', ')}`;
}

/** What changed since the window before, as a sentence. */
export function changes({ stayed, came, left, largest, ended }: NetworkWindow, noun: string): string {
  const fresh = largest.filter(({ origins }) => origins.length === 0).length;
  const communities = [fresh > 0 ? `${counted(fresh, 'community', 'communities')} new` : '', ended.length > 0 ? `${counted(ended.length, 'community', 'communities')} ended` : ''].filter(Boolean);
  return [`${counted(stayed, noun)} stayed, ${counted(came, noun)} joined, ${counted(left, noun)} left`, ...communities].join('; ');
}

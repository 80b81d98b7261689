import type { SignalKind } from '../api/identity.ts';
import { count, measure, percent } from '../text/numbers.ts';

/** What the signals are called, what they mean, and how their values are written. */
export const SIGNAL_NAMES: Record<SignalKind, readonly [name: string, about: string, written: (value: number) => string]> = {
  HOURS: ['hours', 'how evenly its posts are spread over the hours of the day; 1 is round the clock', measure],
  NIGHT_GAP: ['night gap', 'hours of the day in a row with hardly a post', (value) => `${count(value)} h`],
  REGULARITY: ['regularity', 'times between posts: −1 like a clock, 0 at random, 1 in bursts', measure],
  POSTS_PER_DAY: ['posts a day', 'on days with a post', measure],
  REPOSTS: ['reposts', 'share of its posts', percent],
  SHARED_TEXTS: ['shared texts', 'share of its texts that others posted, too', percent],
  REPEATED_TEXTS: ['repeated texts', 'share of its texts that it had posted before', percent],
  PARTNERS: ['same partners', 'probability that two of its interactions are with the same account', percent],
  FOLLOWING: ['following', 'follows more than it is followed by: decimal logarithm of the ratio', measure],
  AGE: ['age', 'days from its making to its first post in the slice', count],
  DIGITS: ['digits', 'share of its handle', percent],
  NAME_SURPRISE: ['handle', 'bits a character: names drawn at random come high', measure],
  COORDINATION: ['coordination', 'accounts that it shares the same with within seconds, again and again', count],
};

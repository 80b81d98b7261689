import type { CoordinatedGroup, CopyTotal, PostCounts } from '../api/coordination.ts';
import { count, counted, percent, share } from '../text/numbers.ts';

/** What a group wrote itself, beside what everyone in the slice did. */
export function originals({ posts }: CoordinatedGroup, all: PostCounts): string {
  return `Own posts, neither passed on nor replies: ${share(posts.originals, posts.posts)} of ${counted(posts.posts, 'post')} of the members, ${share(all.originals, all.posts)} of all`;
}

/** How far the members have the same followers; empty where it was not asked. */
export function sameFollowers({ followers, memberCount }: CoordinatedGroup): string {
  if (!followers) return '';
  const { members, compared, mean, greatest } = followers;
  const known = `${count(members)} of ${counted(memberCount, 'member')} in the network of followers`;
  if (mean === undefined || greatest === undefined) return `${known}; too few are followed to compare`;
  return `Same followers: ${percent(mean)} of two members\u2019 followers in the mean, ${percent(greatest)} at most (${known}, ${count(compared)} compared)`;
}

/** What was left out in the search for near copies; empty if nothing was. */
export function leftOut({ unverified, uncompared }: CopyTotal): string {
  const parts = [
    uncompared > 0 ? `${counted(uncompared, 'pair')} of texts within the window were not compared` : '',
    unverified > 0 ? `${counted(unverified, 'pair')} that may be near copies were not verified` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('; ')}.` : '';
}

import type { ShareLayer } from '../api/coordination.ts';

/** What is shared, as the page calls it. */
export const LAYER_NAMES: Readonly<Record<ShareLayer, string>> = {
  LINK: 'links',
  DOMAIN: 'domains',
  HASHTAGS: 'sets of hashtags',
  REPOST: 'reposted posts',
  TEXT: 'copied texts',
  NEAR_COPY: 'nearly copied texts',
  MEDIA: 'pictures and films',
};

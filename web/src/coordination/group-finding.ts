import type { CoordinatedGroup, CoordinatedObject, CoordinationAnswer, ShareLayer } from '../api/coordination.ts';
import type { FindingDraft, FindingObject, FindingSighting } from '../api/findings.ts';
import { post } from '../api/gateway.ts';
import { oneLine } from '../finding/lines.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { duration } from '../text/times.ts';
import { LAYER_NAMES } from './layers.ts';

/** What is shared, as the objects of findings are called. */
const TYPES: Record<ShareLayer, string> = { LINK: 'link', DOMAIN: 'domain', HASHTAGS: 'hashtag', REPOST: 'post', TEXT: 'text', NEAR_COPY: 'text', MEDIA: 'link' };

/** Where a group can be seen: the corpus, and the address of this page. */
interface Seen {
  readonly corpus: string;
  readonly page: string;
}

/** A coordinated group as a finding, before its analyst has said how sure they are of it. */
export function groupFinding({ method, asOf }: CoordinationAnswer, group: CoordinatedGroup, { corpus, page }: Seen): FindingDraft {
  const leading = group.members[0];
  const named = group.objects.filter(({ name }) => name);
  const layers = [...new Set(named.map(({ layer }) => LAYER_NAMES[layer]))];
  const unnamed = group.memberCount - group.members.length;
  return {
    kind: 'GROUP',
    title: `${counted(group.memberCount, 'account')} around ${leading ? valueName('author', leading.id, leading.handle) : 'nobody'} that share ${listed(layers) || 'the same'} within ${duration(1000 * method.window)}`,
    accounts: group.members.map(({ id }) => id),
    objects: named.flatMap(objectsOf),
    evidence: [page, ...new Set(group.objects.flatMap((object) => evidenceOf(object, corpus)))],
    sightings: sightingsOf(group),
    notes: [
      `${counted(group.pairs, 'pair')} of shares on ${counted(group.edges, 'edge')}; half of them at most ${duration(1000 * group.lags.median)} apart. Probability by chance ${group.p.toPrecision(1)}.`,
      `Window ${duration(1000 * method.window)}, at least ${counted(method.minParticipation, 'share')} each, method version ${method.version}, position ${count(asOf.position)}.`,
      ...(unnamed > 0 ? [`${counted(unnamed, 'further account')} of the group ${unnamed === 1 ? 'is' : 'are'} not listed.`] : []),
      'It says nothing about intent.',
    ].join('\n'),
    from: group.firstAt,
    to: group.lastAt,
  };
}

/** `links, reposted posts and copied texts` */
function listed(names: readonly string[]): string {
  const before = names.slice(0, -1).join(', ');
  return [before, ...names.slice(-1)].filter(Boolean).join(' and ');
}

function objectsOf({ layer, name }: CoordinatedObject): FindingObject[] {
  const values = layer === 'HASHTAGS' ? name!.split(' ') : [name!];
  return values.map((value) => ({ type: TYPES[layer], value: oneLine(value) }));
}

/** The two closest shares of each object, in time. */
function sightingsOf({ objects }: CoordinatedGroup): FindingSighting[] {
  const shares = new Map(objects.flatMap(({ examples }) => examples).map(({ id, authorId, createdAt }) => [id, { at: createdAt, account: authorId, post: id }]));
  return [...shares.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The posts with the object, and the two that show it best. */
function evidenceOf({ postsLink, examples }: CoordinatedObject, corpus: string): string[] {
  const posts = examples.map(({ id }) => post(corpus, id).url);
  return postsLink ? [postsLink, ...posts] : posts;
}

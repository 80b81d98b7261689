import type { TraceAnswer } from '../api/claims.ts';
import type { FindingDraft, FindingObject } from '../api/findings.ts';
import { post } from '../api/gateway.ts';
import { oneLine } from '../finding/lines.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { instant } from '../text/times.ts';

/** Letters of a text that stand in a title. */
const TITLE = 80;

/** Appearances that a finding keeps, the earliest. */
const SIGHTINGS = 500;

/** Where a claim can be seen: the corpus, the address of this page, and that of the answer. */
interface Seen {
  readonly corpus: string;
  readonly page: string;
  readonly answer: string;
}

/** A traced claim as a finding, before its analyst has said how sure they are of it. */
export function claimFinding(answer: TraceAnswer, { corpus, page, answer: url }: Seen): FindingDraft {
  const { claim, total, origin, first, leading } = answer;
  const { earliest } = origin;
  const said = claim.hashtag ? valueName('hashtag', claim.hashtag) : oneLine(claim.text) || claim.links[0] || claim.postId || '';
  const by = earliest ? `, earliest by ${valueName('author', earliest.author.id, earliest.author.handle)}` : '';
  const carriers = [...(earliest ? [earliest.author] : []), ...first.map(({ account }) => account), ...leading.map(({ account }) => account)];
  return {
    kind: 'CLAIM',
    title: `“${[...said].length > TITLE ? `${[...said].slice(0, TITLE - 1).join('')}…` : said}”${by}`,
    accounts: [...new Set(carriers.map(({ id }) => id))],
    objects: objectsOf(answer),
    evidence: [page, url, ...new Set([...(earliest ? [earliest.postId] : []), ...first.map(({ firstPostId }) => firstPostId)].map((id) => post(corpus, id).url))],
    sightings: answer.appearances.slice(0, SIGHTINGS).map(({ createdAt, author, postId }) => ({ at: createdAt, account: author.id, post: postId })),
    notes: notes(answer).join('\n'),
    ...(total.firstAt ? { from: total.firstAt } : {}),
    ...(total.lastAt ? { to: total.lastAt } : {}),
  };
}

function objectsOf({ claim, origin }: TraceAnswer): FindingObject[] {
  const posts = new Set([claim.postId, origin.earliest?.postId].filter((id) => id !== undefined));
  return [
    ...claim.links.map((value) => ({ type: 'link', value })),
    ...(claim.hashtag ? [{ type: 'hashtag', value: claim.hashtag.replace(/^#/, '') }] : []),
    ...(claim.text ? [{ type: 'text', value: oneLine(claim.text) }] : []),
    ...[...posts].map((value) => ({ type: 'post', value })),
  ];
}

function notes({ total, origin, coordinated, asOf }: TraceAnswer): string[] {
  const { earliest, missing, missingTotal } = origin;
  const earlier = missing.some(({ mayBeEarlier }) => mayBeEarlier);
  return [
    `${counted(total.appearances, 'appearance')} by ${counted(total.accounts, 'account')}, of them ${counted(total.reposts, 'repost')}; position ${count(asOf.position)}.`,
    ...(earliest ? [`Earliest known: ${valueName('author', earliest.author.id, earliest.author.handle)}, ${instant(earliest.createdAt)} UTC.`] : []),
    ...(missingTotal > 0 ? [`${counted(missingTotal, 'post')} that it refers to ${missingTotal === 1 ? 'is' : 'are'} not in the corpus${earlier ? ', and may be earlier' : ''}.`] : []),
    ...(coordinated && coordinated.groups > 0 ? [`${counted(coordinated.appearances, 'appearance')} by ${counted(coordinated.groups, 'coordinated group')}.`] : []),
  ];
}

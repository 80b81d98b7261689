import type { NodeType } from '../api/answers.ts';
import type { NetworkOf, Projection, View } from '../slice/view.ts';

/** What the networks are called. */
export const NETWORK_NAMES: Record<NetworkOf, string> = {
  accounts: 'accounts that interact',
  hashtags: 'hashtags of the same posts',
  domains: 'domains of the same posts',
  account_hashtag: 'accounts and hashtags',
  account_domain: 'accounts and domains',
};

/** What the sides of a network of accounts and what they use are called. */
export const SIDE_NAMES: Record<Projection, string> = {
  none: 'both sides',
  accounts: 'accounts that use the same',
  contents: 'what the same accounts use',
};

const HEADINGS: Record<NetworkOf, string> = {
  accounts: 'Who addresses whom',
  hashtags: 'Hashtags used together',
  domains: 'Domains linked together',
  account_hashtag: 'Who uses which hashtags',
  account_domain: 'Who links to which domains',
};

const TIES: Record<NetworkOf, string> = {
  accounts: 'A tie leads from an account to the one it mentioned, answered, reposted or quoted; its weight is the number of posts.',
  hashtags: 'A tie joins two hashtags of the same posts; its weight is the number of these posts.',
  domains: 'A tie joins two domains that the same posts link to; its weight is the number of these posts.',
  account_hashtag: 'A tie joins an account with a hashtag that it used; its weight is the number of posts.',
  account_domain: 'A tie joins an account with a domain that it linked to; its weight is the number of posts.',
};

type Subject = Pick<View, 'of' | 'project' | 'imported'>;

/** Does the network have accounts on one side, and what they use on the other? */
export function twoSided({ of, imported }: Pick<View, 'of' | 'imported'>): boolean {
  return !imported && (of === 'account_hashtag' || of === 'account_domain');
}

function projected(subject: Subject): boolean {
  return twoSided(subject) && subject.project !== 'none';
}

export function heading(subject: Subject): string {
  if (subject.imported) return `Imported: ${subject.imported}`;
  if (!projected(subject)) return HEADINGS[subject.of];
  const things = subject.of === 'account_hashtag' ? 'hashtags' : 'domains';
  return subject.project === 'accounts' ? `Accounts that use the same ${things}` : `${things[0]!.toUpperCase()}${things.slice(1)} of the same accounts`;
}

/** What a tie stands for, as a sentence. */
export function tieMeaning(subject: Subject): string {
  if (subject.imported) return 'Ties are as the imported file has them; one that it tells again adds its weight.';
  return projected(subject)
    ? 'A tie joins two that have something in common; what is common to many counts less: of what k have in common each two get 1/(k − 1).'
    : TIES[subject.of];
}

/** What the nodes are called: one of them. */
export function noun(subject: Subject): string {
  if (subject.imported) return 'node';
  if (subject.of === 'hashtags' || (subject.of === 'account_hashtag' && subject.project === 'contents')) return 'hashtag';
  if (subject.of === 'domains' || (subject.of === 'account_domain' && subject.project === 'contents')) return 'domain';
  return twoSided(subject) && subject.project === 'none' ? 'node' : 'account';
}

/** The field and the value by which a query finds a node's posts. */
export function clauseOf(node: { readonly id: string; readonly type?: NodeType }): readonly [field: string, value: string] {
  switch (node.type) {
    case 'HASHTAG':
      return ['hashtag', node.id.replace(/^#/, '')];
    case 'DOMAIN':
      return ['domain', node.id];
    default:
      return ['author', node.id];
  }
}

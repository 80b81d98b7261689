/** Names of definitions: docs/codebooks.md. */
export const NAME = /^[a-z0-9-]{1,64}$/;
export const NAME_RULE = '1 to 64 of a-z, 0-9 and hyphen';

/** A name as definitions have it, from what people call it; empty where nothing is left. */
export function nameOf(title: string): string {
  const bare = title.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 64).replace(/-$/, '');
}

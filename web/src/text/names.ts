import type { Kind } from '../api/answers.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** `Russian` for `ru`; the code itself where nobody knows it. */
export function languageName(code: string): string {
  if (code === 'und') return 'undetermined';
  if (code === 'other') return 'other';
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

const KINDS: Record<Kind, string> = {
  ORIGINAL: 'original',
  REPLY: 'reply',
  REPOST: 'repost',
  QUOTE: 'quote',
  DOCUMENT: 'document',
  UNSPECIFIED: 'unknown',
};

export function kindName(kind: string): string {
  return KINDS[kind.toUpperCase() as Kind] ?? kind;
}

/** How a value of a dimension is written: `#water`, `@ministry`, `Russian`. */
export function valueName(dimension: string, value: string, label?: string): string {
  switch (dimension) {
    case 'hashtag':
      return `#${(label ?? value).replace(/^#/, '')}`;
    case 'author':
    case 'mention':
      return label ? `@${label}` : value;
    case 'lang':
      return languageName(value);
    case 'kind':
      return kindName(value);
    default:
      return label ?? value;
  }
}

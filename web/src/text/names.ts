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

/** `Internet governance` for `internet-governance`; of a codebook of one's own with its name: `Trade: tariffs`. */
export function topicName(topic: string): string {
  const said = topic.split('/').map((part) => part.replaceAll('-', ' '));
  return said.length > 1 ? `${sentence(said[0]!)}: ${said.slice(1).join('/')}` : sentence(topic.replaceAll('-', ' '));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** `France` for `FR`; the code itself where it is none of a country. */
export function countryName(code: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code;
}

/** How a value of a dimension is written: `#water`, `@ministry`, `Russian`. */
export function valueName(dimension: string, value: string, label?: string): string {
  switch (dimension) {
    case 'hashtag':
      return `#${(label ?? value).replace(/^#/, '')}`;
    case 'author':
      return label ? `@${label}` : value;
    case 'mention':
      return (label ?? value).includes(':') ? value : `@${label ?? value}`;
    case 'lang':
      return languageName(value);
    case 'kind':
      return kindName(value);
    case 'topic':
      return topicName(value);
    case 'country':
    case 'place':
      return label ?? countryName(value);
    default:
      return label ?? value;
  }
}

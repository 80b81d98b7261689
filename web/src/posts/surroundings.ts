import type { Post } from '../api/answers.ts';
import type { PatternMatch } from '../api/content.ts';

const AROUND = 40;

/** What a pattern found, with the text around it. */
export function surroundings({ title, text }: Pick<Post, 'title' | 'text'>, { part, from, to, found }: PatternMatch) {
  const whole = part === 'TITLE' ? (title ?? '') : text;
  if (from === undefined || to === undefined || part === 'HASHTAGS' || whole.slice(from, to) !== found) return { before: '', found: part === 'HASHTAGS' ? `#${found.replace(/^#/, '')}` : found, after: '' };
  const start = wordStart(whole, from);
  const end = wordEnd(whole, to);
  return {
    before: `${start > 0 ? '… ' : ''}${whole.slice(start, from)}`,
    found,
    after: `${whole.slice(to, end)}${end < whole.length ? ' …' : ''}`,
  };
}

/** Some characters earlier, where a word begins. */
function wordStart(text: string, at: number): number {
  if (at <= AROUND) return 0;
  const space = text.slice(at - AROUND, at).search(/\s/);
  return space < 0 ? at : at - AROUND + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at + AROUND >= text.length) return text.length;
  const space = text.slice(at, at + AROUND).search(/\s\S*$/);
  return space < 0 ? at : at + space;
}

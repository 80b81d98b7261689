/** A piece of a post's text. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hashtag' | 'mention'; readonly text: string; readonly value: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

const FOUND = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}…'’”»])|(?<![\p{L}\p{N}_&])([#＃])([\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)|(?<![\p{L}\p{N}_])@([A-Za-z0-9_]{1,30})/gu;

/** Splits a text at its links, hashtags and mentions; joined again the parts are the text. */
export function parts(text: string): Part[] {
  const found: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(FOUND)) {
    if (match.index > done) found.push({ type: 'text', text: text.slice(done, match.index) });
    const [whole, url, , tag, handle] = match;
    if (url) found.push({ type: 'link', text: whole, url });
    else if (tag) found.push({ type: 'hashtag', text: whole, value: tag.normalize('NFKC').toLowerCase() });
    else found.push({ type: 'mention', text: whole, value: handle! });
    done = match.index + whole.length;
  }
  if (done < text.length) found.push({ type: 'text', text: text.slice(done) });
  return found;
}

/** The address, if it leads to the web and nowhere else. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

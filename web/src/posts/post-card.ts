import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Metrics, Post } from '../api/answers.ts';
import { codebookOf } from '../api/content.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { moodColour, sentimentName } from '../text/mood.ts';
import { kindName, languageName, topicName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { parts, webAddress, type Part } from '../text/parts.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';

const MEASURES: readonly (readonly [name: keyof Metrics, one: string, many: string])[] = [
  ['likes', 'like', 'likes'],
  ['reposts', 'repost', 'reposts'],
  ['replies', 'reply', 'replies'],
  ['quotes', 'quote', 'quotes'],
  ['views', 'view', 'views'],
];

/** One post: who, when, what kind, its text in its own direction, and what came of it. */
@customElement('post-card')
export class PostCard extends LitElement {
  @property({ attribute: false }) post!: Post;
  /** Is it told why the post has its topics? */
  @state() private reasons = false;
  readonly #viewing = new Viewing(this);

  #narrowed(field: string, value: string): string {
    return views.link({ q: narrow(this.#viewing.view.q, field, value) });
  }

  #about() {
    const { kind, inReplyTo, repostOf, quoteOf } = this.post;
    const other = (inReplyTo ?? repostOf ?? quoteOf)?.authorHandle;
    const words: Record<string, string> = { REPLY: 'in reply to', REPOST: 'reposting', QUOTE: 'quoting' };
    return other && words[kind] ? html`${words[kind]} <bdi>@${other}</bdi>` : kindName(kind);
  }

  /** Links, hashtags and mentions stand apart: a Latin name must not turn an Arabic text around, nor be turned by it. */
  #part(part: Part) {
    switch (part.type) {
      case 'text':
        return part.text;
      case 'link':
        return html`<bdi><a href=${part.url} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a></bdi>`;
      case 'hashtag':
      case 'mention':
        return html`<bdi><a href=${this.#narrowed(part.type, part.value)} title="Narrow to ${part.text}">${part.text}</a></bdi>`;
    }
  }

  #measures() {
    const { metrics } = this.post;
    const known = MEASURES.flatMap(([name, one, many]) => (metrics?.[name] ? [counted(metrics[name], one, many)] : []));
    return known.length > 0 ? html`<span>${known.join(' · ')}</span>` : nothing;
  }

  /** What the post's sentiment and topics are taken for; each narrows the slice. */
  #judged() {
    const { sentiment, topics = [] } = this.post.enrichment ?? {};
    return [
      sentiment && sentiment.label !== 'unknown'
        ? html`<a class="chip mood" href=${this.#narrowed('sentiment', sentiment.label)} title=${sentimentName(sentiment)}
            ><i ${styled({ background: moodColour(sentiment.score ?? 0) })}></i>${sentiment.label}<span class="exact" role="tooltip">${sentimentName(sentiment)}</span></a
          >`
        : nothing,
      topics.map((topic) => html`<a class="chip" href=${this.#narrowed('topic', topic)} title="Narrow to this topic">${topicName(topic)}</a>`),
      topics.length > 0
        ? html`<button type="button" class="why" aria-expanded=${this.reasons} title="Why it has its topics" @click=${this.#why}>why?</button>`
        : nothing,
    ];
  }

  async #why(): Promise<void> {
    await import('./coding-reasons.ts');
    this.reasons = !this.reasons;
  }

  /** Of each codebook that gave it a topic. */
  #reasons() {
    const codebooks = new Set((this.post.enrichment?.topics ?? []).map(codebookOf));
    return [...codebooks].map((codebook) => html`<coding-reasons .post=${this.post} codebook=${codebook}></coding-reasons>`);
  }

  protected override render() {
    const { id, author, createdAt, text, title, url, lang, enrichment, platform } = this.post;
    const language = enrichment?.lang ?? lang ?? 'und';
    const original = webAddress(url);
    return html`<article>
      <header class="small">
        <a class="author" href=${this.#narrowed('author', author.id)} title=${author.followers === undefined ? author.id : `${author.id}, ${count(author.followers)} followers`}>
          <bdi>${author.displayName ?? author.handle ?? author.id}</bdi>
        </a>
        ${author.handle && author.displayName ? html`<bdi class="handle muted">@${author.handle}</bdi>` : nothing}
        <time class="muted" datetime=${createdAt}>${instant(createdAt)}</time>
      </header>
      ${title ? html`<h3 dir="auto">${title}</h3>` : nothing}
      <p class="text" dir="auto" lang=${language === 'und' ? nothing : language}>${parts(text).map((part) => this.#part(part))}</p>
      <footer class="small muted">
        <span>${this.#about()}</span>
        <a class="muted" href=${this.#narrowed('lang', language)}>${languageName(language)}</a>
        ${this.#judged()} ${this.#measures()}
        <a class="muted" href=${views.link({ tab: 'claims', claim: `post:${id}`, cascade: '' })} title="Where it came from, and who carried it">trace</a>
        <a class="muted" href=${views.link({ tab: 'claims', claim: '', cascade: id })} title="What came of it">cascade</a>
        ${original ? html`<a class="original" href=${original} target="_blank" rel="noopener noreferrer nofollow" title="Open on ${platform}">source ↗</a>` : nothing}
      </footer>
      ${this.reasons ? this.#reasons() : nothing}
    </article>`;
  }

  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
        scroll-margin: 160px 0 40px;
      }
      header,
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
      }
      .author {
        color: var(--ink);
        font-weight: var(--strong);
      }
      time {
        margin-inline-start: auto;
      }
      @container (max-width: 380px) {
        .handle {
          display: none;
        }
      }
      .text {
        max-height: var(--post-lines, 18lh);
        margin: 2px 0 4px;
        overflow: auto;
        white-space: pre-line;
      }
      .chip {
        position: relative;
        padding: 0 6px;
        border-radius: 4px;
        background: var(--shade);
        color: var(--muted);
      }
      .chip i {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-right: 5px;
        border-radius: 50%;
      }
      .why {
        color: var(--muted);
        text-decoration: underline dotted;
      }
      .exact {
        display: none;
        position: absolute;
        z-index: 5;
        bottom: calc(100% + 4px);
        left: 0;
        width: max-content;
        max-width: min(320px, 80cqw);
        padding: 4px 8px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--raised);
        color: var(--ink);
      }
      .mood:focus-visible .exact {
        display: block;
      }
      .original {
        margin-inline-start: auto;
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Post } from '../api/answers.ts';
import type { Disagreement } from '../api/content.ts';
import { answer, post } from '../api/gateway.ts';
import { Problem } from '../api/problem.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../posts/post-card.ts';

/** Posts of which people and the codebook, or people among themselves, say different things: with what each says. */
@customElement('disputed-posts')
export class DisputedPosts extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  @property({ attribute: false }) items: readonly Disagreement[] = [];
  /** Brings the next of them. */
  @property({ attribute: false }) more?: (() => Promise<void>) | undefined;
  @state() private posts: ReadonlyMap<string, Post | Problem> = new Map();
  @state() private wrong = '';
  readonly #viewing = new Viewing(this);
  readonly #asked = new Set<string>();

  protected override willUpdate(): void {
    for (const { postId } of this.items) if (!this.#asked.has(postId)) void this.#ask(postId);
  }

  async #ask(id: string): Promise<void> {
    this.#asked.add(id);
    const found = await answer(post(this.#viewing.view.corpus, id), new AbortController().signal).catch(Problem.from);
    this.posts = new Map(this.posts).set(id, found);
  }

  async #further(): Promise<void> {
    this.wrong = '';
    try {
      await this.more?.();
    } catch (cause) {
      this.wrong = Problem.from(cause).message;
    }
  }

  #said(categories: readonly string[]): string {
    return categories.length > 0 ? categories.map(this.names.of).join(', ') : 'none';
  }

  #post(id: string) {
    const found = this.posts.get(id);
    if (!found) return html`<p class="muted" role="status">Loading ${id} …</p>`;
    return found instanceof Problem ? html`<p role="alert">${id}: ${found.message}</p>` : html`<post-card .post=${found}></post-card>`;
  }

  #item({ postId, people, codebook, judgements }: Disagreement) {
    return html`<li>
      ${this.#post(postId)}
      <dl class="small">
        <dt>people</dt><dd>${this.#said(people)} <span class="muted">${judgements.length === 1 ? html`(<bdi>${judgements[0]!.coder}</bdi>)` : html`(${judgements.map(({ coder, categories }, i) => html`${i > 0 ? '; ' : ''}<bdi>${coder}</bdi>: ${this.#said(categories)}`)})`}</span></dd>
        <dt>codebook</dt><dd>${this.#said(codebook)}</dd>
      </dl>
    </li>`;
  }

  protected override render() {
    return html`<ol>${repeat(this.items, ({ postId }) => postId, (item) => this.#item(item))}</ol>
      ${this.wrong ? html`<p role="alert">${this.wrong}</p>` : nothing}
      ${this.more ? html`<button type="button" class="button" @click=${this.#further}>More</button>` : nothing}`;
  }

  static override styles = [
    base,
    css`
      :host {
        max-width: 760px;
      }
      li {
        padding-bottom: 8px;
        border-bottom: 1px solid var(--line);
      }
      post-card {
        padding-bottom: 4px;
        border: 0;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
      }
      dt {
        color: var(--muted);
      }
      .button {
        margin-top: 8px;
      }
    `,
  ];
}

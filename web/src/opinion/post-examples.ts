import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Post } from '../api/answers.ts';
import { answer, post } from '../api/gateway.ts';
import { Problem } from '../api/problem.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import '../posts/post-list.ts';

/** A few posts, by their ids. */
@customElement('post-examples')
export class PostExamples extends LitElement {
  @property({ attribute: false }) ids: readonly string[] = [];
  @state() private posts?: readonly Post[];
  @state() private wrong = '';
  readonly #viewing = new Viewing(this);
  #underway?: AbortController;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#underway?.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('ids')) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#underway?.abort();
    const { signal } = (this.#underway = new AbortController());
    try {
      const found = await Promise.all(this.ids.map((id) => answer(post(this.#viewing.view.corpus, id), signal)));
      if (!signal.aborted) this.posts = found;
    } catch (cause) {
      if (!signal.aborted) this.wrong = cause instanceof Problem ? cause.message : String(cause);
    }
  }

  protected override render() {
    if (this.wrong) return html`<p role="alert">${this.wrong}</p>`;
    if (!this.posts) return html`<p class="muted" role="status">Loading …</p>`;
    return html`<post-list .posts=${this.posts}></post-list>`;
  }

  static override styles = [
    base,
    css`
      :host {
        padding: 0 0 8px 16px;
      }
    `,
  ];
}

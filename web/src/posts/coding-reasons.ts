import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Post } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { BUILT_IN, explanation, topicOf, type ExplanationAnswer, type PatternMatch } from '../api/content.ts';
import { Viewing } from '../slice/views.ts';
import { languageName, topicName } from '../text/names.ts';
import { base } from '../theme/base.ts';
import { surroundings } from './surroundings.ts';

/** Why a post has its topics: which patterns of one codebook are found in it, and where. */
@customElement('coding-reasons')
export class CodingReasons extends LitElement {
  @property({ attribute: false }) post!: Post;
  @property() codebook = BUILT_IN;
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => explanation(this.#viewing.view.corpus, this.codebook, this.post.id));

  #found(match: PatternMatch) {
    const { before, found, after } = surroundings(this.post, match);
    return html`<q dir="auto">${before}<mark>${found}</mark>${after}</q>`;
  }

  #pattern({ pattern: { form, text, lang, excludes } }: PatternMatch) {
    return html`<code>${form === 'REGEX' ? `/${text}/` : text}</code> <span class="muted">${lang ? languageName(lang) : 'any language'}${excludes ? ', excludes' : ''}</span>`;
  }

  #category(category: string, { categories, matches }: ExplanationAnswer) {
    const given = categories.includes(category);
    return html`<section>
      <h4>${topicName(topicOf(this.codebook, category))} ${given ? nothing : html`<span class="muted">not given: a pattern excludes it</span>`}</h4>
      <ul>${matches.filter((match) => match.category === category).map((match) => html`<li>${this.#pattern(match)} ${this.#found(match)}</li>`)}</ul>
    </section>`;
  }

  protected override render() {
    const { phase, problem } = this.#asking.state;
    if (phase === 'error') return html`<p role="alert">${problem!.message} <button type="button" class="button" @click=${this.#asking.retry}>Try again</button></p>`;
    const answer = this.#asking.value;
    if (!answer) return html`<p class="muted" role="status">Looking …</p>`;
    const found = [...new Set(answer.matches.map(({ category }) => category))];
    return html`${found.map((category) => this.#category(category, answer))}
      <p class="muted">${found.length === 0 ? 'None of its patterns is found any more. ' : ''}Codebook ${answer.codebook}, version ${answer.version}.</p>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 4px;
        margin: 4px 0;
        padding: 4px 0 4px 12px;
        border-left: 2px solid var(--line);
        font-size: var(--small);
      }
      h4 {
        margin: 0;
        font-weight: var(--strong);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      q {
        quotes: none;
        color: var(--muted);
      }
      mark {
        background: var(--mark);
        color: var(--ink);
      }
    `,
  ];
}

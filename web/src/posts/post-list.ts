import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Post } from '../api/answers.ts';
import { writing } from '../frame/keys.ts';
import { webAddress } from '../text/parts.ts';
import { base } from '../theme/base.ts';
import './post-card.ts';

/** Posts one below the other; `j` and `k` walk through them, `o` opens the chosen one at its source. */
@customElement('post-list')
export class PostList extends LitElement {
  @property({ attribute: false }) posts: readonly Post[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (writing(event)) return;
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('post-card')];
    const at = cards.findIndex((card) => card === this.shadowRoot?.activeElement);
    const source = event.key === 'o' ? webAddress(this.posts[at]?.url) : undefined;
    if (source) open(source, '_blank', 'noopener,noreferrer');
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined) return;
    const next = cards[Math.min(Math.max(at + step, 0), cards.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  protected override render() {
    return html`${repeat(
      this.posts,
      ({ id }) => id,
      (post) => html`<post-card .post=${post} tabindex="-1"></post-card>`,
    )}`;
  }

  static override styles = [
    base,
    css`
      post-card:focus {
        outline: none;
        box-shadow: -8px 0 0 var(--paper), -10px 0 0 var(--accent);
      }
    `,
  ];
}

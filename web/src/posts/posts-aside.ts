import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { top } from '../api/gateway.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import '../overview/top-values.ts';

const ROWS = 12;

/** Beside the posts: whose they are and what they are tagged with, to narrow the slice while reading. */
@customElement('posts-aside')
export class PostsAside extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #authors = new Asking(this, () => top(this.#viewing.view, 'author', ROWS));
  readonly #hashtags = new Asking(this, () => top(this.#viewing.view, 'hashtag', ROWS));

  protected override render() {
    return html`
      <top-values dimension="author" heading="Accounts" none="No accounts: no post in this slice." .answered=${this.#authors.state}></top-values>
      <top-values dimension="hashtag" heading="Hashtags" none="No hashtags in these posts." .answered=${this.#hashtags.state}></top-values>
    `;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 24px;
        align-content: start;
      }
    `,
  ];
}

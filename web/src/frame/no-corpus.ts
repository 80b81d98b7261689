import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';

/** What a newcomer sees before the first import. */
@customElement('no-corpus')
export class NoCorpus extends LitElement {
  @property({ attribute: false }) answered!: Answered<unknown>;

  protected override render() {
    return html`<panel-frame heading="No corpus yet" .answered=${this.answered}>
      <p>A corpus holds the posts you study. To see the page with a living one, of invented countries:</p>
      <pre><code>./chancery demo</code></pre>
      <p>To read your own posts, from CSV, X, Mastodon, Bluesky or Telegram files:</p>
      <pre><code>./chancery import my-corpus posts.csv.gz</code></pre>
      <p>Or send them to the gateway; <a href="/openapi">its interface</a> says how:</p>
      <pre><code>curl -X PUT ${location.origin}/v1/corpora/my-corpus
curl -H 'Content-Type: application/x-ndjson' --data-binary @posts.ndjson \\
  ${location.origin}/v1/corpora/my-corpus/imports</code></pre>
      <p><button type="button" class="button" @click=${this.answered.retry}>Look again</button></p>
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        max-width: 640px;
        --panel-line: 0;
      }
      p,
      pre {
        margin: 0 0 8px;
      }
      pre {
        padding: 8px 12px;
        background: var(--shade);
        border-radius: 4px;
        overflow-x: auto;
      }
    `,
  ];
}

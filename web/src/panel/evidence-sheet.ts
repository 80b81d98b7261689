import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Evidence } from '../api/answers.ts';
import { views } from '../slice/views.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';

/** What an answer rests on: method, parameters as applied, models, the posts it comes from and those it leaves out. */
@customElement('evidence-sheet')
export class EvidenceSheet extends LitElement {
  @property({ attribute: false }) evidence!: Evidence;

  /** The posts considered, as a view of this page. */
  get #posts(): string {
    const { searchParams } = new URL(this.evidence.postsLink, location.href);
    const said = (name: string) => searchParams.get(name) ?? '';
    return views.link({ tab: 'posts', q: said('q'), from: said('from'), to: said('to') });
  }

  #leftOut() {
    const { leftOut } = this.evidence;
    if (leftOut.length === 0) return nothing;
    return html`<dt>left out</dt><dd>${leftOut.map(({ reason, posts }) => html`<p>${counted(posts, 'post')}: ${reason}</p>`)}</dd>`;
  }

  protected override render() {
    const { method, version, parameters, models, considered, postsLink } = this.evidence;
    return html`<dl>
        <dt>method</dt><dd>${method}, version ${version}</dd>
        ${parameters.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
        ${models.length > 0 ? html`<dt>models</dt><dd>${models.join(', ')}</dd>` : nothing}
        <dt>considered</dt><dd>${counted(considered, 'post')}</dd>
        ${this.#leftOut()}
      </dl>
      ${postsLink
        ? html`<p><a href=${this.#posts}>These ${count(considered)} posts</a>, <a href=${postsLink} target="_blank" rel="noopener">as JSON</a></p>`
        : nothing}`;
  }

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 8px 0;
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      dt {
        color: var(--muted);
      }
    `,
  ];
}

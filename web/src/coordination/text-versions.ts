import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CoordinatedObject, TextChange, TextVersion } from '../api/coordination.ts';
import { counted, percent } from '../text/numbers.ts';
import { base } from '../theme/base.ts';

/** The versions of a nearly copied text, and what of the first was changed in each of the others. */
@customElement('text-versions')
export class TextVersions extends LitElement {
  @property({ attribute: false }) object!: CoordinatedObject;

  #change({ kind, text }: TextChange) {
    if (kind === 'KEPT') return html`${text} `;
    return kind === 'ADDED' ? html`<ins>${text}</ins> ` : html`<del>${text}</del> `;
  }

  #version({ first, posts, accounts, similarity, changes }: TextVersion) {
    const said = changes.length > 0 ? changes.map((change) => this.#change(change)) : (first?.text ?? 'no longer there');
    return html`<li>
      <p class="text" dir="auto">${said}</p>
      <p class="muted">${counted(posts, 'post')} by ${counted(accounts, 'account')}${changes.length > 0 && similarity !== undefined ? `, ${percent(similarity)} like the first` : ''}</p>
    </li>`;
  }

  protected override render() {
    const { versions, versionCount } = this.object;
    return html`<ol class="small">${versions.map((version) => this.#version(version))}</ol>
      ${versionCount > versions.length ? html`<p class="small muted">and ${counted(versionCount - versions.length, 'more version')}</p>` : nothing}`;
  }

  static override styles = [
    base,
    css`
      ol {
        margin-top: 6px;
        padding-inline-start: 10px;
        border-inline-start: 2px solid var(--line);
      }
      li + li {
        margin-top: 4px;
      }
      .text {
        max-height: 4lh;
        overflow: auto;
        overflow-wrap: anywhere;
      }
      ins {
        background: var(--mark);
        text-decoration: none;
      }
      del {
        color: var(--muted);
      }
    `,
  ];
}

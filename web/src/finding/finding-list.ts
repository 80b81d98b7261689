import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { findingFile, findings, type FindingDraft, type SavedFinding } from '../api/findings.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import { Viewing } from '../slice/views.ts';
import { counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';
import './finding-form.ts';

/** The corpus's findings, to be read, changed and handed on, and the form for another. */
@customElement('finding-list')
export class FindingList extends LitElement {
  /** What was found elsewhere on the page and is to be saved. */
  @property({ attribute: false }) draft: FindingDraft | undefined;
  @state() private opened: { readonly name: string; readonly draft: FindingDraft } | undefined;
  /** Position of the last change, so that it is seen. */
  @state() private position = 0;
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return findings(this.position > 0 ? { ...view, minPosition: this.position } : view);
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && this.draft) this.opened = { name: '', draft: this.draft };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft') && this.draft) this.scrollIntoView({ block: 'start' });
  }

  #defined({ name, position }: DefinedEvent): void {
    this.position = position;
    if (!name) this.opened = undefined;
  }

  #item({ name, title, version, finding }: SavedFinding) {
    const { corpus } = this.#viewing.view;
    const about = [finding.kind.toLowerCase(), finding.confidence === undefined ? '' : `confidence ${finding.confidence}`, finding.accounts.length > 0 ? counted(finding.accounts.length, 'account') : '', `version ${version}`].filter(Boolean).join(', ');
    return html`<li aria-current=${this.opened?.name === name ? 'true' : nothing}>
      <button type="button" class="link" @click=${() => (this.opened = { name, draft: { ...finding, ...(title ? { title } : {}) } })}><bdi>${title ?? name}</bdi></button>
      <span class="small muted">${about}</span>
      <span class="small">
        <a href=${findingFile(corpus, name, 'html')} target="_blank" rel="noopener">report</a>
        <a href=${findingFile(corpus, name, 'stix')}>STIX</a>
        <a href=${findingFile(corpus, name, 'yaml')}>YAML</a>
      </span>
    </li>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const { opened } = this;
    return html`<panel-frame heading="Findings" note=${answer ? (answer.items.length > 0 ? counted(answer.items.length, 'finding') : 'none saved yet') : ''} .answered=${this.#asking.state}>
      <span slot="controls" class="small">
        ${opened ? html`<button type="button" class="button" @click=${() => (this.opened = undefined)}>Close</button>` : html`<button type="button" class="button" @click=${() => (this.opened = { name: '', draft: {} })}>New finding …</button>`}
      </span>
      <ul class="list">${answer?.items.map((item) => this.#item(item))}</ul>
      ${opened ? html`<finding-form .draft=${opened.draft} name=${opened.name} @defined=${this.#defined}></finding-form>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      .list li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
        padding: 2px 0;
      }
      .list li[aria-current] {
        font-weight: var(--strong);
      }
      .list a {
        margin-inline-end: 8px;
      }
      finding-form {
        display: block;
        margin-top: 16px;
      }
    `,
  ];
}

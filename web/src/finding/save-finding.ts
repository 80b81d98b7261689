import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findingFile, type FindingDraft } from '../api/findings.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import './finding-form.ts';

/** Offers to save what is shown as a finding: a button, then the form with what is known filled in. */
@customElement('save-finding')
export class SaveFinding extends LitElement {
  /** What is shown; another one closes the form. */
  @property() about = '';
  @property({ attribute: false }) draft!: () => FindingDraft;
  @state() private opened: FindingDraft | undefined;
  /** Name under which it was saved. */
  @state() private saved = '';
  readonly #viewing = new Viewing(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('about')) this.#close();
  }

  #close(): void {
    this.opened = undefined;
    this.saved = '';
  }

  protected override render() {
    const { opened, saved } = this;
    if (!opened) return html`<button type="button" class="button" @click=${() => (this.opened = this.draft())}>Save as a finding …</button>`;
    return html`<section aria-label="Save as a finding">
      <p class="head">
        <button type="button" class="button" @click=${() => this.#close()}>Close</button>
        ${saved
          ? html`<a href=${findingFile(this.#viewing.view.corpus, saved, 'html')} target="_blank" rel="noopener">Report</a> <a href=${views.link({ tab: 'accounts' })}>all findings</a>`
          : nothing}
      </p>
      <finding-form .draft=${opened} name=${saved} @defined=${({ name }: DefinedEvent) => (name ? (this.saved = name) : this.#close())}></finding-form>
    </section>`;
  }

  static override styles = [
    base,
    css`
      .head {
        display: flex;
        gap: 16px;
        align-items: center;
        margin-bottom: 12px;
      }
    `,
  ];
}

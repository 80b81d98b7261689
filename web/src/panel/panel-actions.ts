import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { savePng, saveText } from '../save/files.ts';
import { views } from '../slice/views.ts';
import { count } from '../text/numbers.ts';
import { instant, rangeName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import type { Actions } from './actions.ts';
import type { PopMenu } from './pop-menu.ts';
import './evidence-sheet.ts';
import './pop-menu.ts';

/** A panel's menu: copy its link, save what it shows, and read how it was computed. */
@customElement('panel-actions')
export class PanelActions extends LitElement {
  @property({ attribute: false }) actions!: Actions;
  /** The address of the answer. */
  @property() url = '';
  @state() private said = '';
  @query('pop-menu') private readonly menu!: PopMenu;

  #file(ending: string): string {
    return `${views.current.corpus}-${this.actions.name}.${ending}`;
  }

  async #do(what: () => Promise<void> | void, done = ''): Promise<void> {
    try {
      await what();
      this.said = done;
      if (!done) this.menu.close();
    } catch (cause) {
      this.said = cause instanceof Error ? cause.message : String(cause);
    }
  }

  #item(label: string, what: () => Promise<void> | void, done = '') {
    return html`<li><button type="button" @click=${() => this.#do(what, done)}>${label}</button></li>`;
  }

  #saves() {
    const { csv, svg, files } = this.actions;
    return [
      csv && this.#item('Save as CSV', () => saveText(this.#file('csv'), 'text/csv', csv())),
      svg && this.#item('Save as PNG', () => savePng(this.#file('png'), svg())),
      svg && this.#item('Save as SVG', () => saveText(this.#file('svg'), 'image/svg+xml', svg())),
      files?.map(({ label, url }) => html`<li><a href=${url} download>${label}</a></li>`),
    ];
  }

  #method() {
    const { what, parameters, asOf, evidence } = this.actions.method;
    const { corpus, q, from, to } = views.current;
    const said: (readonly [string, unknown])[] = [
      ['corpus', corpus],
      ['query', q ? html`<code dir="auto">${q}</code>` : 'none: every post'],
      ['range', `${rangeName(from, to)}, UTC`],
      ...parameters,
      ['log position', asOf ? count(asOf.position) : nothing],
      ['recorded', asOf?.recordedAt ? instant(asOf.recordedAt) : nothing],
    ];
    return html`<section aria-label="How this was computed">
      <h3>How this was computed</h3>
      <p>${what}</p>
      <dl>
        ${said.filter(([, value]) => value !== nothing).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>
      ${evidence ? html`<evidence-sheet .evidence=${evidence}></evidence-sheet>` : nothing}
      <p><a href=${this.url} target="_blank" rel="noopener">The answer as JSON</a></p>
    </section>`;
  }

  protected override render() {
    return html`<pop-menu plain label="Save, link, method">
      <span slot="face" aria-hidden="true">⋯</span>
      <div class="sheet">
        <ul>
          ${this.#item('Copy link', copyLink, 'Link copied.')} ${this.#saves()}
        </ul>
        <p class="small muted" role="status">${this.said}</p>
        ${this.#method()}
      </div>
    </pop-menu>`;
  }

  static override styles = [
    base,
    css`
      .sheet {
        width: min(320px, calc(100vw - 48px));
        overflow-wrap: anywhere;
      }
      ul {
        columns: 2;
        column-gap: 16px;
      }
      li > * {
        display: block;
        width: 100%;
        padding: 4px 0;
        text-align: start;
        color: var(--accent);
      }
      li > :hover {
        text-decoration: underline;
      }
      section {
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--line);
        font-size: var(--small);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
        margin: 8px 0;
      }
      dt {
        color: var(--muted);
      }
    `,
  ];
}

/** Browsers let a page write to the clipboard only where it came over HTTPS or from this machine. */
async function copyLink(): Promise<void> {
  if (!window.isSecureContext) throw new Error('This browser copies only over HTTPS. The address bar holds the same link.');
  await navigator.clipboard.writeText(location.href);
}

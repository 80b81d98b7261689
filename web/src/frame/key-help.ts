import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { KEYS } from './keys.ts';

/** The list of keys, as a dialog. */
@customElement('key-help')
export class KeyHelp extends LitElement {
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  toggle(): void {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @click=${(event: Event) => event.target === this.dialog && this.dialog.close()}>
      <h2 id="title">Keys</h2>
      <dl>${KEYS.map(([keys, does]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`)}</dl>
      <form method="dialog"><button class="button">Close</button></form>
    </dialog>`;
  }

  static override styles = [
    base,
    css`
      dialog {
        width: min(440px, calc(100vw - 32px));
        padding: 24px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--raised);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 30%);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 8px 16px;
        margin: 16px 0;
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../theme/base.ts';

/** A button that opens a sheet beneath it. Escape, a click elsewhere and leaving it by keyboard close it. */
@customElement('pop-menu')
export class PopMenu extends LitElement {
  /** Said by screen readers, and shown unless the slot `face` holds something. */
  @property() label = '';
  @property({ type: Boolean, reflect: true }) open = false;
  /** Without a border, for buttons that should not draw the eye. */
  @property({ type: Boolean }) plain = false;
  @query('.sheet') private readonly sheet?: HTMLElement;
  @query('button') private readonly face!: HTMLButtonElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#elsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#elsewhere);
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.face.focus();
  }

  /** Keeps the sheet inside the window. */
  protected override updated(): void {
    if (!this.sheet) return;
    this.sheet.style.left = '0';
    const { left, right } = this.sheet.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 8;
    const shift = right > room ? Math.max(room - right, 8 - left) : 0;
    this.sheet.style.left = `${shift}px`;
  }

  readonly #elsewhere = (event: Event) => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  #left(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Element && !this.contains(next) && !this.renderRoot.contains(next)) this.open = false;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.close();
  }

  protected override render() {
    return html`<div @keydown=${this.#key} @focusout=${this.#left}>
      <button
        type="button"
        class=${this.plain ? 'plain' : 'button'}
        aria-expanded=${this.open}
        aria-label=${this.label}
        title=${this.label}
        @click=${() => (this.open = !this.open)}
      >
        <slot name="face">${this.label}</slot>
      </button>
      ${this.open ? html`<div class="sheet" role="group" aria-label=${this.label}><slot></slot></div>` : nothing}
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      button {
        white-space: nowrap;
      }
      .button {
        min-height: 28px;
      }
      .plain {
        padding: 0 6px;
        min-width: 24px;
        min-height: 24px;
        color: var(--muted);
        border-radius: 4px;
      }
      .plain:hover,
      .plain[aria-expanded='true'] {
        color: var(--ink);
        background: var(--shade);
      }
      .sheet {
        position: absolute;
        z-index: 20;
        top: calc(100% + 4px);
        left: 0;
        width: max-content;
        max-width: min(560px, calc(100vw - 32px));
        max-height: 70vh;
        overflow: auto;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--raised);
        box-shadow: 0 4px 16px rgb(0 0 0 / 14%);
      }
    `,
  ];
}

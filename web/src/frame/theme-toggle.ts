import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { theme } from '../theme/theme.ts';

@customElement('theme-toggle')
export class ThemeToggle extends LitElement {
  readonly #changed = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#changed);
  }

  protected override render() {
    const label = theme.current === 'dark' ? 'Light theme' : 'Dark theme';
    return html`<button type="button" aria-label=${label} title=${label} @click=${() => theme.toggle()}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>`;
  }

  static override styles = [
    base,
    css`
      button {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        color: var(--muted);
      }
      button:hover {
        color: var(--ink);
      }
    `,
  ];
}

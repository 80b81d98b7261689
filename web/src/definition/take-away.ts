import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { formStyles } from './form-styles.ts';

/** A button that deletes, asked twice. Dispatches `taken-away`. */
@customElement('take-away')
export class TakeAway extends LitElement {
  @property() name = '';
  /** What goes with it. */
  @property() loss = '';
  @property({ type: Boolean }) busy = false;
  @state() private asked = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('name')) this.asked = false;
  }

  protected override render() {
    if (!this.asked) return html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => (this.asked = true)}>Delete …</button>`;
    return html`<div class="buttons" role="group" aria-label="Delete ${this.name}?">
      ${this.loss}
      <button type="button" class="button alarm" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new Event('taken-away'))}>Delete ${this.name}</button>
      <button type="button" class="button" @click=${() => (this.asked = false)}>Keep it</button>
    </div>`;
  }

  static override styles = [
    base,
    formStyles,
    css`
      :host {
        margin-inline-start: auto;
      }
    `,
  ];
}

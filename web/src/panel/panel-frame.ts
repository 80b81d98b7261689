import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import type { Problem } from '../api/problem.ts';
import { base } from '../theme/base.ts';
import type { Actions } from './actions.ts';
import './panel-actions.ts';

/**
 * A panel in one of its four states: on the way, nothing to show, failed, or its content (the default slot). What was
 * shown stays, paler, while the next answer is on its way, so that nothing jumps.
 */
@customElement('panel-frame')
export class PanelFrame extends LitElement {
  @property() heading = '';
  @property() note = '';
  @property({ attribute: false }) answered?: Answered<unknown>;
  @property({ attribute: false }) actions?: Actions | undefined;
  /** Why there is nothing to show, and what to do. */
  @property({ attribute: false }) empty: unknown = nothing;
  /** Shape of what is to come. */
  @property() skeleton: 'chart' | 'bars' | 'posts' | 'network' = 'bars';

  #failure(problem: Problem) {
    return html`<div class="state" role="alert">
      <p><strong>${problem.title}</strong></p>
      <p>${problem.detail}</p>
      ${problem.traceId ? html`<p class="small muted">trace <code>${problem.traceId}</code></p>` : nothing}
      <p><button type="button" class="button" @click=${this.answered?.retry}>Try again</button></p>
    </div>`;
  }

  #skeleton() {
    const pieces = { chart: 24, bars: 10, posts: 5, network: 0 }[this.skeleton];
    return html`<div class="skeleton ${this.skeleton}" role="status" aria-label="Loading ${this.heading}">
      ${Array.from({ length: pieces }, () => html`<i></i>`)}
    </div>`;
  }

  #content() {
    const { phase, value, problem } = this.answered ?? { phase: 'loading' };
    if (phase === 'error' && problem?.query) return html`<p class="state muted">The query cannot be read: see above.</p>`;
    if (phase === 'error' && problem) return this.#failure(problem);
    if (value === undefined) return this.#skeleton();
    // A binding that falls back to `nothing` arrives here as undefined.
    if (this.empty !== nothing && this.empty !== undefined) return html`<div class="state empty muted">${this.empty}</div>`;
    return html`<div class="content ${phase === 'loading' ? 'stale' : ''}" aria-busy=${phase === 'loading'}><slot></slot></div>`;
  }

  protected override render() {
    return html`<section aria-label=${this.heading}>
      <header>
        <h2>${this.heading}</h2>
        <span class="small muted note">${this.note}</span>
        <slot name="controls"></slot>
        ${this.actions ? html`<panel-actions .actions=${this.actions} .url=${this.answered?.url ?? ''}></panel-actions>` : nothing}
      </header>
      ${this.#content()}
    </section>`;
  }

  static override styles = [
    base,
    css`
      :host {
        border-top: var(--panel-line, 1px solid var(--line));
        padding-top: var(--panel-gap, 8px);
        min-width: 0;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        min-height: 28px;
        margin-bottom: 8px;
      }
      h2 {
        white-space: nowrap;
      }
      .note {
        flex: 1 1 0;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (max-width: 560px) {
        h2 {
          flex: 1 0 calc(100% - 48px);
        }
        .note,
        ::slotted(*) {
          order: 1;
        }
        .note {
          flex-basis: auto;
          white-space: normal;
        }
      }
      .content {
        transition: opacity 150ms;
      }
      .stale {
        opacity: 0.5;
      }
      .state {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        align-content: start;
        max-width: 60ch;
        min-height: var(--panel-height, 120px);
        overflow-wrap: anywhere;
      }
      .empty {
        min-height: min(var(--panel-height, 120px), 120px);
      }
      .state pre {
        margin: 0;
        width: max-content;
        max-width: calc(100vw - 64px);
        padding: 8px 12px;
        overflow-x: auto;
        border-radius: 4px;
        background: var(--shade);
        color: var(--ink);
      }
      [role='alert'] strong {
        color: var(--alarm);
        font-weight: var(--strong);
      }
      .skeleton {
        min-height: var(--panel-height, 120px);
      }
      .skeleton i {
        display: block;
        background: var(--shade);
        border-radius: 2px;
      }
      .bars i {
        height: 16px;
        margin-bottom: 8px;
      }
      .bars i:nth-child(n + 2) {
        width: 80%;
      }
      .bars i:nth-child(n + 4) {
        width: 55%;
      }
      .bars i:nth-child(n + 7) {
        width: 35%;
      }
      .posts i {
        height: 72px;
        margin-bottom: 16px;
      }
      .network {
        background: radial-gradient(circle, var(--line) 3px, transparent 4px) 0 0 / 32px 32px;
        mask: radial-gradient(circle closest-side, #000 90%, transparent);
      }
      .chart {
        display: flex;
        align-items: flex-end;
        gap: 4px;
        height: var(--skeleton-height, var(--panel-height, 240px));
      }
      .chart i {
        flex: 1;
        height: 40%;
      }
      .chart i:nth-child(3n) {
        height: 64%;
      }
      .chart i:nth-child(4n + 1) {
        height: 25%;
      }
    `,
  ];
}

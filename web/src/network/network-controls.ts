import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { INTERACTIONS, LIMITS, NETWORKS, PROJECTIONS, SIZED, type Interaction, type NetworkOf, type Projection, type Sized } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { count } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { SIZE_NAMES } from './sizes.ts';
import { NETWORK_NAMES, SIDE_NAMES, noun, twoSided } from './subject.ts';

const NAMES: Record<Interaction, string> = { mention: 'mentions', reply: 'replies', repost: 'reposts', quote: 'quotes' };

/** What the network is of, which interactions make it, how many accounts are kept, and the seed of what is drawn by lot. */
@customElement('network-controls')
export class NetworkControls extends LitElement {
  readonly #viewing = new Viewing(this);

  /** All kinds ticked is the same as none given. */
  #toggle(kind: Interaction): void {
    const { kinds } = this.#viewing.view;
    const ticked = kinds.length === 0 ? INTERACTIONS : kinds;
    const next = INTERACTIONS.filter((k) => (k === kind ? !ticked.includes(k) : ticked.includes(k)));
    views.go({ kinds: next.length === INTERACTIONS.length ? [] : next });
  }

  protected override render() {
    const { view } = this.#viewing;
    const { of, project, kinds, limit, seed, sized } = view;
    const limits = [...new Set([...LIMITS, limit])].sort((a, b) => a - b);
    const number = (event: Event) => Number((event.target as HTMLInputElement).value);
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="controls small">
      <label>
        network of
        <select @change=${(e: Event) => views.go({ of: chosen(e) as NetworkOf, project: 'none', node: '' })}>
          ${NETWORKS.map((each) => html`<option value=${each} ?selected=${each === of}>${NETWORK_NAMES[each]}</option>`)}
        </select>
      </label>
      ${twoSided(view)
        ? html`<label>
            showing
            <select @change=${(e: Event) => views.go({ project: chosen(e) as Projection, node: '' })}>
              ${PROJECTIONS.map((each) => html`<option value=${each} ?selected=${each === project}>${SIDE_NAMES[each]}</option>`)}
            </select>
          </label>`
        : nothing}
      ${of === 'accounts'
        ? html`<fieldset>
            <legend class="unseen">Interactions</legend>
            ${INTERACTIONS.map(
              (kind) => html`<label>
                <input type="checkbox" .checked=${kinds.length === 0 || kinds.includes(kind)} @change=${() => this.#toggle(kind)} />${NAMES[kind]}
              </label>`,
            )}
          </fieldset>`
        : nothing}
      <label>
        at most
        <select @change=${(e: Event) => views.go({ limit: number(e) })}>
          ${limits.map((n) => html`<option value=${n} ?selected=${n === limit}>${count(n)}</option>`)}
        </select>
        ${noun(view)}s
      </label>
      <label>
        sized by
        <select @change=${(e: Event) => views.go({ sized: (e.target as HTMLSelectElement).value as Sized })}>
          ${SIZED.map((each) => html`<option value=${each} ?selected=${each === sized}>${SIZE_NAMES[each]}</option>`)}
        </select>
      </label>
      <label>seed <input type="number" min="0" step="1" .value=${String(seed)} @change=${(e: Event) => views.go({ seed: Math.max(0, Math.trunc(number(e))) })} /></label>
    </div>`;
  }

  static override styles = [
    base,
    css`
      .controls,
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
      }
      fieldset {
        gap: 4px 12px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: inline-flex;
        gap: 4px;
        align-items: center;
        min-height: 24px;
      }
      input[type='checkbox'] {
        accent-color: var(--accent);
      }
      input[type='number'] {
        width: 64px;
      }
    `,
  ];
}

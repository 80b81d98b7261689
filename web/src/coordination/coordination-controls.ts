import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ShareLayer } from '../api/coordination.ts';
import type { SavedNetwork } from '../api/imports.ts';
import { LAYERS, type Layer } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import { controlRow } from '../theme/control-row.ts';
import { duration } from '../text/times.ts';
import { LAYER_NAMES } from './layers.ts';

const WITHIN = [1, 10, 60, 600, 3600, 86_400] as const;
const FEWEST = [2, 3, 5, 10, 20] as const;

/** All but the domain, which very many share without knowing of each other, and the near copies, which take longer. */
const USUAL = LAYERS.filter((layer) => layer !== 'domain' && layer !== 'near_copy');

/** What has to be shared, within how many seconds, and how often; and where followers are known from. */
@customElement('coordination-controls')
export class CoordinationControls extends LitElement {
  /** The corpus's imported networks. */
  @property({ attribute: false }) networks: readonly SavedNetwork[] = [];
  readonly #viewing = new Viewing(this);

  #toggle(layer: Layer): void {
    const { layers } = this.#viewing.view;
    const ticked = layers.length === 0 ? USUAL : layers;
    const next = LAYERS.filter((one) => (one === layer ? !ticked.includes(one) : ticked.includes(one)));
    views.go({ layers: next.join() === USUAL.join() ? [] : next, group: 0 });
  }

  #choice(values: readonly number[], chosen: number, name: (value: number) => string, change: (value: number) => void) {
    const offered = [...new Set([...values, chosen])].sort((a, b) => a - b);
    return html`<select @change=${(e: Event) => change(Number((e.target as HTMLSelectElement).value))}>
      ${offered.map((value) => html`<option value=${value} ?selected=${value === chosen}>${name(value)}</option>`)}
    </select>`;
  }

  /** Who follows the accounts is known where a network with directions was imported. */
  #follows(chosen: string) {
    const directed = this.networks.filter(({ network }) => network.directed).map(({ name }) => name);
    const offered = [...new Set([...directed, ...(chosen ? [chosen] : [])])];
    if (offered.length === 0) return nothing;
    return html`<label>followers from
      <select @change=${(e: Event) => views.go({ follows: (e.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${chosen === ''}>nowhere</option>
        ${offered.map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}
      </select></label
    >`;
  }

  protected override render() {
    const { layers, within, fewest, follows } = this.#viewing.view;
    const ticked = layers.length === 0 ? USUAL : layers;
    return html`<div class="controls small">
      <fieldset>
        <legend class="unseen">What is shared</legend>
        ${LAYERS.map(
          (layer) => html`<label>
            <input type="checkbox" .checked=${ticked.includes(layer)} @change=${() => this.#toggle(layer)} />${LAYER_NAMES[layer.toUpperCase() as ShareLayer]}
          </label>`,
        )}
      </fieldset>
      <label>within ${this.#choice(WITHIN, within, (seconds) => duration(1000 * seconds), (value) => views.go({ within: value, group: 0 }))}</label>
      <label>by accounts with at least ${this.#choice(FEWEST, fewest, String, (value) => views.go({ fewest: value, group: 0 }))} shares</label>
      ${this.#follows(follows)}
    </div>`;
  }

  static override styles = [base, controlRow];
}

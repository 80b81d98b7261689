import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MEASURES, type RankingMeasure } from '../api/accounts.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import { MEASURE_NAMES, formatWeights, parseWeights } from './measures.ts';
import '../panel/pop-menu.ts';

/** How much each measure weighs in the index; the weights are part of the URL. */
@customElement('weight-chooser')
export class WeightChooser extends LitElement {
  readonly #viewing = new Viewing(this);

  #weigh(measure: RankingMeasure, weight: number): void {
    const weights = new Map(parseWeights(this.#viewing.view.weights)).set(measure, weight);
    views.go({ weights: formatWeights(weights) });
  }

  protected override render() {
    const weights = parseWeights(this.#viewing.view.weights);
    return html`<pop-menu plain label="Weights">
      <span slot="face" class="small">weights ▾</span>
      <table class="small">
        ${MEASURES.map((measure) => {
          const weight = weights.get(measure) ?? 0;
          return html`<tr title=${MEASURE_NAMES[measure][1]}>
            <td><label for=${measure}>${MEASURE_NAMES[measure][0]}</label></td>
            <td><input id=${measure} type="range" min="0" max="4" step="1" .value=${String(weight)} @change=${(e: Event) => this.#weigh(measure, Number((e.target as HTMLInputElement).value))} /></td>
            <td>${weight}</td>
          </tr>`;
        })}
      </table>
      <p class="small"><button type="button" class="button" @click=${() => views.go({ weights: '' })}>All alike</button></p>
    </pop-menu>`;
  }

  static override styles = [
    base,
    css`
      td {
        padding: 2px 12px 2px 0;
      }
      input:not([type='checkbox']) {
        min-height: 24px;
        padding: 0;
        accent-color: var(--accent);
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { accountSignals, type AccountSignalsAnswer, type Signal } from '../api/identity.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing } from '../slice/views.ts';
import { count, percent } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';
import { SIGNAL_NAMES } from './signal-names.ts';

/** How unlike the other accounts of the slice the chosen account is, signal by signal. */
@customElement('account-signals')
export class AccountSignalsPanel extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.account ? accountSignals(view, view.account) : undefined;
  });

  #actions({ account, asOf, evidence }: AccountSignalsAnswer): Actions {
    return {
      name: 'signals',
      csv: () => csv(['signal', 'value', 'percentile', 'unusual', 'median'], account.signals.map((s) => [SIGNAL_NAMES[s.kind][0], s.value, s.percentile, s.unusual, s.median])),
      method: {
        what: 'Each figure beside those of all accounts of the slice with enough posts. The bar tells how unusual it is in the direction that matters. Unusual is not untrue: newsrooms, ministries and enthusiasts are unusual, too.',
        parameters: [['account', account.account]],
        asOf,
        evidence,
      },
    };
  }

  #row({ kind, value, unusual, median }: Signal, strong: boolean) {
    const [name, about, written] = SIGNAL_NAMES[kind];
    return html`<tr class=${strong ? 'strong' : ''}>
      <th scope="row" title=${about}>${name}</th>
      <td>${written(value)}</td>
      <td class="muted">${written(median)}</td>
      <td class="bar"><i ${styled({ width: `${100 * unusual}%` })}></i><span>${percent(unusual)}</span></td>
    </tr>`;
  }

  #score({ account, total }: AccountSignalsAnswer) {
    const { score, posts } = account;
    if (!score) return html`<p class="small muted">Too few posts (${count(posts)}) for a score.</p>`;
    return html`<p class="small">
      Score <strong>${score.score.toFixed(2)}</strong> <span class="muted">(95 % interval ${score.low.toFixed(2)} to ${score.high.toFixed(2)}; 0.50 is the middle of ${count(total)} accounts)</span>
    </p>`;
  }

  protected override render() {
    if (!this.#viewing.view.account) return nothing;
    const answer = this.#asking.value;
    return html`<panel-frame heading="Signals" note="beside the other accounts of the slice; no verdict" .answered=${this.#asking.state} .actions=${answer ? this.#actions(answer) : undefined}>
      ${answer
        ? html`${this.#score(answer)}
            <table class="small">
              <caption class="unseen">Signals of the account</caption>
              <thead><tr><th>signal</th><th>this account</th><th>middle</th><th>unusual</th></tr></thead>
              <tbody>${answer.account.signals.map((signal) => this.#row(signal, answer.account.strongest.includes(signal.kind)))}</tbody>
            </table>`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      table {
        width: 100%;
        max-width: 720px;
        margin-top: 8px;
        border-collapse: collapse;
      }
      thead th {
        color: var(--muted);
      }
      th,
      td {
        padding: 2px 0 2px 16px;
        font-weight: 400;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        padding-left: 0;
        text-align: start;
      }
      .strong th,
      strong {
        font-weight: var(--strong);
      }
      .bar {
        position: relative;
        width: 40%;
        min-width: 96px;
      }
      .bar i {
        position: absolute;
        inset: 2px auto 2px 16px;
        max-width: calc(100% - 16px);
        background: var(--bar);
      }
      .bar span {
        position: relative;
      }
    `,
  ];
}

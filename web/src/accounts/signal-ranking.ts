import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { signals, type AccountSignals, type SignalsAnswer } from '../api/identity.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';
import { SIGNAL_NAMES } from './signal-names.ts';

const SHOWN = 20;

/** The accounts of the slice that are least like the others, each with its interval and what weighs most. */
@customElement('signal-ranking')
export class SignalRanking extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => signals(this.#viewing.view, SHOWN));

  #actions({ items, asOf, evidence }: SignalsAnswer): Actions {
    return {
      name: 'unusual-accounts',
      csv: () => csv(['account', 'handle', 'posts', 'score', 'low', 'high', 'strongest'], items.map(({ account, handle, posts, score, strongest }) => [account, handle ?? '', posts, score?.score ?? '', score?.low ?? '', score?.high ?? '', strongest.map((kind) => SIGNAL_NAMES[kind][0]).join(' ')])),
      method: {
        what: 'The mean of the signals’ percentiles among the accounts with enough posts, families of signals counting the same: 0.5 is the middle. The line is the 95 % interval. Unusual is not untrue.',
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  #item({ account, handle, posts, score, strongest }: AccountSignals) {
    const chosen = this.#viewing.view.account === account;
    const { score: mean, low, high } = score ?? { score: 0, low: 0, high: 0 };
    return html`<li aria-current=${chosen ? 'true' : nothing}>
      <a href=${views.link({ account })}><bdi>${handle ? `@${handle}` : account}</bdi></a>
      <span class="muted">${count(posts)}</span>
      <span class="interval" title="${low.toFixed(2)} to ${high.toFixed(2)}"><i ${styled({ left: `${100 * low}%`, width: `${100 * (high - low)}%` })}></i><b ${styled({ left: `${100 * mean}%` })}></b></span>
      <span>${mean.toFixed(2)}</span>
      <span class="muted why">${strongest.slice(0, 4).map((kind) => SIGNAL_NAMES[kind][0]).join(', ')}</span>
    </li>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const empty = answer && answer.items.length === 0 ? `No account has enough posts to be compared; ${counted(answer.leftOut, 'account')} have fewer.` : nothing;
    return html`<panel-frame heading="Unusual accounts" note=${answer && answer.total > 0 ? `of ${counted(answer.total, 'account')} with enough posts; no verdict` : ''} .answered=${this.#asking.state} .actions=${answer ? this.#actions(answer) : undefined} .empty=${empty}>
      <ol class="small">${answer?.items.map((item) => this.#item(item))}</ol>
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 12rem) 4rem minmax(60px, 12rem) 3rem minmax(0, 1fr);
        gap: 8px;
        align-items: center;
        padding: 2px 0;
      }
      li > span {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      li > .why {
        text-align: start;
      }
      a,
      .why {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li[aria-current] {
        font-weight: var(--strong);
      }
      .interval {
        position: relative;
        height: 12px;
        background: linear-gradient(var(--line), var(--line)) center / 100% 1px no-repeat;
      }
      .interval i {
        position: absolute;
        top: 5px;
        height: 3px;
        background: var(--muted);
      }
      .interval b {
        position: absolute;
        top: 2px;
        width: 3px;
        height: 9px;
        background: var(--accent);
      }
      @media (max-width: 560px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(60px, 8rem) 3rem;
        }
        li > .muted:not(.why) {
          display: none;
        }
        .why {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { networkGroups, type GroupsAnswer } from '../api/network.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted, signed } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { accountName, communityColour } from './account-graph.ts';
import '../panel/panel-frame.ts';

const SHOWN = 8;
const BRIDGES = 8;

/** The communities: how inward each is, beside what chance would make them, and who connects them. */
@customElement('network-groups')
export class NetworkGroups extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return networkGroups(view, view.kinds, view.seed, SHOWN, BRIDGES);
  });

  #actions({ items, asOf, evidence }: GroupsAnswer): Actions {
    return {
      name: 'network-groups',
      csv: () =>
        csv(
          ['community', 'accounts', 'inner_pairs', 'outer_pairs', 'ei_index', 'leading'],
          items.map((group) => [Number(group.name) + 1, group.accounts, group.innerPairs, group.outerPairs, group.eiIndex ?? '', group.leading.map(({ id }) => id).join(' ')]),
        ),
      method: {
        what: 'The E-I index counts pairs of accounts with a tie: −1 where all are within the community, +1 where all lead out of it. An account bridges as much as the smaller of what it says to other communities and what they say to it.',
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  /** How inward all are, and whether chance would make them so. */
  #inward({ eiIndex, baseline }: GroupsAnswer) {
    if (eiIndex === undefined || baseline.mean === undefined) return nothing;
    return html`<p class="small">
      E-I index of all ${signed(eiIndex)}; by chance ${signed(baseline.mean)} ± ${(baseline.deviation ?? 0).toFixed(2)}
      <span class="muted">(${counted(baseline.permutations, 'permutation')})</span>
    </p>`;
  }

  #groups({ items, total }: GroupsAnswer) {
    return html`<table class="small">
      <thead><tr><th>community</th><th>accounts</th><th title="Pairs of its accounts with a tie">inner</th><th title="Pairs with an account of another community">outer</th><th>E-I</th></tr></thead>
      <tbody>
        ${items.map(
          (group) => html`<tr>
            <th scope="row"><i ${styled({ background: `var(--${communityColour(Number(group.name))})` })}></i>${group.leading.map((account, n) => html`${n > 0 ? ', ' : ''}<bdi>${accountName(account)}</bdi>`)}</th>
            <td>${count(group.accounts)}</td><td>${count(group.innerPairs)}</td><td>${count(group.outerPairs)}</td><td>${group.eiIndex === undefined ? '–' : signed(group.eiIndex)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${total > items.length ? html`<p class="small muted">and ${count(total - items.length)} smaller ones</p>` : nothing}`;
  }

  #bridges({ bridges }: GroupsAnswer) {
    if (bridges.length === 0) return nothing;
    return html`<h3>Bridging accounts</h3>
      <table class="small">
        <thead><tr><th></th><th title="What it says to other communities">outward</th><th title="What other communities say to it">inward</th></tr></thead>
        <tbody>
          ${bridges.map(
            ({ account, group, outward, inward }) => html`<tr>
              <th scope="row">
                <i ${styled({ background: `var(--${communityColour(Number(group))})` })}></i><button type="button" @click=${() => views.adjust({ node: account.id })}><bdi>${accountName(account)}</bdi></button>
              </th>
              <td>${count(outward)}</td><td>${count(inward)}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer && answer.total === 0;
    return html`<panel-frame
      heading="Between communities"
      note=${answer && !none ? `${count(answer.total)} in the whole network` : ''}
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? html`<p>No interactions in this slice.</p>` : nothing}
    >
      ${answer && !none ? html`${this.#inward(answer)} ${this.#groups(answer)} ${this.#bridges(answer)}` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      h3 {
        margin: 16px 0 4px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      thead th {
        color: var(--muted);
        font-weight: 400;
      }
      th,
      td {
        padding: 2px 0 2px 8px;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      tbody th,
      th:first-child {
        padding-left: 0;
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
      }
      i {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 6px;
        border-radius: 50%;
      }
      button:hover {
        color: var(--accent);
      }
    `,
  ];
}

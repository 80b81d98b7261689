import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { groupingOf, networkGroups, type GroupsAnswer } from '../api/network.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted, signed } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { figureTable } from '../theme/figure-table.ts';
import { accountName } from './account-graph.ts';
import { dotStyles, groupDot } from './group-dot.ts';
import { groupName, groupingName } from './node-groups.ts';
import { noun } from './subject.ts';
import '../panel/panel-frame.ts';

const SHOWN = 8;
const BRIDGES = 8;

/** The groups, found or given: how inward each is, beside what chance would make them, and who connects them. */
@customElement('network-groups')
export class NetworkGroups extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return networkGroups(view, view.seed, SHOWN, BRIDGES);
  });

  #actions({ items, asOf, evidence }: GroupsAnswer): Actions {
    return {
      name: 'network-groups',
      csv: () =>
        csv(
          ['group', 'accounts', 'inner_pairs', 'outer_pairs', 'ei_index', 'leading'],
          items.map((group) => [this.#name(group.name), group.accounts, group.innerPairs, group.outerPairs, group.eiIndex ?? '', group.leading.map(({ id }) => id).join(' ')]),
        ),
      method: {
        what: 'The E-I index counts pairs of accounts with a tie: −1 where all are within the group, +1 where all lead out of it. An account bridges as much as the smaller of what it says to other groups and what they say to it.',
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  get #found(): boolean {
    return groupingOf(this.#viewing.view) === 'community';
  }

  #name(group: string): string {
    return groupName(group, groupingOf(this.#viewing.view));
  }

  #dot(group: string) {
    return this.#found ? groupDot(Number(group)) : nothing;
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
      <thead><tr><th>group</th><th>${noun(this.#viewing.view)}s</th><th title="Pairs of its accounts with a tie">inner</th><th title="Pairs with an account of another group">outer</th><th>E-I</th></tr></thead>
      <tbody>
        ${items.map(
          (group) => html`<tr>
            <th scope="row">${this.#dot(group.name)}${this.#found ? nothing : html`<strong><bdi>${this.#name(group.name)}</bdi></strong> `}${group.leading.map((account, n) => html`${n > 0 ? ', ' : ''}<bdi>${accountName(account)}</bdi>`)}</th>
            <td>${count(group.accounts)}</td><td>${count(group.innerPairs)}</td><td>${count(group.outerPairs)}</td><td>${group.eiIndex === undefined ? '–' : signed(group.eiIndex)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${total > items.length ? html`<p class="small muted">and ${count(total - items.length)} smaller ones</p>` : nothing}`;
  }

  #bridges({ bridges }: GroupsAnswer) {
    if (bridges.length === 0) return nothing;
    return html`<h3>Bridging ${noun(this.#viewing.view)}s</h3>
      <table class="small">
        <thead><tr><th><span class="unseen">${noun(this.#viewing.view)}</span></th><th title="What it says to other groups">outward</th><th title="What other groups say to it">inward</th></tr></thead>
        <tbody>
          ${bridges.map(
            ({ account, group, outward, inward }) => html`<tr>
              <th scope="row">
                ${this.#dot(group)}<button type="button" @click=${() => views.adjust({ node: account.id })}><bdi>${accountName(account)}</bdi></button>
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
    const { view } = this.#viewing;
    return html`<panel-frame
      heading="Between ${groupingName(view)}"
      note=${answer && !none ? `${count(answer.total)} in the whole network${answer.ungrouped ? `; ${count(answer.ungrouped)} ${noun(this.#viewing.view)}s are in none` : ''}` : ''}
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? (this.#found ? html`<p>No ties here.</p>` : html`<p>Nothing here belongs to a group.</p><p>Countries, kinds and organisations are those of the corpus's actors.</p>`) : nothing}
    >
      ${answer && !none ? html`${this.#inward(answer)} ${this.#groups(answer)} ${this.#bridges(answer)}` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    figureTable,
    dotStyles,
    css`
      h3 {
        margin: 16px 0 4px;
      }
      button:hover {
        color: var(--accent);
      }
    `,
  ];
}

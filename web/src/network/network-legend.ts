import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Node } from '../api/answers.ts';
import { groupingOf } from '../api/network.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, measure } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { stacked } from '../theme/stacked.ts';
import { styled } from '../theme/styled.ts';
import { accountName } from './account-graph.ts';
import { dotStyles, groupDot } from './group-dot.ts';
import { groupName, groupingName, type Grouped, type ShownGroup } from './node-groups.ts';
import { SIZE_NAMES, ranked, sizeOf, sizedBy } from './sizes.ts';
import { noun } from './subject.ts';

const GROUPS = 8;
const LEADING = 20;

/** What the picture's colours stand for, and the nodes that it shows largest. */
@customElement('network-legend')
export class NetworkLegend extends LitElement {
  @property({ attribute: false }) nodes: readonly Node[] = [];
  @property({ attribute: false }) grouped!: Grouped;
  /** What is said of a group beside its members, by its name. */
  @property({ attribute: false }) said: (name: string) => string = () => '';
  readonly #viewing = new Viewing(this);

  #group({ name, slot, accounts, leading }: ShownGroup) {
    const by = groupingOf(this.#viewing.view);
    const said = this.said(name);
    return html`<li>
      ${groupDot(slot)}
      <span class="names">
        ${by === 'community' ? nothing : html`<bdi>${groupName(name, by)}</bdi> `}<span class=${by === 'community' ? '' : 'muted'}>${leading.map((node, n) => html`${n > 0 ? ', ' : ''}<bdi>${accountName(node)}</bdi>`)}</span>
      </span>
      ${said ? html`<span class="muted">${said}</span>` : nothing}
      <span class="muted">${count(accounts)}</span>
    </li>`;
  }

  #groups() {
    const { groups, without } = this.grouped;
    const title = groupingName(this.#viewing.view);
    return html`<section aria-label="Colours">
      <h3 class="title">${title}</h3>
      <ul class="small">
        ${groups.slice(0, GROUPS).map((group) => this.#group(group))}
        ${groups.length > GROUPS ? html`<li class="muted">and ${count(groups.length - GROUPS)} smaller ones</li>` : nothing}
        ${without > 0 ? html`<li>${groupDot(undefined)}<span class="names muted">in none</span><span class="muted">${count(without)}</span></li>` : nothing}
      </ul>
    </section>`;
  }

  #leading() {
    const sized = sizedBy(this.nodes, this.#viewing.view.sized);
    const nodes = ranked(this.nodes, sized).slice(0, LEADING);
    const most = nodes[0] ? Math.max(sizeOf(nodes[0], sized), Number.MIN_VALUE) : 1;
    return html`<section aria-label="Leading ${noun(this.#viewing.view)}s">
      <h3>Leading ${noun(this.#viewing.view)}s <span class="small muted">${SIZE_NAMES[sized]}</span></h3>
      <ol class="small leading">
        ${nodes.map(
          (node) => html`<li>
            <button type="button" @click=${() => views.adjust({ node: node.id })}>
              <b ${styled({ width: `${(100 * sizeOf(node, sized)) / most}%` })}></b>
              ${groupDot(this.grouped.slotOf(node))}
              <bdi class="names">${accountName(node)}</bdi>
              <span>${measure(sizeOf(node, sized))}</span>
            </button>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  protected override render() {
    return html`${this.#groups()} ${this.#leading()}`;
  }

  static override styles = [
    base,
    stacked,
    dotStyles,
    css`
      .title::first-letter {
        text-transform: uppercase;
      }
      li,
      button {
        display: flex;
        gap: 8px;
        align-items: baseline;
        width: 100%;
        min-height: 22px;
      }
      .names {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .dot {
        margin: 0;
      }
      button {
        position: relative;
      }
      button > * {
        position: relative;
      }
      b {
        position: absolute;
        inset: 0 auto 0 0;
        background: var(--shade);
      }
      button:hover b {
        background: var(--bar);
      }
    `,
  ];
}

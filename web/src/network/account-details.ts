import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Node } from '../api/answers.ts';
import { groupingOf } from '../api/network.ts';
import { narrow } from '../slice/query.ts';
import type { View } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, measure } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { figureList } from '../theme/figure-list.ts';
import { accountName, neighbours, type AccountGraph } from './account-graph.ts';
import { dotStyles, groupDot } from './group-dot.ts';
import { groupName, type Grouped } from './node-groups.ts';
import { SIZE_NAMES, sizeOf, sizedBy } from './sizes.ts';
import { clauseOf, noun } from './subject.ts';

const TIES = 10;

/** The account chosen in the network: its measures, its strongest ties, and the way to its posts. */
@customElement('account-details')
export class AccountDetails extends LitElement {
  @property({ attribute: false }) node!: Node;
  @property({ attribute: false }) graph!: AccountGraph;
  @property({ attribute: false }) grouped!: Grouped;
  /** The window that the picture shows, so that its posts are those of the window. */
  @property({ attribute: false }) span: Pick<View, 'from' | 'to'> | undefined;
  readonly #viewing = new Viewing(this);

  #group(): string {
    const name = this.grouped.nameOf(this.node);
    const by = groupingOf(this.#viewing.view);
    return name === undefined ? '' : by === 'community' ? `, community ${groupName(name, by)}` : `, ${groupName(name, by)}`;
  }

  protected override render() {
    const { node } = this;
    const { view } = this.#viewing;
    const q = narrow(view.q, ...clauseOf(node));
    const sized = sizedBy([node], view.sized);
    const doubt = sized === 'betweenness' && node.betweennessError ? ` ± ${measure(node.betweennessError)}` : '';
    const figures: readonly (readonly [string, string])[] = [
      ['PageRank', measure(node.pageRank)],
      ...(sized === 'pageRank' ? [] : [[SIZE_NAMES[sized], measure(sizeOf(node, sized)) + doubt] as const]),
      ...(view.of === 'accounts' && !view.imported
        ? ([
            ['addressed by', `${count(node.inDegree)} accounts, ${count(node.weightedInDegree)} times`],
            ['addresses', `${count(node.outDegree)} accounts, ${count(node.weightedOutDegree)} times`],
          ] as const)
        : ([
            ['neighbours', count(node.inDegree)],
            ['weight of its ties', measure(node.weightedInDegree)],
          ] as const)),
    ];
    return html`<section aria-label="Chosen ${noun(view)}">
      <header>
        <h3>${groupDot(this.grouped.slotOf(node))}<bdi>${accountName(node)}</bdi></h3>
        <button type="button" class="muted" aria-label="Choose none" @click=${() => views.adjust({ node: '' })}>×</button>
      </header>
      <p class="small muted">${node.id}${this.#group()}</p>
      <p class="go">
        <a class="button" href=${views.link({ ...this.span, q, tab: 'posts' })}>${view.imported ? 'Posts by this id' : 'Its posts'}</a>
        ${view.imported ? nothing : html`<a class="button" href=${views.link({ q })}>Narrow to it</a>`}
      </p>
      <dl class="small">${figures.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      <h3 class="small">Strongest ties in the picture</h3>
      <ul class="small">
        ${neighbours(this.graph, node.id)
          .slice(0, TIES)
          .map(
            ({ id, weight, direction }) => html`<li>
              <button type="button" @click=${() => views.adjust({ node: id })}>
                ${view.of === 'accounts' || view.imported ? html`<span class="unseen">${direction}</span><span aria-hidden="true">${direction === 'to' ? '→' : '←'}</span>` : nothing} <bdi>${this.graph.getNodeAttribute(id, 'label')}</bdi>
              </button>
              <span class="muted">${Number.isInteger(weight) ? count(weight) : measure(weight)}</span>
            </li>`,
          )}
      </ul>
    </section>`;
  }

  static override styles = [
    base,
    figureList,
    dotStyles,
    css`
      section {
        padding: 8px 0 16px;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      header,
      li {
        display: flex;
        justify-content: space-between;
        gap: 8px;
      }
      header button {
        width: 24px;
        height: 24px;
      }
      .go {
        display: flex;
        gap: 8px;
        margin: 8px 0;
      }
      dl {
        margin-bottom: 8px;
      }
      li button:hover {
        color: var(--accent);
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { NetworkAnswer, Node } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { network, networkFile } from '../api/gateway.ts';
import type { Actions } from '../panel/actions.ts';
import { picture } from '../save/picture.ts';
import type { Sized } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { labels } from '../text/labels.ts';
import { count, counted, measure } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { accountGraph, accountName, communityColour, type AccountGraph } from './account-graph.ts';
import { communities } from './communities.ts';
import { networkDrawing } from './network-drawing.ts';
import type { NodeChosenEvent } from './network-picture.ts';
import { SIZE_NAMES, ranked, sizeOf, sizedBy } from './sizes.ts';
import { heading, noun, tieMeaning } from './subject.ts';
import '../panel/panel-frame.ts';
import './account-details.ts';
import './network-controls.ts';
import './network-groups.ts';
import './network-picture.ts';
import './network-structure.ts';
import './relation-matrix.ts';

const LEADING = 20;
const COMMUNITIES = 8;

/** What would have made too many ties that say too little. */
function leftOut(method: NetworkAnswer['method']): readonly (readonly [string, string])[] {
  const left = method?.leftOut;
  return left && left.count > 0 ? [['left out as too common', `${count(left.count)} with more than ${count(left.bound)}${left.heaviest.length > 0 ? `: ${left.heaviest.join(', ')}` : ''}`]] : [];
}

/** Who addresses whom, or what is used together: the network of the slice, its communities and its leading nodes. */
@customElement('network-view')
export class NetworkView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return network(view, view.limit, view.seed, view.sized);
  });
  #built?: { answer: NetworkAnswer; sized: Sized; graph: AccountGraph };

  /** The same graph for the same answer, so that choosing an account does not draw it anew. */
  #graph(answer: NetworkAnswer): AccountGraph {
    const sized = this.#sized(answer);
    if (this.#built?.answer !== answer || this.#built.sized !== sized) {
      this.#built = { answer, sized, graph: accountGraph(answer, sized) };
      labels.learn(answer.nodes.map(({ id, handle }) => [id, handle] as const));
    }
    return this.#built.graph;
  }

  #sized({ nodes }: NetworkAnswer): Sized {
    return sizedBy(nodes, this.#viewing.view.sized);
  }

  #actions(answer: NetworkAnswer): Actions {
    const question = { url: this.#asking.state.url ?? '' };
    const { method } = answer;
    const { view } = this.#viewing;
    return {
      name: 'network',
      svg: () => picture(heading(this.#viewing.view), networkDrawing(this.#graph(answer))),
      files: [
        { label: 'Save as GEXF', url: networkFile(question, 'gexf') },
        { label: 'Save as GraphML', url: networkFile(question, 'graphml') },
        { label: 'Save ties as CSV', url: networkFile(question, 'csv') },
      ],
      method: {
        what:
          `${tieMeaning(this.#viewing.view)} Size is ${SIZE_NAMES[this.#sized(answer)]}, colour the community found by the Leiden algorithm; both come from the whole network, before the limit cuts it.`,
        parameters: [
          ...(view.of === 'accounts' ? ([['interactions', view.kinds.length ? view.kinds.join(', ') : 'all']] as const) : []),
          ...leftOut(method),
          ['seed', String(method?.seed ?? view.seed)],
          ...(method
            ? ([
                ['resolution', String(method.resolution)],
                ['damping', String(method.pageRankDamping)],
                ['modularity', measure(method.modularity)],
                ['communities', count(method.communities)],
              ] as const)
            : []),
          ...(method?.paths
            ? ([
                ['paths walked from', `${count(method.paths.sources)} of ${counted(answer.total.nodes, noun(view))}`],
                ['error at most', method.paths.errorBound === 0 ? 'none: exact' : `${measure(method.paths.errorBound)} with probability ${method.paths.confidence}, of betweenness and harmonic closeness`],
              ] as const)
            : []),
        ],
        asOf: answer.asOf,
      },
    };
  }

  /** What is shown, and what was left out. */
  #note({ nodes, edges, total }: NetworkAnswer): string {
    const one = noun(this.#viewing.view);
    const shown = `${counted(nodes.length, one)}, ${counted(edges.length, 'tie')}`;
    const cut = total.nodes - nodes.length;
    return cut > 0
      ? `${shown}; the limit left out ${count(cut)} ${one}s of lower PageRank and ${count(total.edges - edges.length)} ties`
      : `${shown}: all of them`;
  }

  #communities(nodes: readonly Node[]) {
    const found = communities(nodes, 3);
    return html`<section aria-label="Communities">
      <h3>Communities</h3>
      <ul class="small">
        ${found.slice(0, COMMUNITIES).map(
          ({ community, accounts, leading }) => html`<li>
            <i ${styled({ background: `var(--${communityColour(community)})` })}></i>
            <span class="names">${leading.map((node, n) => html`${n > 0 ? ', ' : ''}<bdi>${accountName(node)}</bdi>`)}</span>
            <span class="muted">${count(accounts)}</span>
          </li>`,
        )}
        ${found.length > COMMUNITIES ? html`<li class="muted">and ${count(found.length - COMMUNITIES)} smaller ones</li>` : nothing}
      </ul>
    </section>`;
  }

  #leading(all: readonly Node[]) {
    const sized = sizedBy(all, this.#viewing.view.sized);
    const nodes = ranked(all, sized).slice(0, LEADING);
    const most = nodes[0] ? Math.max(sizeOf(nodes[0], sized), Number.MIN_VALUE) : 1;
    return html`<section aria-label="Leading ${noun(this.#viewing.view)}s">
      <h3>Leading ${noun(this.#viewing.view)}s <span class="small muted">${SIZE_NAMES[sized]}</span></h3>
      <ol class="small leading">
        ${nodes.map(
          (node) => html`<li>
            <button type="button" @click=${() => views.adjust({ node: node.id })}>
              <b ${styled({ width: `${(100 * sizeOf(node, sized)) / most}%` })}></b>
              <i ${styled({ background: `var(--${communityColour(node.community)})` })}></i>
              <bdi class="names">${accountName(node)}</bdi>
              <span>${measure(sizeOf(node, sized))}</span>
            </button>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #content(answer: NetworkAnswer) {
    const graph = this.#graph(answer);
    const chosen = answer.nodes.find(({ id }) => id === this.#viewing.view.node);
    return html`<div class="content">
      <network-picture
        .graph=${graph}
        node=${chosen?.id ?? ''}
        @node-chosen=${({ node }: NodeChosenEvent) => views.adjust({ node })}
      ></network-picture>
      <aside>
        ${chosen ? html`<account-details .node=${chosen} .graph=${graph}></account-details>` : nothing}
        ${this.#communities(answer.nodes)} ${this.#leading(answer.nodes)}
      </aside>
    </div>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer && answer.nodes.length === 0;
    return html`<network-controls></network-controls>
      <panel-frame
        heading=${heading(this.#viewing.view)}
        note=${answer ? this.#note(answer) : ''}
        skeleton="network"
        .answered=${this.#asking.state}
        .actions=${answer ? this.#actions(answer) : undefined}
        .empty=${none
          ? this.#viewing.view.of === 'accounts'
            ? html`<p>No interactions in this slice.</p><p>Its posts mention, answer, repost and quote nobody. Widen the slice, or tick more kinds of interaction.</p>`
            : html`<p>No ties in this slice.</p><p>None of its posts have what this network is of. Widen the slice, or choose another network.</p>`
          : nothing}
      >
        ${answer && !none ? this.#content(answer) : nothing}
      </panel-frame>
      <div class="whole"><network-structure></network-structure><network-groups></network-groups></div>
      <relation-matrix></relation-matrix>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: max(420px, calc(100vh - 240px));
      }
      network-controls {
        margin-bottom: 8px;
      }
      .content {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 280px;
        gap: 32px;
      }
      .whole {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
        gap: 32px;
        margin-top: 24px;
      }
      relation-matrix {
        margin-top: 24px;
      }
      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        align-content: start;
      }
      h3 {
        margin-bottom: 4px;
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
      i {
        width: 10px;
        height: 10px;
        border-radius: 50%;
        flex: none;
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
      @media (max-width: 900px) {
        :host {
          --panel-height: 60vh;
        }
        .content,
        .whole {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

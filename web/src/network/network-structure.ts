import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { networkStructure, type NetworkParts, type StructureAnswer } from '../api/network.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing } from '../slice/views.ts';
import { count, counted, measure, share } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { figureList } from '../theme/figure-list.ts';
import { figureTable } from '../theme/figure-table.ts';
import { noun, tieMeaning } from './subject.ts';
import '../panel/panel-frame.ts';

/** The network as a whole: how dense, how mutual, how divided, and how its degrees are spread. */
@customElement('network-structure')
export class NetworkStructure extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return networkStructure(view, view.seed);
  });

  #actions({ degrees, asOf, evidence }: StructureAnswer): Actions {
    return {
      name: 'network-degrees',
      csv: () => csv(['from', 'to', 'in_degree', 'out_degree', 'neighbours'], degrees.map((bin) => [bin.from, bin.to, bin.inDegree, bin.outDegree, bin.neighbours])),
      method: {
        what: `${tieMeaning(this.#viewing.view)} Clustering, cores and communities are of the ties in either direction. What the network is too small for is left out.`,
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  #figures(answer: StructureAnswer): readonly (readonly [string, string])[] {
    const figure = (value: number | undefined) => (value === undefined ? '–' : measure(value));
    const parts = ({ count: all, largest }: NetworkParts) => (all === 0 ? '0' : `${count(all)}, the largest with ${share(largest[0] ?? 0, answer.nodes)} of ${noun(this.#viewing.view)}s`);
    return [
      [`${noun(this.#viewing.view)}s`, count(answer.nodes)],
      ['ties', count(answer.ties)],
      ['density', figure(answer.density)],
      ['reciprocity', figure(answer.reciprocity)],
      ['transitivity', figure(answer.transitivity)],
      ['mean clustering', figure(answer.meanClustering)],
      ['assortativity by degree', figure(answer.degreeAssortativity)],
      ['greatest core', count(answer.greatestCore)],
      ['weak components', parts(answer.weakComponents)],
      ['strong components', parts(answer.strongComponents)],
      ['communities', parts(answer.communities)],
      ['modularity', figure(answer.modularity)],
    ];
  }

  #degrees({ degrees }: StructureAnswer) {
    return html`<table class="small">
      <caption class="unseen">${noun(this.#viewing.view)}s by degree</caption>
      <thead><tr><th>degree</th><th>in</th><th>out</th><th>either</th></tr></thead>
      <tbody>
        ${degrees.map(
          (bin) => html`<tr><th scope="row">${bin.from === bin.to ? count(bin.from) : `${count(bin.from)}–${count(bin.to)}`}</th><td>${count(bin.inDegree)}</td><td>${count(bin.outDegree)}</td><td>${count(bin.neighbours)}</td></tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer && answer.nodes === 0;
    return html`<panel-frame
      heading="As a whole"
      note=${answer && !none ? counted(answer.nodes, noun(this.#viewing.view)) : ''}
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? html`<p>No ties here.</p>` : nothing}
    >
      ${answer && !none
        ? html`<dl class="small">${this.#figures(answer).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
            ${this.#degrees(answer)}`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    figureTable,
    figureList,
    css`
      dl {
        margin-bottom: 16px;
      }
    `,
  ];
}

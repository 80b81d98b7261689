import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { NetworkAnswer } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { importedNetworks } from '../api/imports.ts';
import { groupingOf, network, networkFile, networkWindows, type NetworkWindow } from '../api/network.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import type { Actions } from '../panel/actions.ts';
import { picture } from '../save/picture.ts';
import { Viewing, views } from '../slice/views.ts';
import { labels } from '../text/labels.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { networkDrawing } from './network-drawing.ts';
import { networkMethod } from './network-method.ts';
import type { NodeChosenEvent } from './network-picture.ts';
import { Shown } from './shown-network.ts';
import { sizedBy } from './sizes.ts';
import { heading, noun } from './subject.ts';
import { originOf, windowAt, windowName, within } from './window-course.ts';
import '../panel/panel-frame.ts';
import './account-details.ts';
import './network-controls.ts';
import './network-groups.ts';
import './network-imports.ts';
import './network-legend.ts';
import './network-picture.ts';
import './network-structure.ts';
import './network-windows.ts';
import './relation-matrix.ts';

/** Communities that are followed from window to window. */
const FOLLOWED = 100;
const NO_WINDOWS: readonly NetworkWindow[] = [];

/** Who addresses whom, or what is used together: the network of the slice, of its windows, or an imported one. */
@customElement('network-view')
export class NetworkView extends LitElement {
  readonly #viewing = new Viewing(this);
  /** Position of the last change to imported networks, so that it is seen. */
  @state() private position = 0;
  readonly #asking = new Asking(this, () => network(this.#viewing.view, this.#viewing.view));
  readonly #imported = new Asking(this, () => {
    const { view } = this.#viewing;
    return importedNetworks(this.position > 0 ? { ...view, minPosition: this.position } : view);
  });
  readonly #course = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.windows && !view.imported ? networkWindows(view, view.windows, view.seed, FOLLOWED) : undefined;
  });
  /** The network of the chosen window. */
  readonly #part = new Asking(this, () => {
    const window = this.#window;
    return window && network(within(this.#viewing.view, window), this.#viewing.view);
  });
  readonly #shown = new Shown();

  get #windows(): readonly NetworkWindow[] {
    const { windows, imported } = this.#viewing.view;
    return windows && !imported ? (this.#course.value?.items ?? NO_WINDOWS) : NO_WINDOWS;
  }

  get #at(): number | undefined {
    return windowAt(this.#windows, this.#viewing.view.window);
  }

  get #window(): NetworkWindow | undefined {
    return this.#at === undefined ? undefined : this.#windows[this.#at];
  }

  #actions(answer: NetworkAnswer): Actions {
    const { view } = this.#viewing;
    const window = this.#window;
    const about = window ? within(view, window) : view;
    const file = (label: string, format: 'gexf' | 'graphml' | 'csv') => ({ label, url: networkFile(about, view, format) });
    return {
      name: 'network',
      svg: () => picture(this.#heading, networkDrawing(this.#shown.graph)),
      files: [file('Save as GEXF', 'gexf'), file('Save as GraphML', 'graphml'), file('Save ties as CSV', 'csv')],
      method: networkMethod(answer, view, sizedBy(answer.nodes, view.sized)),
    };
  }

  get #heading(): string {
    const { view } = this.#viewing;
    const window = this.#window;
    return window && view.windows ? `${heading(view)}, ${windowName(window, view.windows)}` : heading(view);
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

  #show(answer: NetworkAnswer, whole: NetworkAnswer): void {
    const { view } = this.#viewing;
    this.#shown.show({ answer, whole, sized: sizedBy(answer.nodes, view.sized), by: groupingOf(view), windows: this.#windows, at: this.#at });
    labels.learn(answer.nodes.map(({ id, handle }) => [id, handle] as const));
  }

  #content(answer: NetworkAnswer) {
    const { view } = this.#viewing;
    const { graph, grouped } = this.#shown;
    const window = this.#window;
    const chosen = answer.nodes.find(({ id }) => id === view.node);
    const carried = new Map(groupingOf(view) === 'community' && window ? window.largest.map((community) => [community.name, originOf(community, this.#at === 0)]) : []);
    return html`<div class="content">
      <network-picture .graph=${graph} node=${chosen?.id ?? ''} noun=${noun(view)} @node-chosen=${({ node }: NodeChosenEvent) => views.adjust({ node })}></network-picture>
      <aside>
        ${chosen ? html`<account-details .node=${chosen} .graph=${graph} .grouped=${grouped} .span=${window && within(view, window)}></account-details>` : nothing}
        <network-legend .nodes=${answer.nodes} .grouped=${grouped} .said=${(name: string) => carried.get(name) ?? ''}></network-legend>
      </aside>
    </div>`;
  }

  #empty() {
    const { of, imported } = this.#viewing.view;
    if (imported) return html`<p>The imported network has no ties.</p>`;
    return of === 'accounts'
      ? html`<p>No interactions in this slice.</p><p>Its posts mention, answer, repost and quote nobody. Widen the slice, or tick more kinds of interaction.</p>`
      : html`<p>No ties in this slice.</p><p>None of its posts have what this network is of. Widen the slice, or choose another network.</p>`;
  }

  #strip() {
    const { windows, imported } = this.#viewing.view;
    if (!windows || imported) return nothing;
    const { state } = this.#course;
    const none = state.value?.items.length === 0;
    return html`<panel-frame class="course" heading="Over time" note=${state.value ? `${counted(state.value.items.length, windows)}, ${counted(state.value.total, 'community', 'communities')} in all` : ''} .answered=${state} .empty=${none ? 'No ties at any time.' : nothing}>
      <network-windows .windows=${this.#windows} length=${windows} .slots=${this.#shown.slots(this.#windows)} ?busy=${this.#part.state.phase === 'loading' && this.#window !== undefined}></network-windows>
    </panel-frame>`;
  }

  protected override render() {
    const whole = this.#asking.value;
    const window = this.#window;
    const { state } = window ? this.#part : this.#asking;
    if (state.phase === 'data' && state.value && whole) this.#show(state.value, whole);
    // What was shown stays until there is something else, whatever it was of.
    const answer = state.phase === 'data' ? state.value : (this.#shown.answer ?? state.value);
    const none = answer && answer.nodes.length === 0;
    return html`<network-controls .networks=${this.#imported.value?.items ?? []}></network-controls>
      <panel-frame
        heading=${this.#heading}
        note=${answer ? this.#note(answer) : ''}
        skeleton="network"
        .answered=${{ ...state, value: answer }}
        .actions=${answer && !none ? this.#actions(answer) : undefined}
        .empty=${none ? this.#empty() : nothing}
      >
        ${answer && answer === this.#shown.answer && !none ? this.#content(answer) : nothing}
      </panel-frame>
      ${this.#strip()}
      <div class="whole"><network-structure></network-structure><network-groups></network-groups></div>
      <relation-matrix></relation-matrix>
      <network-imports .answered=${this.#imported.state} @defined=${({ position }: DefinedEvent) => this.#changed(position)}></network-imports>`;
  }

  /** What was imported or taken away counts for every answer from here on. */
  #changed(position: number): void {
    this.position = position;
    views.adjust({ minPosition: position });
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
      .course {
        --panel-height: 180px;
        margin-top: 16px;
      }
      .whole {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
        gap: 32px;
        margin-top: 24px;
      }
      relation-matrix,
      network-imports {
        margin-top: 24px;
      }
      network-imports {
        --panel-height: 80px;
      }
      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        align-content: start;
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

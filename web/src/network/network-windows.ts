import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GroupAccount, NetworkWindow } from '../api/network.ts';
import type { WindowLength } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { counted } from '../text/numbers.ts';
import { ticks, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { accountName } from './account-graph.ts';
import { COLOURED, slotColour } from './node-groups.ts';
import { noun } from './subject.ts';
import { changes, windowAt, windowName } from './window-course.ts';

const HEIGHT = 72;
const LABEL = 72;
/** How long a window stays while they are played, in ms. */
const PACE = 1500;

/** The windows of a network as a strip to step through: how large it was, and of which communities. */
@customElement('network-windows')
export class NetworkWindows extends LitElement {
  @property({ attribute: false }) windows: readonly NetworkWindow[] = [];
  @property() length: WindowLength = 'month';
  /** Of each window the colours of its communities. */
  @property({ attribute: false }) slots: readonly ReadonlyMap<string, number>[] = [];
  /** The picture of the chosen window is on its way. */
  @property({ type: Boolean }) busy = false;
  @state() private playing = false;
  readonly #viewing = new Viewing(this);
  #clock = 0;

  constructor() {
    super();
    new Redrawing(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  get #chosen(): number | undefined {
    return windowAt(this.windows, this.#viewing.view.window);
  }

  #show(window: number | undefined): void {
    const found = window === undefined ? undefined : this.windows[Math.min(this.windows.length - 1, Math.max(0, window))];
    views.adjust({ window: found ? urlInstant(found.from) : '' });
  }

  #stop(): void {
    clearInterval(this.#clock);
    this.playing = false;
  }

  /** From the chosen window to the last; from the first where none, or the last, is chosen. */
  #play(): void {
    if (this.playing) return this.#stop();
    const at = this.#chosen;
    if (at === undefined || at === this.windows.length - 1) this.#show(0);
    this.playing = true;
    this.#clock = window.setInterval(() => this.#next(), PACE);
  }

  #next(): void {
    if (this.busy) return;
    const at = this.#chosen;
    if (at === undefined || at >= this.windows.length - 1) this.#stop();
    else this.#show(at + 1);
  }

  #key(event: KeyboardEvent): void {
    const at = this.#chosen;
    const last = this.windows.length - 1;
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.#show(at === undefined ? 0 : at + 1),
      ArrowLeft: () => this.#show(at === undefined ? last : at - 1),
      Home: () => this.#show(0),
      End: () => this.#show(last),
      Escape: () => this.#show(undefined),
      ' ': () => this.#play(),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.key !== ' ') this.#stop();
    step();
  }

  #column({ nodes, largest }: NetworkWindow, n: number, most: number) {
    const slots = this.slots[n] ?? new Map<string, number>();
    const tall = (accounts: number) => `${(HEIGHT * accounts) / most}px`;
    const coloured = largest.filter(({ name }) => slots.has(name)).slice(0, COLOURED);
    const rest = nodes - coloured.reduce((sum, community) => sum + community.nodes, 0);
    return html`<i
      class=${n === this.#chosen ? 'column chosen' : 'column'}
      title="${windowName(this.windows[n]!, this.length)}: ${counted(nodes, noun(this.#viewing.view))}"
      @click=${() => (this.#stop(), this.#show(n === this.#chosen ? undefined : n))}
    >
      <b ${styled({ height: tall(rest), background: 'var(--rest)' })}></b>
      ${coloured.map((community) => html`<b ${styled({ height: tall(community.nodes), background: `var(--${slotColour(slots.get(community.name))})` })}></b>`)}
    </i>`;
  }

  #axis() {
    const named = ticks(this.windows.map(({ from }) => Date.parse(from)), Math.max(2, Math.floor((this.clientWidth || 800) / LABEL)));
    const left = (n: number) => ({ left: `${(100 * n) / this.windows.length}%` });
    return html`<p class="axis small muted" aria-hidden="true">${[...named].filter(([n]) => n / this.windows.length < 0.94).map(([n, name]) => html`<span ${styled(left(n))}>${name}</span>`)}</p>`;
  }

  #accounts(leading: readonly GroupAccount[]) {
    return leading.map((account, n) => html`${n > 0 ? ', ' : ''}<button type="button" class="link" @click=${() => views.adjust({ node: account.id })}><bdi>${accountName(account)}</bdi></button>`);
  }

  #told(at: number) {
    const chosen = this.windows[at]!;
    const one = noun(this.#viewing.view);
    const { leadingCame: came, leadingLeft: left } = chosen;
    return html`<strong>${windowName(chosen, this.length)}</strong>: ${counted(chosen.nodes, one)}, ${counted(chosen.edges, 'tie')}${at > 0 ? `; ${changes(chosen, one)}.` : '.'}
      ${at > 0 && came.length > 0 ? html`<span>Joined first of all: ${this.#accounts(came)}.</span>` : nothing}
      ${at > 0 && left.length > 0 ? html`<span>Left: ${this.#accounts(left)}.</span>` : nothing}`;
  }

  protected override render() {
    const at = this.#chosen;
    const last = this.windows.length - 1;
    const most = Math.max(1, ...this.windows.map(({ nodes }) => nodes));
    const name = at === undefined ? 'all of the time' : windowName(this.windows[at]!, this.length);
    return html`<div class="strip">
        <div class="buttons">
          <button type="button" class="button" aria-label="Window before" ?disabled=${at === 0} @click=${() => (this.#stop(), this.#show(at === undefined ? last : at - 1))}>‹</button>
          <button type="button" class="button" aria-label=${this.playing ? 'Stop' : 'Play the windows'} @click=${() => this.#play()}>${this.playing ? '❚❚' : '▶'}</button>
          <button type="button" class="button" aria-label="Next window" ?disabled=${at === last} @click=${() => (this.#stop(), this.#show(at === undefined ? 0 : at + 1))}>›</button>
        </div>
        <div>
          <div class="columns" role="slider" tabindex="0" aria-label="Window of the network" aria-valuemin="0" aria-valuemax=${last + 1} aria-valuenow=${at === undefined ? 0 : at + 1} aria-valuetext=${name} @keydown=${this.#key}>
            ${this.windows.map((window, n) => this.#column(window, n, most))}
          </div>
          ${this.#axis()}
        </div>
      </div>
      <p class="small told" aria-live=${this.playing ? 'off' : 'polite'}>
        ${at === undefined
          ? html`<span class="muted">${noun(this.#viewing.view)}s in each window, in the colours of their communities. Choose one: a click, ← and →, Space plays.</span>`
          : html`${this.#told(at)} <button type="button" class="link all" @click=${() => (this.#stop(), this.#show(undefined))}>Show all of the time</button>`}
      </p>`;
  }

  static override styles = [
    base,
    css`
      .strip {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }
      .buttons {
        display: flex;
        gap: 4px;
        padding-top: ${HEIGHT - 28}px;
      }
      .buttons button {
        width: 32px;
        height: 28px;
        padding: 0;
      }
      .buttons button:disabled {
        color: var(--muted);
        cursor: default;
        opacity: 0.5;
      }
      .columns {
        display: flex;
        height: ${HEIGHT}px;
        border-bottom: 1px solid var(--line);
      }
      .column {
        display: flex;
        flex: 1 1 0;
        flex-direction: column;
        justify-content: flex-end;
        min-width: 0;
        padding: 0 min(2px, 8%);
        opacity: 0.75;
        cursor: pointer;
      }
      .column:hover {
        opacity: 1;
      }
      .chosen {
        background: var(--shade);
        opacity: 1;
        box-shadow: 0 2px 0 var(--ink);
      }
      .column b {
        flex: none;
      }
      .axis {
        position: relative;
        height: 20px;
      }
      .axis span {
        position: absolute;
        white-space: nowrap;
      }
      .told {
        min-height: 3lh;
        overflow-wrap: anywhere;
      }
      .told .all {
        margin-inline-start: 8px;
        text-decoration: underline;
      }
      @media (max-width: 560px) {
        .strip {
          grid-template-columns: minmax(0, 1fr);
          gap: 8px;
        }
        .buttons {
          order: 1;
          padding-top: 0;
        }
        .told {
          min-height: 6lh;
        }
      }
    `,
  ];
}

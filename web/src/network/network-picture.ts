import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { base } from '../theme/base.ts';
import { colour, theme } from '../theme/theme.ts';
import type { AccountGraph, NodeLook, TieLook } from './account-graph.ts';
import { drawHover } from './draw-hover.ts';
import { COLOURED, slotColour } from './node-groups.ts';

/** An account chosen in the picture; none where the reader clicked beside them. */
export class NodeChosenEvent extends Event {
  constructor(readonly node: string) {
    super('node-chosen', { bubbles: true, composed: true });
  }
}

interface Colours {
  /** Of the coloured groups, and of the ties that begin in them. */
  readonly group: readonly string[];
  readonly tie: readonly string[];
  /** Of all smaller groups. */
  readonly rest: string;
  /** Of what stands back. */
  readonly pale: string;
}

/** Above this many ties they are hairlines, and too many to be coloured anew as often as the pointer meets another account. */
const MANY_TIES = 8000;

/**
 * The network, drawn by WebGL. The account under the pointer, else the chosen one, is shown with its neighbours; where ties
 * are many only the chosen one is.
 */
@customElement('network-picture')
export class NetworkPicture extends LitElement {
  @property({ attribute: false }) graph!: AccountGraph;
  @property() node = '';
  /** What one of its nodes is called. */
  @property() noun = 'account';
  @state() private failed = '';
  @query('.canvas') private readonly canvas!: HTMLElement;
  #sigma?: Sigma<NodeLook, TieLook> | undefined;
  #hovered = '';
  /** What stays bright; nothing where everything does. */
  #bright?: ReadonlySet<string> | undefined;
  #colours: Colours | undefined;
  readonly #sized = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#repaint);
    this.#sized.observe(this);
    if (this.hasUpdated) this.requestUpdate('graph');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#repaint);
    this.#sized.disconnect();
    this.#sigma?.kill();
    this.#sigma = undefined;
  }

  /** The account that is shown with its neighbours; empty for none. */
  get #focus(): string {
    return (!this.#many && this.#hovered) || this.node;
  }

  get #many(): boolean {
    return this.graph.size > MANY_TIES;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('graph') || !this.#sigma) this.#draw();
    if (changed.has('node') || changed.has('graph')) this.#light();
  }

  /** Where the nth account is, in pixels from the picture's corner. */
  whereIs(n: number): { x: number; y: number } | undefined {
    const node = this.graph.nodes()[n];
    return node === undefined ? undefined : this.#sigma?.graphToViewport(this.graph.getNodeAttributes(node));
  }

  /** Follows the room there is; a picture that was drawn without any is drawn now. */
  #fit(): void {
    if (this.clientWidth === 0) return;
    if (!this.#sigma) return this.#draw();
    this.#sigma.resize();
    this.#sigma.scheduleRefresh();
  }

  /** Waits for room: within a panel that shows something else, such as an error, there is none. */
  #draw(): void {
    if (this.clientWidth === 0) return;
    this.#sigma?.kill();
    this.#paint();
    try {
      this.#sigma = new Sigma<NodeLook, TieLook>(this.graph, this.canvas, this.#settings());
    } catch (cause) {
      this.#sigma = undefined;
      this.failed = cause instanceof Error ? cause.message : String(cause);
      return;
    }
    this.#sigma.on('enterNode', ({ node }) => this.#hover(node));
    this.#sigma.on('leaveNode', () => this.#hover(''));
    this.#sigma.on('clickNode', ({ node }) => this.dispatchEvent(new NodeChosenEvent(node)));
    this.#sigma.on('clickStage', () => this.node && this.dispatchEvent(new NodeChosenEvent('')));
  }

  #settings() {
    return {
      edgeProgramClasses: { line: this.#many ? EdgeLineProgram : EdgeRectangleProgram },
      labelColor: { color: colour('ink') },
      labelFont: 'system-ui, sans-serif',
      labelSize: 12,
      labelDensity: 0.5,
      labelRenderedSizeThreshold: 6,
      zIndex: true,
      // The panel may hide the picture while a refresh of it is due.
      allowInvalidContainer: true,
      zoomDuration: 150,
      stagePadding: 24,
      defaultDrawNodeHover: drawHover,
      nodeReducer: (id: string, look: NodeLook) => this.#nodeLook(id, look),
      edgeReducer: (id: string, look: TieLook) => this.#tieLook(id, look),
    };
  }

  #nodeLook(id: string, look: NodeLook): Partial<NodeDisplayData> {
    const bright = !look.absent && (!this.#bright || this.#bright.has(id));
    const focus = id === this.node || id === this.#hovered;
    const { group, rest, pale } = this.#colours!;
    return {
      ...look,
      color: bright ? (group[look.slot ?? COLOURED] ?? rest) : pale,
      label: bright || focus ? look.label : null,
      zIndex: bright ? 1 : 0,
      highlighted: focus,
      forceLabel: focus,
    };
  }

  #tieLook(id: string, look: TieLook): Partial<EdgeDisplayData> {
    const [source, target] = this.graph.extremities(id);
    const focus = this.#focus;
    const { group, rest, tie, pale } = this.#colours!;
    const of = this.graph.getNodeAttribute(source, 'slot') ?? COLOURED;
    if (this.#bright && source !== focus && target !== focus) return { size: look.size, color: pale, zIndex: 0 };
    return { size: look.size, color: this.#bright ? (group[of] ?? rest) : (tie[of] ?? pale), zIndex: 1 };
  }

  #hover(node: string): void {
    const met = [this.#hovered, node].filter((each) => this.graph.hasNode(each));
    this.#hovered = node;
    this.canvas.style.cursor = node ? 'pointer' : '';
    if (this.#many) this.#sigma?.refresh({ partialGraph: { nodes: met }, skipIndexation: true, schedule: true });
    else this.#light();
  }

  #light(): void {
    const focus = this.#focus;
    this.#bright = focus && this.graph.hasNode(focus) ? new Set([focus, ...this.graph.neighbors(focus)]) : undefined;
    this.#sigma?.refresh({ skipIndexation: true, schedule: true });
  }

  #paint(): void {
    const group = Array.from({ length: COLOURED }, (_, n) => colour(slotColour(n)));
    const [rest, paper] = [colour('rest'), colour('paper')];
    this.#colours = { group, rest, tie: group.map((name) => mixed(name, paper, 0.28)), pale: mixed(rest, paper, 0.28) };
  }

  readonly #repaint = (): void => {
    this.#paint();
    this.#sigma?.setSetting('labelColor', { color: colour('ink') });
    this.#light();
  };

  #zoom(step: 'in' | 'out' | 'all'): void {
    const camera = this.#sigma?.getCamera();
    const moved = { in: () => camera?.animatedZoom(), out: () => camera?.animatedUnzoom(), all: () => camera?.animatedReset({ duration: 150 }) };
    void moved[step]();
  }

  protected override render() {
    if (this.failed) return html`<p role="alert">This browser does not draw by WebGL (${this.failed}). The lists beside, and the files in the menu, hold the same network.</p>`;
    return html`<div class="canvas" role="img" aria-label="Network of ${this.graph.order} ${this.noun}s; the largest are listed beside it"></div>
      <div class="zoom">
        <button type="button" class="button" aria-label="Closer" @click=${() => this.#zoom('in')}>+</button>
        <button type="button" class="button" aria-label="Further" @click=${() => this.#zoom('out')}>−</button>
        <button type="button" class="button" aria-label="All of it" @click=${() => this.#zoom('all')}>⤢</button>
     </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: var(--panel-height, 600px);
      }
      .canvas {
        position: absolute;
        inset: 0;
      }
      .zoom {
        position: absolute;
        right: 0;
        bottom: 0;
        display: grid;
        gap: 4px;
      }
      .zoom button {
        width: 28px;
        height: 28px;
        padding: 0;
      }
    `,
  ];
}

/** A share of one colour in another, opaque: WebGL adds up what is transparent until it glares. */
function mixed(of: string, into: string, share: number): string {
  const [a, b] = [of, into].map((rgb) => (rgb.match(/[\d.]+/g) ?? []).map(Number));
  return `rgb(${[0, 1, 2].map((n) => Math.round(share * (a?.[n] ?? 0) + (1 - share) * (b?.[n] ?? 0))).join(', ')})`;
}

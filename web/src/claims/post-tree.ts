import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Relation, ThreadNode } from '../api/claims.ts';
import { picture } from '../save/picture.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { colourKey } from '../theme/colour-key.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { RELATION_COLOURS, RELATION_NAMES, dotSize, placed, treeDrawing, type Placed } from './tree-drawing.ts';

const LARGEST = 560;

/** A tree of posts on rings around its start; a post that is pointed at tells who wrote what. */
@customElement('post-tree')
export class PostTree extends LitElement {
  @property({ attribute: false }) nodes: readonly ThreadNode[] = [];
  @property() label = '';
  @state() private chosen: ThreadNode | undefined;

  constructor() {
    super();
    new Redrawing(this);
  }

  /** The tree as a picture for a file. */
  svg(heading: string): string {
    return picture(heading, { width: LARGEST, height: LARGEST, body: treeDrawing(this.nodes, LARGEST, colour) });
  }

  get #size(): number {
    return Math.max(160, Math.min(LARGEST, this.clientWidth || LARGEST));
  }

  #pointed(event: MouseEvent): void {
    const size = this.#size;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const [x, y] = [event.clientX - box.left - size / 2, event.clientY - box.top - size / 2];
    const apart = (one: Placed) => Math.hypot(one.x - x, one.y - y) - dotSize(one.node);
    const nearest = placed(this.nodes, size / 2 - 16).reduce<Placed | undefined>((best, one) => (!best || apart(one) < apart(best) ? one : best), undefined);
    if (nearest && apart(nearest) < 8) this.chosen = nearest.node;
  }

  #about() {
    const node = this.chosen ?? this.nodes[0];
    if (!node) return nothing;
    const { author, createdAt, text, missing, relation, descendants, children, lang } = node;
    return html`<div class="about small" role="status">
      <p>
        <b><bdi>${author.id || author.handle ? valueName('author', author.id, author.handle) : 'unknown author'}</bdi></b>
        <span class="muted">${RELATION_NAMES[relation]}${createdAt ? `, ${instant(createdAt)}` : ''}</span>
      </p>
      ${missing ? html`<p class="muted">The corpus does not have this post: deleted, or never collected. It is known from what refers to it.</p>` : html`<p dir="auto" lang=${lang || nothing}>${text}</p>`}
      <p class="muted">${counted(children, 'post')} directly below, ${count(descendants)} in all</p>
    </div>`;
  }

  /** The same for those who cannot see the picture. */
  #forReaders() {
    return html`<div class="unseen"><table>
      <caption>${this.label}</caption>
      <thead><tr><th>Post</th><th>Author</th><th>Relation</th><th>Depth</th><th>Below</th></tr></thead>
      <tbody>
        ${this.nodes.slice(0, 100).map(({ postId, author, relation, depth, descendants }) => html`<tr><th>${postId}</th><td>${author.handle ?? author.id}</td><td>${RELATION_NAMES[relation]}</td><td>${depth}</td><td>${descendants}</td></tr>`)}
      </tbody>
    </table></div>`;
  }

  protected override render() {
    const size = this.#size;
    const relations = [...new Set(this.nodes.map(({ relation }) => relation))].filter((one): one is Relation => one !== 'UNSPECIFIED');
    return html`<p class="small muted key">
        ${relations.map((one) => html`<span><i ${styled({ background: `var(--${RELATION_COLOURS[one]})` })}></i>${RELATION_NAMES[one]}</span>`)}
        ${this.nodes.some(({ missing }) => missing) ? html`<span><i class="missing"></i>not in the corpus</span>` : nothing}
      </p>
      <svg width=${size} height=${size} role="img" aria-label=${this.label} @mousemove=${this.#pointed} @click=${this.#pointed}>${unsafeSVG(treeDrawing(this.nodes, size, colour))}</svg>
      ${this.#about()} ${this.#forReaders()}`;
  }

  static override styles = [
    base,
    colourKey,
    css`
      :host {
        position: relative;
      }
      svg {
        display: block;
        margin: 0 auto;
      }
      .missing {
        border: 1px dashed var(--muted);
      }
      .about {
        min-height: 84px;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: var(--strong);
      }
    `,
  ];
}

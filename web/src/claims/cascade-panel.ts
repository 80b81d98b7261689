import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { cascade, type CascadeAnswer } from '../api/claims.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { term } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted, measure } from '../text/numbers.ts';
import { duration } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';
import { growthLines } from './growth-curve.ts';
import './post-tree.ts';
import type { PostTree } from './post-tree.ts';
import { threadColumns } from './thread-columns.ts';

const NODES = 500;

/** What came of a post: its tree, how it grew, and who spread it. */
@customElement('cascade-panel')
export class CascadePanel extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.cascade ? cascade(view, view.cascade, NODES) : undefined;
  });

  #actions(answer: CascadeAnswer): Actions {
    return {
      name: 'cascade',
      csv: () =>
        csv(
          ['number', 'parent', 'postId', 'relation', 'author', 'createdAt', 'depth', 'children', 'descendants', 'followers'],
          answer.nodes.map((n) => [n.number, n.parent, n.postId, n.relation, n.author.id, n.createdAt, n.depth, n.children, n.descendants, n.followers]),
        ),
      svg: () => this.renderRoot.querySelector<PostTree>('post-tree')!.svg('What came of a post'),
      method: {
        what: 'Every post that reposts, quotes or answers the post, directly or over others. Structural virality is the mean distance between all pairs: near 2 for one broadcast, higher where it went from person to person. X always names the original of a repost, so that reposts there stand directly under it.',
        parameters: [],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #figures({ figures, shares }: CascadeAnswer) {
    const half = shares.find(({ share }) => share === 0.5);
    const told: readonly (readonly [string, string])[] = [
      ['posts', count(figures.size)],
      ['reposts, quotes, replies', `${count(figures.reposts)}, ${count(figures.quotes)}, ${count(figures.replies)}`],
      ['accounts', count(figures.participants)],
      ['depth', count(figures.depth)],
      ['most at one depth', count(figures.maxBreadth)],
      ['structural virality', figures.structuralVirality === undefined ? '–' : measure(figures.structuralVirality)],
      ['half of it within', half ? duration(half.seconds * 1000) : '–'],
      ['followers together', figures.reachKnown > 0 ? `${count(figures.reach)} of ${counted(figures.reachKnown, 'account')}` : 'unknown'],
    ];
    return html`<dl class="small">${told.map(([name, value]) => html`<div><dt class="muted">${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  #spreaders({ spreaders, cut }: CascadeAnswer) {
    return html`<section aria-label="Spreaders">
      <h3 class="small">Who spread it most</h3>
      ${spreaders.length === 0 ? html`<p class="small muted">Nobody passed it on.</p>` : nothing}
      <ol class="small">
        ${spreaders.slice(0, 12).map(
          ({ account, descendants, posts }) => html`<li>
            <a href=${views.link({ tab: 'accounts', account: account.id })}><bdi>${valueName('author', account.id, account.handle)}</bdi></a>
            <span class="muted">${counted(posts, 'post')}, ${count(descendants)} below</span>
          </li>`,
        )}
      </ol>
      ${cut.participants > 0 ? html`<p class="small muted">and ${count(cut.participants)} more</p>` : nothing}
    </section>`;
  }

  #content(answer: CascadeAnswer) {
    const lines = growthLines(answer.curve);
    const posts = views.link({ tab: 'posts', q: term('cascade', this.#viewing.view.cascade), from: '', to: '' });
    return html`<div class="columns">
      <div>
        <post-tree .nodes=${answer.nodes} label="The cascade as a tree"></post-tree>
        ${answer.cut.nodes > 0 ? html`<p class="small muted">${count(answer.cut.nodes)} posts with fewest below them are not drawn; the figures are of all.</p>` : nothing}
      </div>
      <div class="told">
        ${answer.figures.rootMissing ? html`<p class="small">The post itself is not in the corpus: deleted, or never collected.</p>` : nothing}
        ${this.#figures(answer)}
        <section aria-label="Growth">
          <h3 class="small">Growth</h3>
          <line-chart .lines=${lines} bucket="MINUTE" label="Posts of the cascade over time" .about=${(i: number) => html`<p>${counted(lines.lines[0]!.points[i]!.value, 'post')} by then</p>`}></line-chart>
        </section>
        ${this.#spreaders(answer)}
        <p class="small"><a href=${posts}>Its posts</a></p>
      </div>
    </div>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    return html`<panel-frame heading="Cascade" note=${this.#viewing.view.cascade} skeleton="network" .answered=${this.#asking.state} .actions=${answer ? this.#actions(answer) : undefined}>
      <span slot="controls" class="small"><a href=${views.link({ cascade: '' })}>Close</a></span>
      ${answer ? this.#content(answer) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    threadColumns,
    css`
      :host {
        --panel-height: 420px;
        --chart-height: 120px;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 8px 16px;
      }
      dd {
        font-size: var(--large);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

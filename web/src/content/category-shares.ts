import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import { topicOf, type CategoryShare, type CodingAnswer } from '../api/content.ts';
import { intervalBar, intervalStyles, intervalsDrawing } from '../chart/intervals.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, percent } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../panel/panel-frame.ts';

/** How many posts belong to each category, as shares with their intervals. */
@customElement('category-shares')
export class CategoryShares extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  @property({ attribute: false }) answered!: Answered<CodingAnswer>;
  readonly #viewing = new Viewing(this);

  #actions({ all, codebook, version, asOf, evidence }: CodingAnswer): Actions {
    return {
      name: 'categories',
      csv: () => csv(['category', 'posts', 'share', 'low', 'high'], all.categories.map(({ category, posts, share, low, high }) => [category, posts, share, low, high])),
      svg: () => picture('What it is about', intervalsDrawing(sorted(all.categories).map((c) => [this.names.of(c.category), { value: c.share ?? 0, low: c.low, high: c.high }, percent(c.share ?? 0)]))),
      method: {
        what:
          'A post belongs to a category if one of its patterns is found and none that excludes. Shares are of the posts considered, with 95 % intervals (Wilson); ' +
          'a post may belong to several categories.',
        parameters: [['codebook', `${codebook}, version ${version}`]],
        asOf,
        evidence,
      },
    };
  }

  #row(share: CategoryShare, most: number) {
    const { q, codebook } = this.#viewing.view;
    const name = this.names.of(share.category);
    const interval = share.low === undefined || share.high === undefined ? '' : ` (${percent(share.low)} to ${percent(share.high)})`;
    return html`<li>
      <a href=${views.link({ q: narrow(q, 'topic', topicOf(codebook, share.category)) })} title="${name}: ${count(share.posts)} posts, ${percent(share.share ?? 0)}${interval}. Narrow to it.">
        <span class="name">${name}</span>
        <span class="track">${intervalBar({ value: share.share ?? 0, low: share.low, high: share.high }, most)}</span>
        <span class="number">${percent(share.share ?? 0)}</span>
        <span class="number muted">${count(share.posts)}</span>
      </a>
    </li>`;
  }

  protected override render() {
    const answer = this.answered.value;
    const shares = sorted(answer?.all.categories ?? []);
    const most = Math.max(0, ...shares.map(({ share, high }) => high ?? share ?? 0));
    return html`<panel-frame
      heading="What it is about"
      note=${answer ? `${count(answer.all.coded)} of ${count(answer.all.posts)} posts have a category` : ''}
      .answered=${this.answered}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${answer && answer.all.coded === 0
        ? html`<p>No category of this codebook is found in these posts.</p><p>Choose another codebook, <a href=${views.link({ show: 'new' })}>write one</a>, or widen the slice.</p>`
        : nothing}
    >
      <ol class="small">${shares.map((share) => this.#row(share, most))}</ol>
    </panel-frame>`;
  }

  static override styles = [
    base,
    intervalStyles,
    css`
      :host {
        --panel-height: 240px;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 12em) minmax(40px, 1fr) 5em 4.5em;
        gap: 8px;
        align-items: center;
        min-height: 24px;
        color: var(--ink);
      }
      a:hover {
        background: var(--shade);
        text-decoration: none;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];
}

function sorted(shares: readonly CategoryShare[]): readonly CategoryShare[] {
  return [...shares].sort((a, b) => b.posts - a.posts);
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { mood, posts, timeline, topWithMood as top } from '../api/gateway.ts';
import { barScale } from '../chart/bar-chart-option.ts';
import { fullest } from '../chart/series.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import '../posts/post-list.ts';
import './mood-line.ts';
import './slice-totals.ts';
import './time-line.ts';
import './top-values.ts';

const ROWS = 12;
const LATEST = 7;

/** The slice at a glance: when, what about, by whom, and the latest posts themselves. */
@customElement('overview-view')
export class OverviewView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #timeline = new Asking(this, () => timeline(this.#viewing.view, this.#viewing.view.bucket, this.#viewing.view.by));
  readonly #mood = new Asking(this, () => mood(this.#viewing.view, this.#viewing.view.bucket));
  readonly #hashtags = new Asking(this, () => top(this.#viewing.view, 'hashtag', ROWS));
  readonly #authors = new Asking(this, () => top(this.#viewing.view, 'author', ROWS));
  readonly #domains = new Asking(this, () => top(this.#viewing.view, 'domain', ROWS));
  readonly #languages = new Asking(this, () => top(this.#viewing.view, 'lang', ROWS));
  readonly #latest = new Asking(this, () => posts(this.#viewing.view, 'newest', LATEST));

  protected override render() {
    const latest = this.#latest.value;
    const timeline = this.#timeline.value;
    return html`
      <div class="time">
        <time-line .answered=${this.#timeline.state}></time-line>
        <mood-line axis=${timeline ? barScale(fullest(timeline)).left : 0} .answered=${this.#mood.state}></mood-line>
      </div>
      <div class="tops">
        <top-values dimension="hashtag" heading="Hashtags" none="No hashtags in these posts." .answered=${this.#hashtags.state}></top-values>
        <top-values dimension="author" heading="Accounts" none="No accounts: no post in this slice." .answered=${this.#authors.state}></top-values>
        <top-values dimension="domain" heading="Domains" none="No links in these posts." .answered=${this.#domains.state}></top-values>
        <top-values dimension="lang" heading="Languages" none="No languages: no post in this slice." .answered=${this.#languages.state}></top-values>
      </div>
      <aside>
        <slice-totals .timeline=${this.#timeline.state} .authors=${this.#authors.state} .mood=${this.#mood.state}></slice-totals>
        <panel-frame
          heading="Latest posts"
          skeleton="posts"
          .answered=${this.#latest.state}
          .empty=${latest && latest.items.length === 0 ? 'No post in this slice.' : nothing}
        >
          <a slot="controls" class="small" href=${views.link({ tab: 'posts' })}>All posts</a>
          ${latest ? html`<post-list .posts=${latest.items}></post-list>` : nothing}
        </panel-frame>
      </aside>
    `;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(300px, 1fr);
        grid-template-rows: auto 1fr;
        gap: 24px 32px;
      }
      .time {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      time-line {
        --panel-line: 0;
        --panel-gap: 0;
      }
      .tops {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 24px;
        align-content: start;
      }
      aside {
        --post-lines: 8lh;
        display: grid;
        gap: 16px;
        align-content: start;
        grid-column: 2;
        grid-row: 1 / span 2;
        min-width: 0;
      }
      @media (max-width: 1200px) {
        .tops {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (max-width: 800px) {
        :host {
          display: flex;
          flex-direction: column;
        }
        .tops {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { profile, type ProfileAnswer, type ValueCount } from '../api/accounts.ts';
import { heatDrawing, type Heat } from '../chart/heat.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { WEEKDAYS, activityHeat, followerLines } from './account-pictures.ts';
import '../chart/heat-table.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';
import '../posts/post-list.ts';
import './account-figures.ts';

const SHOWN = 10;

/** What one account does within the slice. */
@customElement('account-profile')
export class AccountProfile extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.account ? profile(view, view.account, SHOWN) : undefined;
  });

  #narrowed(field: string, value: string): string {
    return views.link({ q: narrow(narrow(this.#viewing.view.q, 'author', this.#asking.value!.id), field, value) });
  }

  #followers({ followers }: ProfileAnswer) {
    if (followers.length < 3) return nothing;
    const lines = followerLines(followers);
    return html`<section aria-label="Followers">
      <h3 class="small">Followers <span class="muted">as seen with its posts</span></h3>
      <line-chart .lines=${lines} bucket="DAY" label="Followers over time" .about=${(i: number) => html`<p>${counted(followers[i]!.followers, 'follower')}</p>`} @range-chosen=${chosen}></line-chart>
    </section>`;
  }

  #list(heading: string, field: string, values: readonly ValueCount[]) {
    if (values.length === 0) return nothing;
    const most = values[0]!.posts;
    return html`<section aria-label=${heading}>
      <h3 class="small">${heading}</h3>
      <ol class="small bars">
        ${values.map(({ value, label, posts }) => html`<li><a href=${this.#narrowed(field, value)}><i ${styled({ width: `${(100 * posts) / most}%` })}></i><bdi>${valueName(field, value, label)}</bdi><span>${count(posts)}</span></a></li>`)}
      </ol>
    </section>`;
  }

  #actions(answer: ProfileAnswer, activity: Heat): Actions {
    const { hashtags, mentions, domains, languages } = answer;
    return {
      name: 'profile',
      csv: () =>
        csv(
          ['what', 'value', 'posts'],
          [
            ...Object.entries(answer.figures).map(([name, value]) => ['figure', name, value as number] as const),
            ...answer.activity.map((a) => ['activity', `${WEEKDAYS[a.weekday - 1]} ${a.hour}`, a.posts] as const),
            ...Object.entries({ hashtags, mentions, domains, languages }).flatMap(([name, values]) => values.map((v) => [name, v.label ?? v.value, v.posts] as const)),
          ],
        ),
      svg: () => picture('Activity by weekday and hour', heatDrawing(activity, colour)),
      method: {
        what: 'The account’s posts within the slice. Hours and weekdays are UTC. Followers and interactions are as seen with the posts; what the source does not tell is not counted as zero.',
        parameters: [['account', answer.id]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #content(answer: ProfileAnswer, activity: Heat) {
    return html`<div class="columns">
      <account-figures .answer=${answer}></account-figures>
      <div>
        <section aria-label="Activity">
          <h3 class="small">Posts by weekday and hour <span class="muted">UTC</span></h3>
          <heat-table .heat=${activity} label="Posts by weekday and hour"></heat-table>
        </section>
        ${this.#followers(answer)}
      </div>
      <div class="lists wide">
        ${this.#list('Hashtags', 'hashtag', answer.hashtags)} ${this.#list('Mentions', 'mention', answer.mentions)} ${this.#list('Domains', 'domain', answer.domains)}
        ${this.#list('Languages', 'lang', answer.languages)}
      </div>
      ${answer.successfulPosts.length > 0
        ? html`<section class="wide" aria-label="Most successful posts"><h3 class="small">Most successful posts</h3><post-list .posts=${answer.successfulPosts.slice(0, 5)}></post-list></section>`
        : nothing}
    </div>`;
  }

  protected override render() {
    const { account } = this.#viewing.view;
    if (!account) return nothing;
    const answer = this.#asking.value;
    const activity = answer && activityHeat(answer);
    return html`<panel-frame
      heading=${answer?.displayName ?? (answer?.handle ? `@${answer.handle}` : account)}
      note=${answer ? [answer.displayName && answer.handle ? `@${answer.handle}` : '', answer.id, answer.actorName ?? ''].filter(Boolean).join(' · ') : ''}
      .answered=${this.#asking.state}
      .actions=${answer && activity ? this.#actions(answer, activity) : undefined}
    >
      <span slot="controls" class="small"><a href=${views.link({ account: '' })}>Close profile</a></span>
      ${answer && activity ? this.#content(answer, activity) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 320px;
        --chart-height: 110px;
        --heat-column: 18px;
        --heat-name: 40px;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 16px 40px;
      }
      .columns > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        align-content: start;
      }
      .wide {
        grid-column: 1 / -1;
      }
      post-list {
        max-width: 760px;
      }
      .columns > .lists {
        grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
        gap: 16px 32px;
      }
      h3 {
        margin-bottom: 4px;
      }
      .bars a {
        position: relative;
        display: flex;
        gap: 8px;
        justify-content: space-between;
        margin-bottom: 1px;
        padding: 2px 6px;
        color: var(--ink);
      }
      .bars i {
        position: absolute;
        inset: 0 auto 0 0;
        background: var(--bar);
      }
      .bars bdi {
        position: relative;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .bars span {
        position: relative;
      }
      @media (max-width: 560px) {
        :host {
          --heat-column: 11px;
        }
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

function chosen(event: RangeChosenEvent): void {
  views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
}

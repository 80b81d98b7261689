import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { hashtag, type HashtagAnswer, type HashtagUse } from '../api/trends.ts';
import type { LineChart } from '../chart/line-chart.ts';
import type { Lines } from '../chart/lines-drawing.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { narrow } from '../slice/query.ts';
import { CARRIED, type Carried } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { instant, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';

const SHOWN = 12;
const BETWEEN: Record<Carried, string> = { country: 'countries of actors', community: 'communities', lang: 'languages', place: 'places' };

/** How a hashtag spread: who used it first, how many took it up, and who carried it from one group to another. */
@customElement('hashtag-profile')
export class HashtagProfile extends LitElement {
  /** Between what it is carried; nothing until it is known what the corpus has. */
  @property() carried: Carried | undefined;
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.tag && this.carried ? hashtag(view, view.tag, view.bucket, this.carried, SHOWN) : undefined;
  });

  #by({ authorId, authorHandle, at }: HashtagUse) {
    return html`<a href=${views.link({ tab: 'accounts', account: authorId })}><bdi>${valueName('author', authorId, authorHandle)}</bdi></a> <span class="muted">${instant(at)}</span>`;
  }

  #group(value: string): string {
    return valueName(this.carried!, value);
  }

  #chosen(event: RangeChosenEvent): void {
    views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
  }

  #adoption(answer: HashtagAnswer) {
    const told = (i: number) => {
      const { posts, adopters, adopted } = answer.adoption[i]!;
      return html`<p>${counted(posts, 'post')}</p><p>${counted(adopters, 'new account')}, ${count(adopted)} so far</p>`;
    };
    return html`<section aria-label="Adoption">
      <h3 class="small">Accounts that have used it</h3>
      <line-chart .lines=${adoptionLines(answer)} bucket=${answer.bucket} label="Accounts that have used the hashtag, over time" .about=${told} @range-chosen=${this.#chosen}></line-chart>
    </section>`;
  }

  #carriers({ carriers, groups, carrierCount }: HashtagAnswer) {
    return html`<section aria-label="Carriers">
      <h3 class="small">Carried between ${BETWEEN[this.carried!]}</h3>
      <ol class="small">
        ${groups.map(({ group, first, posts }) => html`<li><b>${this.#group(group)}</b> ${counted(posts, 'post')}, first ${this.#by(first)}</li>`)}
        ${carriers.map(
          (c) => html`<li>${this.#group(c.fromGroup)} → ${this.#group(c.toGroup)}: ${this.#by(c.first)}, from <bdi>${valueName('author', c.sourceId, c.sourceHandle)}</bdi>; ${counted(c.posts, 'post')}</li>`,
        )}
      </ol>
      ${groups.length === 0 ? html`<p class="small muted">No post with it belongs to one.</p>` : nothing}
      ${groups.length > 0 && carrierCount === 0 ? html`<p class="small muted">Nobody carried it from one to another by answering, reposting, quoting or mentioning.</p>` : nothing}
    </section>`;
  }

  #actions(answer: HashtagAnswer): Actions {
    return {
      name: `hashtag-${answer.tag}`,
      csv: () => csv(['from', 'to', 'posts', 'adopters', 'adopted'], answer.adoption.map((a) => [a.from, a.to, a.posts, a.adopters, a.adopted])),
      svg: () => this.renderRoot.querySelector<LineChart>('line-chart')!.svg(`#${answer.label ?? answer.tag}: accounts that have used it`),
      method: {
        what: 'An account takes the hashtag up with its first post in the slice that has it. It is carried by the first post of a group that addresses an account which had used it before in another.',
        parameters: [['hashtag', `#${answer.tag}`]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #content(answer: HashtagAnswer) {
    const { q } = this.#viewing.view;
    const within = narrow(q, 'hashtag', answer.tag);
    return html`<p class="sum"><a href=${views.link({ q: within })}>${counted(answer.posts, 'post')}</a> by ${counted(answer.authors, 'account')}, ${instant(answer.firstAt)} – ${instant(answer.lastAt)}</p>
      <div class="columns">
        ${this.#adoption(answer)}
        <section aria-label="First users">
          <h3 class="small">First users</h3>
          <ol class="small">${answer.firstUsers.map((use) => html`<li>${this.#by(use)}</li>`)}</ol>
        </section>
        ${this.#carriers(answer)}
        <section aria-label="Beside it">
          <h3 class="small">Hashtags beside it</h3>
          ${answer.coHashtags.length === 0 ? html`<p class="small muted">None.</p>` : nothing}
          <p class="small tags">${answer.coHashtags.map(({ value, label, posts }) => html`<span><a href=${views.link({ tag: value })}><bdi>${valueName('hashtag', value, label)}</bdi></a> <span class="muted">${count(posts)}</span></span>`)}</p>
          <h3 class="small">Languages</h3>
          <p class="small tags">${answer.languages.map(({ lang, posts }) => html`<span><a href=${views.link({ q: narrow(within, 'lang', lang) })}>${valueName('lang', lang)}</a> <span class="muted">${count(posts)}</span></span>`)}</p>
        </section>
      </div>`;
  }

  protected override render() {
    const { tag } = this.#viewing.view;
    if (!tag) return nothing;
    const answer = this.#asking.value;
    return html`<panel-frame heading="#${answer?.label ?? tag}" note="how it spread" skeleton="chart" .answered=${this.#asking.state} .actions=${answer ? this.#actions(answer) : undefined}>
      <span slot="controls" class="small">
        <select aria-label="Carried between" @change=${(e: Event) => views.go({ carried: (e.target as HTMLSelectElement).value as Carried })}>
          ${CARRIED.map((name) => html`<option value=${name} ?selected=${name === this.carried}>between ${BETWEEN[name]}</option>`)}
        </select>
        <a href=${views.link({ tag: '' })}>Close</a>
      </span>
      ${answer ? this.#content(answer) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 240px;
        --chart-height: 150px;
      }
      .sum {
        margin-bottom: 8px;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 16px 40px;
      }
      h3:not(:first-child) {
        margin-top: 12px;
      }
      li {
        padding: 1px 0;
      }
      b {
        font-weight: var(--strong);
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
      }
      select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      @media (max-width: 800px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

export function adoptionLines({ adoption }: HashtagAnswer): Lines {
  const most = Math.max(1, ...adoption.map(({ adopted }) => adopted));
  return {
    from: adoption.map(({ from }) => from),
    to: adoption.map(({ to }) => to),
    lines: [{ name: 'accounts', colour: 'accent', points: adoption.map(({ adopted }) => ({ value: adopted })) }],
    least: 0,
    most,
    marks: [0, most],
    written: count,
  };
}

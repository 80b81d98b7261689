import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProfileAnswer } from '../api/accounts.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted, measure, percent, share } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { figureList } from '../theme/figure-list.ts';
import { stacked } from '../theme/stacked.ts';
import { styled } from '../theme/styled.ts';

/** What an account does in figures: how much, of which kind, and what comes of it. */
@customElement('account-figures')
export class AccountFigures extends LitElement {
  @property({ attribute: false }) answer!: ProfileAnswer;
  readonly #viewing = new Viewing(this);

  /** The account's posts within the slice, narrowed further where asked for. */
  #its(kind?: string): string {
    const its = narrow(this.#viewing.view.q, 'author', this.answer.id);
    return kind ? narrow(its, 'kind', kind) : its;
  }

  #figures({ figures: f, firstAt, lastAt, handles }: ProfileAnswer) {
    const rows: readonly (readonly [string, unknown])[] = [
      ['posts', html`<a href=${views.link({ tab: 'posts', q: this.#its() })}>${count(f.posts)}</a>, ${measure(f.postsPerDay)} a day`],
      ['from, to', `${instant(firstAt)} – ${instant(lastAt)}`],
      ['replies', `${percent(f.replyShare)} of its posts`],
      ['interactions', f.interactionsPerPost === undefined ? 'the source does not tell' : `${measure(f.interactionsPerPost)} a post, of ${counted(f.judgedPosts, 'post')}`],
      ['interaction rate', f.interactionRate === undefined ? undefined : percent(f.interactionRate)],
      ['followers', f.meanFollowers === undefined ? undefined : html`${count(f.firstFollowers ?? f.meanFollowers)} → ${count(f.lastFollowers ?? f.meanFollowers)}${f.followerGrowth === undefined ? nothing : ` (${f.followerGrowth < 0 ? '−' : '+'}${percent(Math.abs(f.followerGrowth))})`}`],
      ['handles', handles.length > 1 ? handles.map(({ handle, from }) => `@${handle} from ${instant(from)}`).join('; ') : undefined],
    ];
    return html`<dl class="small">${rows.filter(([, value]) => value !== undefined).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
  }

  #kinds({ figures: f }: ProfileAnswer) {
    const kinds = ([['original', f.originals, 'accent'], ['reply', f.replies, 'series-2'], ['repost', f.reposts, 'rest'], ['quote', f.quotes, 'series-5'], ['document', f.documents, 'series-1']] as const).filter(([, n]) => n > 0);
    return html`<section aria-label="Kinds">
      <h3 class="small">Kinds</h3>
      <p class="kinds">${kinds.map(([, n, name]) => html`<i ${styled({ width: `${(100 * n) / f.posts}%`, background: `var(--${name})` })}></i>`)}</p>
      <ul class="small key">${kinds.map(([kind, n, name]) => html`<li><a href=${views.link({ q: this.#its(kind) })}><i ${styled({ background: `var(--${name})` })}></i>${kind} <span class="muted">${share(n, f.posts)}</span></a></li>`)}</ul>
    </section>`;
  }

  protected override render() {
    return html`${this.#figures(this.answer)} ${this.#kinds(this.answer)}`;
  }

  static override styles = [
    base,
    stacked,
    figureList,
    css`
      .kinds,
      .key {
        display: flex;
        gap: 1px;
      }
      .kinds i {
        height: 14px;
      }
      .key {
        flex-wrap: wrap;
        gap: 0 16px;
        margin-top: 4px;
      }
      .key i {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 6px;
      }
    `,
  ];
}

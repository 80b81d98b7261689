import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { structure, type ConversationItem, type StructureAnswer } from '../api/content.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted, measure } from '../text/numbers.ts';
import { duration, instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';

const CONVERSATIONS = 8;

type Figure = readonly [name: string, value: number | undefined, href?: string];

/** The totals that a report starts with, each with its posts. */
@customElement('structure-totals')
export class StructureTotals extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => structure(this.#viewing.view, CONVERSATIONS));

  #figures(answer: StructureAnswer): readonly (readonly [heading: string, figures: readonly Figure[]])[] {
    const { q } = this.#viewing.view;
    const all = views.link({ tab: 'posts', sort: 'engagement' });
    const kind = (name: string) => views.link({ tab: 'posts', q: narrow(q, 'kind', name) });
    return [
      ['Posts', [
        ['posts', answer.posts, views.link({ tab: 'posts' })],
        ['originals', answer.originals === 0 && answer.documents > 0 ? undefined : answer.originals, kind('original')],
        ['passages of documents', answer.documents || undefined, kind('document')],
        ['participants', answer.participants, views.link({ tab: 'overview' })],
      ]],
      ['Comments and reactions in the slice', [
        ['comments (replies)', answer.replies, kind('reply')],
        ['reposts', answer.reposts, kind('repost')],
        ['quotes', answer.quotes, kind('quote')],
      ]],
      ['As last observed on these posts', [
        ['likes', answer.observedLikes, all],
        ['reposts', answer.observedReposts, all],
        ['replies', answer.observedReplies, all],
        ['quotes', answer.observedQuotes, all],
        ['views', answer.observedViews, all],
      ]],
    ];
  }

  #group([heading, figures]: readonly [string, readonly Figure[]]) {
    const known = figures.filter(([, value]) => value !== undefined);
    return html`<section>
      <h3 class="small muted">${heading}</h3>
      ${known.length > 0
        ? html`<dl>${known.map(([name, value, href]) => html`<dd>${href && value ? html`<a href=${href}>${count(value)}</a>` : count(value!)}</dd><dt>${name}</dt>`)}</dl>`
        : html`<p class="small muted">The source does not tell.</p>`}
    </section>`;
  }

  #conversation({ postId, posts, participants, depth, from, to }: ConversationItem) {
    const those = views.link({ tab: 'posts', q: narrow(this.#viewing.view.q, 'conversation', postId) });
    return html`<tr><td><a href=${those} title="Its posts in the slice">${instant(from)}</a></td><td>${duration(Date.parse(to) - Date.parse(from))}</td><td>${count(posts)}</td><td>${count(participants)}</td><td>${count(depth)}</td></tr>`;
  }

  /** Passages belong together to documents as posts do to conversations. */
  #documents({ conversations: found, items }: StructureAnswer) {
    return html`<section class="conversations">
      <h3 class="small muted">Documents</h3>
      <p><b>${count(found.conversations)}</b> of more than one passage${found.meanPosts === undefined ? nothing : html`, ${measure(found.meanPosts)} on average`}</p>
      <table class="small">
        <thead><tr><th>longest</th><th>of (UTC)</th><th>passages</th></tr></thead>
        <tbody>${items.map(({ postId, posts, from }) => html`<tr><td><bdi>${documentName(postId)}</bdi></td><td>${instant(from)}</td><td>${count(posts)}</td></tr>`)}</tbody>
      </table>
    </section>`;
  }

  #conversations({ conversations: found, items, links }: StructureAnswer) {
    const all = counted(found.posts, 'post');
    const q = links.conversations && new URL(links.conversations, location.href).searchParams.get('q');
    return html`<section class="conversations">
      <h3 class="small muted">Conversations</h3>
      ${found.conversations === 0
        ? html`<p class="small muted">No posts of the slice answer one another.</p>`
        : html`<p>
              <b>${count(found.conversations)}</b> with ${q ? html`<a href=${views.link({ tab: 'posts', q })}>${all}</a>` : all}${found.meanPosts === undefined ? nothing : html`, ${measure(found.meanPosts)} on average`}${!found.medianSeconds
                ? nothing
                : html`; half last no longer than ${duration(1000 * found.medianSeconds)}`}${found.greatestDepth ? html`; the deepest has ${counted(found.greatestDepth, 'reply', 'replies')} in a row` : nothing}
            </p>
            <table class="small">
              <thead><tr><th>largest, begun (UTC)</th><th>lasted</th><th>posts</th><th>accounts</th><th>depth</th></tr></thead>
              <tbody>${items.map((item) => this.#conversation(item))}</tbody>
            </table>`}
    </section>`;
  }

  #actions(answer: StructureAnswer): Actions {
    return {
      name: 'structure',
      csv: () => csv(['group', 'figure', 'value'], this.#figures(answer).flatMap(([heading, figures]) => figures.map(([name, value]) => [heading, name, value]))),
      method: {
        what: 'Posts counted by kind, their authors, and conversations: posts of the slice that belong together by replies or by their conversation’s id, at least two, directly or over others.',
        parameters: [],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  protected override render() {
    const answer = this.#asking.value;
    return html`<panel-frame
      heading="How it is talked about"
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${answer && answer.posts === 0 ? 'No post in this slice.' : nothing}
    >
      ${answer ? html`<div class="groups">${this.#figures(answer).map((group) => this.#group(group))}</div>${answer.documents > 0 && answer.documents === answer.posts ? this.#documents(answer) : this.#conversations(answer)}` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 200px;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: 16px 24px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0 8px;
      }
      dd {
        text-align: end;
      }
      .conversations {
        margin-top: 16px;
      }
      b {
        font-weight: var(--strong);
      }
      table {
        width: 100%;
        margin-top: 4px;
        border-collapse: collapse;
      }
      th {
        color: var(--muted);
        font-weight: 400;
      }
      th,
      td {
        padding: 2px 0 2px 8px;
        text-align: end;
      }
      th:first-child,
      td:first-child {
        padding-left: 0;
        text-align: start;
      }
    `,
  ];
}

/** The file that a passage is from, `FRA_75_2020.txt`. */
function documentName(id: string): string {
  return id.replace(/#\d+$/, '').replace(/^.*\//, '').replace(/^document:/, '');
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { impersonators, type Impersonator, type ImpersonatorsAnswer, type Likeness, type ResemblanceReason } from '../api/identity.ts';
import type { Actions } from '../panel/actions.ts';
import { FoundEvent } from '../finding/found-event.ts';
import { csv } from '../save/csv.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';

const SHOWN = 20;

const LIKENESS: Record<Likeness, string> = {
  SAME: 'the same as',
  CONFUSABLE: 'looks like',
  EDITED: 'nearly',
  ADDED_WORDS: 'but for added words',
};

/** Accounts whose names could be taken for those of an actor, with what was compared with what. */
@customElement('impersonator-list')
export class ImpersonatorList extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => impersonators(this.#viewing.view, SHOWN));

  #actions({ items, asOf, evidence }: ImpersonatorsAnswer): Actions {
    return {
      name: 'impersonators',
      csv: () =>
        csv(
          ['account', 'handle', 'display_name', 'actor', 'score', 'posts', 'likeness', 'weight', 'compared', 'with'],
          items.flatMap((item) => item.reasons.map((reason) => [item.account, item.handle ?? '', item.displayName ?? '', item.actorName, item.score, item.posts, LIKENESS[reason.likeness], reason.weight, reason.compared, reason.with] as const)),
        ),
      method: {
        what: 'Handles and display names of accounts that belong to no actor, held against the names and handles of the actors: characters that look alike (Unicode TS 39), one or two edits, added words and digits. Namesakes, fans and parodies resemble actors, too.',
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  #reason({ likeness, weight, field, compared, with: other, distance, added }: ResemblanceReason) {
    const more = likeness === 'EDITED' ? ` (${counted(distance ?? 0, 'edit')})` : added.length > 0 ? ` (${added.join(', ')})` : '';
    return html`<li>${field === 'HANDLE' ? 'handle' : 'name'} <bdi class="compared">${compared}</bdi> <span class="muted">${LIKENESS[likeness]}</span> <bdi class="compared">${other}</bdi>${more} <span class="muted">weight ${weight.toFixed(2)}</span></li>`;
  }

  #save(item: Impersonator): void {
    const called = item.handle ? `@${item.handle}` : item.account;
    this.dispatchEvent(
      new FoundEvent({
        kind: 'IMPERSONATOR',
        title: `${called} resembles ${item.actorName}`,
        actor: item.actorId,
        accounts: [item.account],
        evidence: [item.postsLink],
        notes: item.reasons.map((reason) => `${reason.compared} ${LIKENESS[reason.likeness]} ${reason.with} (weight ${reason.weight.toFixed(2)})`).join('\n'),
        from: item.firstAt,
        to: item.lastAt,
      }),
    );
  }

  #item(item: Impersonator) {
    const { q } = this.#viewing.view;
    return html`<li>
      <p>
        <a href=${views.link({ account: item.account })}><bdi>${item.handle ? `@${item.handle}` : item.account}</bdi></a>
        ${item.displayName ? html`<bdi class="muted">${item.displayName}</bdi>` : nothing}
        <span class="muted">resembles</span> <bdi>${item.actorName}</bdi>
        <strong class="score" title="1 less the product of what each reason leaves">${item.score.toFixed(2)}</strong>
      </p>
      <ul class="small reasons">${item.reasons.map((reason) => this.#reason(reason))}</ul>
      <p class="small muted">
        <a href=${views.link({ tab: 'posts', q: narrow(q, 'author', item.account) })}>${counted(item.posts, 'post')}</a>, ${instant(item.firstAt)}${item.posts > 1 ? ` – ${instant(item.lastAt)}` : ''}
        <button type="button" class="link" @click=${() => this.#save(item)}>Save as a finding …</button>
      </p>
    </li>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const empty =
      answer && answer.items.length === 0
        ? answer.names === 0
          ? 'There are no actors whose names others could take.'
          : `None of ${counted(answer.accounts, 'account')} resembles one of ${counted(answer.names, 'name')} of actors.`
        : nothing;
    return html`<panel-frame
      heading="Impersonators"
      note=${answer && answer.total > 0 ? `${answer.total > answer.items.length ? `${answer.items.length} of ` : ''}${counted(answer.total, 'account')} that ${answer.total === 1 ? 'resembles' : 'resemble'} an actor, of ${count(answer.accounts)}` : ''}
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${empty}
    >
      <ol>${answer?.items.map((item) => this.#item(item))}</ol>
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 360px), 1fr));
        gap: 16px 32px;
      }
      ol > li {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .score {
        float: inline-end;
        font-weight: var(--strong);
        font-variant-numeric: tabular-nums;
      }
      .compared {
        font-family: var(--mono, monospace);
      }
    `,
  ];
}

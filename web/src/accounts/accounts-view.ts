import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import type { FindingDraft } from '../api/findings.ts';
import { top } from '../api/gateway.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';
import '../finding/finding-list.ts';
import type { FoundEvent } from '../finding/found-event.ts';
import './account-profile.ts';
import './account-signals.ts';
import './actor-ranking.ts';
import './impersonator-list.ts';
import './no-actors.ts';
import './signal-ranking.ts';

const BUSIEST = 24;

/** Accounts: the ranking of actors, the busiest accounts, the profile of the one that is chosen, doubts and findings. */
@customElement('accounts-view')
export class AccountsView extends LitElement {
  /** Nothing until it is known, null where there is none. */
  @property({ attribute: false }) corpus: Corpus | null | undefined;
  /** What was found in a panel and is to be saved. */
  @state() private draft: FindingDraft | undefined;
  readonly #viewing = new Viewing(this);
  readonly #busiest = new Asking(this, () => top(this.#viewing.view, 'author', BUSIEST));

  /** Every account has a profile, whether an actor owns it or not. */
  #accounts() {
    const answer = this.#busiest.value;
    const { q, account } = this.#viewing.view;
    return html`<panel-frame heading="Busiest accounts" note=${answer ? 'choose one for its profile' : ''} .answered=${this.#busiest.state} .empty=${answer && answer.items.length === 0 ? 'No post in this slice.' : nothing}>
      <ol class="small">
        ${answer?.items.map(
          ({ value, label, posts }) => html`<li aria-current=${value === account ? 'true' : nothing}>
            <a href=${views.link({ account: value })}><bdi>${valueName('author', value, label)}</bdi></a>
            <a class="muted" href=${views.link({ tab: 'posts', q: narrow(q, 'author', value) })} aria-label="Its ${count(posts)} posts">${count(posts)}</a>
          </li>`,
        )}
      </ol>
    </panel-frame>`;
  }

  /** What may not be what it seems, and what is made of it. */
  #doubts() {
    const impersonators = this.corpus?.actors === 0 ? nothing : html`<impersonator-list></impersonator-list>`;
    return html`${impersonators} <signal-ranking></signal-ranking> <finding-list .draft=${this.draft}></finding-list>`;
  }

  protected override render() {
    const profile = this.#viewing.view.account ? html`<account-profile></account-profile> <account-signals></account-signals>` : nothing;
    const actors = this.corpus?.actors === 0 ? html`${this.#accounts()} <no-actors></no-actors>` : html`${this.corpus === undefined ? nothing : html`<actor-ranking></actor-ranking>`} ${this.#accounts()}`;
    return html`${profile} ${actors} ${this.corpus === undefined ? nothing : this.#doubts()}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('found', this.#found);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('found', this.#found);
  }

  readonly #found = (event: Event): void => {
    this.draft = { ...(event as FoundEvent).draft };
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      account-profile,
      actor-ranking:first-child,
      panel-frame:first-child {
        --panel-line: 0;
        --panel-gap: 0;
      }
      ol {
        columns: 180px;
        column-gap: 32px;
      }
      li {
        display: flex;
        gap: 8px;
        justify-content: space-between;
        padding: 2px 0;
        break-inside: avoid;
      }
      li a:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li[aria-current] {
        font-weight: var(--strong);
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { readClaim, trace, traceCompany, traceFile, type Appearance, type TraceAnswer } from '../api/claims.ts';
import type { Actions } from '../panel/actions.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../finding/save-finding.ts';
import '../panel/panel-frame.ts';
import { WAY_NAMES } from './claim-drawing.ts';
import { claimFinding } from './claim-finding.ts';
import './cascade-panel.ts';
import './claim-carriers.ts';
import './claim-crossings.ts';
import './claim-form.ts';
import './claim-origin.ts';
import './claim-timeline.ts';
import type { ClaimTimeline } from './claim-timeline.ts';
import './conversation-panel.ts';

const APPEARANCES = 1000;
const LISTED = 30;

/** Where a claim came from and who carried it; or what came of one post. */
@customElement('claims-view')
export class ClaimsView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    const claim = readClaim(view.claim);
    return claim && !view.cascade ? trace(view, claim, APPEARANCES) : undefined;
  });
  readonly #company = new Asking(this, () => {
    const { view } = this.#viewing;
    const claim = readClaim(view.claim);
    // Asked once there is an answer, as it takes longer and is not missed where there is none.
    return claim && !view.cascade && this.#asking.value?.total.appearances ? traceCompany(view, claim) : undefined;
  });

  #actions(answer: TraceAnswer): Actions {
    const question = { url: this.#asking.state.url ?? '' };
    return {
      name: 'claim',
      svg: () => this.renderRoot.querySelector<ClaimTimeline>('claim-timeline')!.svg('Appearances of a claim'),
      files: [
        { label: 'Save all appearances as CSV', url: traceFile(question, 'csv') },
        { label: 'Save all appearances as NDJSON', url: traceFile(question, 'ndjson') },
      ],
      method: {
        what: 'Every post with the link or hashtag, or with the same or nearly the same text, and every repost of these. Followers are those seen with the post; who follows two of the accounts is counted twice.',
        parameters: answer.cut.compared > 0 ? [['posts compared with the text', `${count(answer.cut.compared)}${answer.cut.moreCopies ? '; there may be more copies' : ''}`]] : [],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #note({ total, cut }: TraceAnswer): string {
    const said = `${counted(total.appearances, 'appearance')} by ${counted(total.accounts, 'account')}`;
    return cut.appearances > 0 ? `${said}; drawn are the first ${count(total.appearances - cut.appearances)}` : said;
  }

  #appearance({ author, createdAt, ways, similarity, text, lang, postId }: Appearance) {
    const alike = similarity !== undefined && similarity < 1 ? ` ${Math.floor(100 * similarity)} % alike` : '';
    return html`<li>
      <p>
        <a href=${views.link({ tab: 'accounts', account: author.id })}><bdi>${valueName('author', author.id, author.handle)}</bdi></a>
        <span class="muted">${instant(createdAt)} · ${ways.map((way) => WAY_NAMES[way]).join(', ')}${alike}</span>
        <a href=${views.link({ cascade: postId })}>cascade</a>
      </p>
      <p class="text" dir="auto" lang=${lang || nothing}>${text}</p>
    </li>`;
  }

  #traced() {
    const answer = this.#asking.value;
    const none = answer && answer.total.appearances === 0;
    return html`<panel-frame
        heading="Appearances"
        note=${answer ? this.#note(answer) : ''}
        skeleton="chart"
        .answered=${this.#asking.state}
        .actions=${answer && !none ? this.#actions(answer) : undefined}
        .empty=${none ? 'No post of this slice shows it. Widen the query or the time, or trace it by its text rather than its link.' : nothing}
      >
        ${answer ? html`<claim-timeline .answer=${answer}></claim-timeline>` : nothing}
      </panel-frame>
      ${answer && !none ? this.#told(answer) : nothing}`;
  }

  /** With the part of coordinated groups, once that is known. */
  #withCompany(answer: TraceAnswer): TraceAnswer {
    const { phase, value } = this.#company.state;
    return phase === 'data' && value?.coordinated ? { ...answer, coordinated: value.coordinated } : answer;
  }

  #told(answer: TraceAnswer) {
    const state = this.#asking.state;
    const company = this.#company.state;
    const url = state.url ?? '';
    return html`<save-finding about=${url} .draft=${() => claimFinding(this.#withCompany(answer), { corpus: this.#viewing.view.corpus, page: views.address({}), answer: url })}></save-finding>
      <div class="columns">
      <panel-frame heading="Earliest known" .answered=${state}><claim-origin .answer=${answer}></claim-origin></panel-frame>
      <panel-frame heading="Crossed" note="first, and how long" .answered=${state}><claim-crossings .answer=${answer} .company=${company}></claim-crossings></panel-frame>
      <panel-frame heading="Carried by" note=${answer.total.reachKnown > 0 ? `${count(answer.total.reach)} followers together` : ''} .answered=${state}><claim-carriers .answer=${answer} .company=${company}></claim-carriers></panel-frame>
      <panel-frame heading="The posts" note="earliest first" skeleton="posts" .answered=${state}>
        <ol class="small posts">${answer.appearances.slice(0, LISTED).map((one) => this.#appearance(one))}</ol>
      </panel-frame>
    </div>`;
  }

  protected override render() {
    const { claim, cascade } = this.#viewing.view;
    return html`<claim-form></claim-form>
      ${cascade ? html`<cascade-panel></cascade-panel><conversation-panel></conversation-panel>` : nothing}
      ${claim && !cascade ? this.#traced() : nothing}
      ${claim || cascade ? nothing : html`<p class="state muted">Give a link, a text, a hashtag or the id of a post, or follow “trace” and “cascade” under any post.</p>`}`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        --panel-height: 240px;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px 40px;
      }
      .posts {
        max-height: 480px;
        overflow: auto;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .text {
        max-height: 4lh;
        overflow: auto;
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

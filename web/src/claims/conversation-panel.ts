import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { conversation, type ClaimAccount, type ConversationAnswer, type ThreadMood } from '../api/claims.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { moodColour } from '../text/mood.ts';
import { valueName } from '../text/names.ts';
import { count, counted, signed } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';
import './post-tree.ts';
import type { PostTree } from './post-tree.ts';
import { threadColumns } from './thread-columns.ts';

const NODES = 300;
const SHOWN = 10;

/** The conversation that a post belongs to: who answers whom, and in which mood. */
@customElement('conversation-panel')
export class ConversationPanel extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.cascade ? conversation(view, view.cascade, NODES) : undefined;
  });

  #account({ id, handle }: ClaimAccount) {
    return html`<a href=${views.link({ tab: 'accounts', account: id })}><bdi>${valueName('author', id, handle)}</bdi></a>`;
  }

  #actions(answer: ConversationAnswer): Actions {
    return {
      name: 'conversation',
      csv: () => csv(['a', 'b', 'aToB', 'bToA'], answer.exchanges.map(({ a, b, aToB, bToA }) => [a.id, b.id, aToB, bToA])),
      svg: () => this.renderRoot.querySelector<PostTree>('post-tree')!.svg('A conversation'),
      method: {
        what: 'The posts that belong together by replies or by what their platform says, under the posts that they answer. An alternation is an answer by the account that was answered: A, B, A.',
        parameters: [],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #moods(moods: readonly ThreadMood[]) {
    return html`<p class="moods" role="img" aria-label="Mood from the first to the last posts">
      ${moods.map(
        ({ mean, judged, posts, from }) =>
          html`<i title="${instant(from)}: ${mean === undefined ? 'no mood known' : `mood ${signed(mean)}`}, ${count(judged)} of ${counted(posts, 'post')} judged" ${styled({ background: mean === undefined ? 'var(--shade)' : moodColour(mean) })}></i>`,
      )}
    </p>`;
  }

  #content(answer: ConversationAnswer) {
    const { figures, exchanges, participants } = answer;
    return html`<div class="columns">
      <post-tree .nodes=${answer.nodes} label="The conversation as a tree"></post-tree>
      <div class="told small">
        <p>
          ${counted(figures.posts, 'post')} by ${counted(figures.participants, 'account')}, ${count(figures.depth)} answers deep.
          ${count(figures.alternations)} times somebody answered back; the longest exchange of two has ${counted(figures.longestExchange, 'post')}.
          Of ${counted(figures.pairs, 'pair')}, ${count(figures.mutualPairs)} answered each other.
          ${figures.missing > 0 ? `${counted(figures.missing, 'answered post')} ${figures.missing > 1 ? 'are' : 'is'} not in the corpus.` : ''}
        </p>
        <section aria-label="Mood along it">
          <h3 class="small">Mood along it, from the first tenth of the posts to the last</h3>
          ${this.#moods(answer.moodByTime)}
        </section>
        <section aria-label="Who answers whom">
          <h3 class="small">Who answers whom</h3>
          ${exchanges.length === 0 ? html`<p class="muted">Nobody answered another.</p>` : nothing}
          <ol>
            ${exchanges.slice(0, SHOWN).map(({ a, b, aToB, bToA }) => html`<li>${this.#account(a)} ↔ ${this.#account(b)} <span class="muted">${count(aToB)} there, ${count(bToA)} back</span></li>`)}
          </ol>
        </section>
        <section aria-label="Participants">
          <h3 class="small">Most posts</h3>
          <ol>
            ${participants.slice(0, SHOWN).map(
              ({ account, posts, answersReceived, sentiment }) =>
                html`<li>${this.#account(account)} <span class="muted">${counted(posts, 'post')}, answered ${count(answersReceived)} times${sentiment === undefined ? '' : `, mood ${signed(sentiment)}`}</span></li>`,
            )}
          </ol>
        </section>
      </div>
    </div>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const talk = answer && answer.figures.posts > 1;
    return html`<panel-frame
      heading="Conversation"
      note=${talk ? `${counted(answer.figures.parts, 'tree')}` : ''}
      .answered=${this.#asking.state}
      .actions=${talk ? this.#actions(answer) : undefined}
      .empty=${answer && !talk ? 'Nobody answered the post, and it answers none.' : nothing}
    >
      ${talk ? this.#content(answer) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    threadColumns,
    css`
      .moods {
        display: flex;
        gap: 1px;
        height: 24px;
        margin-top: 4px;
      }
      .moods i {
        flex: 1;
      }
    `,
  ];
}

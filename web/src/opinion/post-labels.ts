import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Asking } from '../api/asking.ts';
import { label, stancePosts, type Stance, type StanceChoice, type StancePost, type StancePostsAnswer } from '../api/opinion.ts';
import { Problem } from '../api/problem.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing } from '../slice/views.ts';
import { count, percent } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';
import '../posts/post-card.ts';

const SHOWN = 10;
const CHOICES: Record<StanceChoice, string> = { uncertain: 'to label next', favour: 'in favour', against: 'against', none: 'neither' };
const LABELS: readonly (readonly [Stance, 'favour' | 'against' | 'none', string])[] = [['FAVOUR', 'favour', 'favour'], ['AGAINST', 'against', 'against'], ['NONE', 'none', 'neither']];

/** Tells that labels were written, and the log position from which they count. */
export class LabelledEvent extends Event {
  constructor(readonly position: number) {
    super('labelled', { bubbles: true, composed: true });
  }
}

/** Posts about the target with their stances; an analyst's label retrains it. */
@customElement('post-labels')
export class PostLabels extends LitElement {
  @property() target = '';
  @state() private choice: StanceChoice = 'uncertain';
  @state() private wrong = '';
  /** Labels given here, shown before the answer that includes them. */
  @state() private given: ReadonlyMap<string, Stance | 'UNSPECIFIED'> = new Map();
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => (this.target ? stancePosts(this.#viewing.view, this.target, this.choice, SHOWN) : undefined));

  async #label(id: string, stance: Stance, name: 'favour' | 'against' | 'none', taken: boolean): Promise<void> {
    this.wrong = '';
    try {
      const { position } = await label(this.#viewing.view.corpus, this.target, id, taken ? 'unset' : name);
      this.given = new Map(this.given).set(id, taken ? 'UNSPECIFIED' : stance);
      this.dispatchEvent(new LabelledEvent(position));
    } catch (cause) {
      this.wrong = cause instanceof Problem ? cause.message : String(cause);
    }
  }

  #actions({ items, judge, asOf, evidence }: StancePostsAnswer): Actions {
    return {
      name: 'stance-posts',
      csv: () => csv(['post_id', 'stance', 'favour', 'against', 'none', 'label'], items.map((p) => [p.post.id, p.stance, p.favour, p.against, p.none, p.label])),
      method: {
        what: 'Each post’s likeliest stance with its probabilities. “To label next” are the posts without a label that the model is least sure of: their labels teach it most.',
        parameters: [['labels', `${count(judge.favourLabels)} favour, ${count(judge.againstLabels)} against, ${count(judge.noneLabels)} neither`]],
        asOf,
        evidence,
      },
    };
  }

  #judged({ favour, against, none }: StancePost) {
    const parts = [['good', favour, 'favour'], ['rest', none, 'neither'], ['bad', against, 'against']] as const;
    if (favour + against + none === 0) return html`<span class="muted">not judged</span>`;
    return html`<span class="parts" role="img" aria-label=${parts.map(([, p, name]) => `${name} ${percent(p)}`).join(', ')} title=${parts.map(([, p, name]) => `${name} ${percent(p)}`).join(', ')}>
      ${parts.map(([colour, p]) => html`<i ${styled({ width: `${100 * p}%`, background: `var(--${colour})` })}></i>`)}
    </span>`;
  }

  #post(item: StancePost) {
    const labelled = this.given.get(item.post.id) ?? item.label;
    return html`<li>
      <post-card .post=${item.post}></post-card>
      <div class="label small">
        ${this.#judged(item)}
        ${LABELS.map(
          ([stance, name, said]) =>
            html`<button type="button" class="button ${name}" aria-pressed=${labelled === stance} @click=${() => this.#label(item.post.id, stance, name, labelled === stance)}>${said}</button>`,
        )}
      </div>
    </li>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    return html`<panel-frame
      heading="Posts about it"
      note=${answer ? `${count(answer.items.length)} of ${count(answer.total)}` : ''}
      skeleton="posts"
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${answer && answer.items.length === 0 ? html`<p>${this.choice === 'uncertain' ? 'No post about it is left to label.' : 'No such post in this slice.'}</p>` : nothing}
    >
      <select slot="controls" class="small" aria-label="Which posts" @change=${(e: Event) => (this.choice = (e.target as HTMLSelectElement).value as StanceChoice)}>
        ${(Object.keys(CHOICES) as StanceChoice[]).map((name) => html`<option value=${name} ?selected=${name === this.choice}>${CHOICES[name]}</option>`)}
      </select>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      <ol>${answer ? repeat(answer.items, ({ post }) => post.id, (item) => this.#post(item)) : nothing}</ol>
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      li {
        padding-bottom: 8px;
        border-bottom: 1px solid var(--line);
      }
      post-card {
        border: 0;
        padding-bottom: 4px;
      }
      .label {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
      }
      .label .button {
        min-height: 24px;
        padding: 1px 8px;
      }
      .favour[aria-pressed='true'] {
        border-color: var(--good);
        box-shadow: inset 0 0 0 1px var(--good);
      }
      .against[aria-pressed='true'] {
        border-color: var(--bad);
        box-shadow: inset 0 0 0 1px var(--bad);
      }
      .none[aria-pressed='true'] {
        border-color: var(--muted);
        box-shadow: inset 0 0 0 1px var(--muted);
      }
      .parts {
        display: flex;
        gap: 1px;
        width: 120px;
        margin-right: auto;
      }
      .parts i {
        height: 8px;
      }
      .wrong {
        color: var(--alarm);
      }
    `,
  ];
}

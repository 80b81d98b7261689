import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { stanceAuthors, type StanceAuthor, type StanceAuthorsAnswer } from '../api/opinion.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { both, narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted, signed } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';
import './post-examples.ts';

const SHOWN = 12;

/** Who is for the target, or against it, the surest first, with the posts that show it. */
@customElement('stance-side')
export class StanceSide extends LitElement {
  @property() side: 'favour' | 'against' = 'favour';
  @property() target = '';
  /** Query that selects the posts about the target. */
  @property() about = '';
  @state() private opened = '';
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => (this.target ? stanceAuthors(this.#viewing.view, this.target, this.side, SHOWN) : undefined));

  get #heading(): string {
    return this.side === 'favour' ? 'Supporters' : 'Opponents';
  }

  #actions({ items, asOf, evidence }: StanceAuthorsAnswer): Actions {
    return {
      name: this.#heading.toLowerCase(),
      csv: () =>
        csv(
          ['id', 'handle', 'posts', 'favour', 'against', 'leaning', 'low', 'high', 'decided'],
          items.map((a) => [a.id, a.label, a.posts, a.favour, a.against, a.leaning, a.leaningLow, a.leaningHigh, String(a.decided)]),
        ),
      method: {
        what: 'An account’s leaning is its posts’ mean of favour less against, −1 to 1, drawn to 0 where posts are few, with its 95 % interval. Ordered by the bound that is nearer to 0. Pale: the interval reaches over 0.',
        parameters: [['target', this.target]],
        asOf,
        evidence,
      },
    };
  }

  /** A point with its interval between -1 and 1. */
  #leaning({ leaning, leaningLow, leaningHigh, decided }: StanceAuthor) {
    const at = (value: number) => `${50 + 50 * value}%`;
    const colour = leaning < 0 ? 'bad' : 'good';
    return html`<span class="scale ${decided ? '' : 'unsure'}">
      <s ${styled({ left: at(leaningLow), width: `${50 * (leaningHigh - leaningLow)}%`, background: `var(--${colour})` })}></s>
      <i ${styled({ left: at(leaning), background: `var(--${colour})` })}></i>
    </span>`;
  }

  #row(author: StanceAuthor) {
    const { view } = this.#viewing;
    const name = valueName('author', author.id, author.label);
    const posts = views.link({ tab: 'posts', q: narrow(both(view.q, this.about), 'author', author.id) });
    const open = this.opened === author.id;
    return html`<li>
      <div class="row" title="leaning ${signed(author.leaning)} (${signed(author.leaningLow)} to ${signed(author.leaningHigh)}); ${author.favour} in favour, ${author.against} against">
        <a class="name" href=${views.link({ tab: 'accounts', account: author.id })}><bdi>${name}</bdi></a>
        ${this.#leaning(author)}
        <a class="number" href=${posts} aria-label="${counted(author.posts, 'post')} of ${name} about it">${count(author.posts)}</a>
        <button type="button" aria-expanded=${open} aria-label="Posts that show it" title="Posts that show it" @click=${() => (this.opened = open ? '' : author.id)}>${open ? '▴' : '▾'}</button>
      </div>
      ${open ? html`<post-examples .ids=${author.postIds}></post-examples>` : nothing}
    </li>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const sure = answer && (this.side === 'favour' ? answer.supporters : answer.opponents);
    return html`<panel-frame
      heading=${this.#heading}
      note=${answer ? `${counted(sure!, 'account')} for sure, ${count(answer.undecided)} undecided` : ''}
      .answered=${this.#asking.state}
      .actions=${answer && answer.items.length > 0 ? this.#actions(answer) : undefined}
      .empty=${answer && answer.items.length === 0 ? html`<p>No account of this slice leans that way.</p>` : nothing}
    >
      <ol class="small">${answer?.items.map((author) => this.#row(author))}</ol>
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 240px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(80px, 40%) 4em 24px;
        gap: 8px;
        align-items: center;
        min-height: 24px;
      }
      .name {
        overflow: hidden;
        color: var(--ink);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .number {
        text-align: end;
      }
      .scale {
        position: relative;
        height: 14px;
        background: linear-gradient(var(--line), var(--line)) center / 100% 1px no-repeat, linear-gradient(var(--muted), var(--muted)) center / 1px 100% no-repeat;
      }
      .scale s {
        position: absolute;
        top: 6px;
        height: 2px;
      }
      .scale i {
        position: absolute;
        top: 3px;
        width: 8px;
        height: 8px;
        margin-left: -4px;
        border-radius: 50%;
      }
      .unsure {
        opacity: 0.45;
      }
    `,
  ];
}

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import { agreement, type AgreementAnswer, type Disagreement } from '../api/content.ts';
import { Problem } from '../api/problem.ts';
import { faultsOf, type Fault } from '../definition/faults.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { formatView } from '../slice/view.ts';
import { Viewing } from '../slice/views.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { inTable } from './coder-table.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../panel/panel-frame.ts';
import './agreement-tables.ts';
import './disputed-posts.ts';

const PAGE = 10;

/** People's codes of posts beside the codebook's: how far they agree, by category, and the posts that are disputed. */
@customElement('people-codes')
export class PeopleCodes extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  @state() private answered?: Answered<AgreementAnswer>;
  @state() private faults: readonly Fault[] = [];
  @state() private further: readonly Disagreement[] = [];
  @state() private file = '';
  readonly #viewing = new Viewing(this);
  #table = '';
  #next = '';
  #of = '';

  /** The same table is held against another codebook, or slice, as soon as that is chosen. */
  protected override willUpdate(): void {
    if (this.#table && formatView(this.#viewing.view) !== this.#of) void this.#ask();
  }

  async #chosen(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this.#table = await file.text();
    this.file = file.name;
    await this.#ask();
  }

  async #ask(): Promise<void> {
    const { view } = this.#viewing;
    const of = (this.#of = formatView(view));
    const retry = () => void this.#ask();
    this.faults = [];
    this.answered = { phase: 'loading', value: this.answered?.value, retry };
    try {
      const value = await agreement(view, view.codebook, this.#table, PAGE);
      if (of !== this.#of) return;
      this.#next = value.nextPageToken;
      this.further = [];
      this.answered = { phase: 'data', value, retry };
    } catch (cause) {
      if (of !== this.#of) return;
      const problem = Problem.from(cause);
      if (problem.status === 400) this.faults = faultsOf(problem).map(({ message }) => ({ message: inTable(message) }));
      this.answered = problem.status === 400 ? undefined : { phase: 'error', problem, retry };
    }
  }

  readonly #more = async (): Promise<void> => {
    const { view } = this.#viewing;
    const of = this.#of;
    const page = await agreement(view, view.codebook, this.#table, PAGE, this.#next);
    if (of !== this.#of) return;
    this.#next = page.nextPageToken;
    this.further = [...this.further, ...page.items];
  };

  #upload() {
    return html`<div class="upload">
      <p>A table, in CSV, of what people said of posts: a line for each category that a coder gives a post, and one with an empty category where a coder finds none that fits.</p>
      <pre class="small"><code>post_id,coder,category
x:1,ann,cybersecurity
x:1,bo,</code></pre>
      <p class="buttons">
        <label class="button file">${this.file ? 'Choose another table …' : 'Choose a table …'}<input class="unseen" type="file" accept=".csv,text/csv" @change=${(e: Event) => this.#chosen(e.target as HTMLInputElement)} /></label>
        <span class="small muted">${this.file ? html`<bdi>${this.file}</bdi>. ` : nothing}Nothing of it is kept.</span>
      </p>
      ${this.faults.length > 0 ? html`<ul class="faults" role="alert">${this.faults.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
    </div>`;
  }

  #actions(answer: AgreementAnswer): Actions {
    return {
      name: 'agreement',
      csv: () =>
        csv(
          ['category', 'alpha_people', 'alpha_with_codebook', 'precision', 'recall', 'f1', 'both', 'only_codebook', 'only_people', 'neither', 'undecided'],
          answer.categories.map((c) => [c.category, c.people.alpha, c.withCodebook.alpha, c.precision, c.recall, c.f1, c.both, c.onlyCodebook, c.onlyPeople, c.neither, c.undecided]),
        ),
      method: {
        what:
          'Krippendorff’s alpha at the nominal level, with 95 % intervals by drawing posts anew. What people say of a post is what more than half of its coders say; ' +
          'precision is the part of the codebook’s codes that people give too, recall the part of people’s that the codebook finds, F1 their harmonic mean.',
        parameters: [['codebook', `${answer.codebook}, version ${answer.version}`], ['coders', answer.coders.join(', ')]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #judged() {
    const answer = this.answered?.value;
    const items = answer ? [...answer.items, ...this.further] : [];
    return html`<panel-frame
        heading="How far they agree"
        note=${answer ? `${counted(answer.posts, 'post')}, ${counted(answer.coders.length, 'coder')}` : ''}
        .answered=${this.answered}
        .actions=${answer ? this.#actions(answer) : undefined}
        .empty=${answer && answer.posts === 0 ? html`<p>None of the posts of this table is in the slice.</p><p>Widen the slice, or look whether the ids are written as the corpus has them, such as <code>x:1234</code>.</p>` : nothing}
      >
        ${answer && answer.posts > 0 ? html`<agreement-tables .names=${this.names} .answer=${answer}></agreement-tables>` : nothing}
      </panel-frame>
      ${answer && answer.posts > 0
        ? html`<panel-frame class="disputed" heading="Disputed posts" note=${`${count(items.length)} of ${count(answer.disagreements)}`} .answered=${this.answered} .empty=${items.length === 0 ? html`<p>People and codebook agree on every post.</p>` : nothing}>
            <disputed-posts .names=${this.names} .items=${items} .more=${this.#next ? this.#more : undefined}></disputed-posts>
          </panel-frame>`
        : nothing}`;
  }

  protected override render() {
    const there: Answered<boolean> = { phase: 'data', value: true, retry: () => {} };
    return html`<panel-frame class="asked" heading="People’s codes" .answered=${there}>${this.#upload()}</panel-frame> ${this.answered ? this.#judged() : nothing}`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px 40px;
        align-content: start;
      }
      @media (min-width: 1200px) {
        :host {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
          grid-template-rows: auto 1fr;
        }
        .disputed {
          grid-area: 1 / 2 / 3 / 3;
        }
      }
      .upload {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        max-width: 72ch;
      }
      pre {
        margin: 0;
        padding: 8px 12px;
        overflow-x: auto;
        border-radius: 4px;
        background: var(--shade);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .file {
        position: relative;
        cursor: pointer;
      }
      .file:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      .faults {
        color: var(--alarm);
      }
    `,
  ];
}

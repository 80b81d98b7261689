import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { define, withdraw, type Definition } from '../api/definitions.ts';
import { json, posts } from '../api/gateway.ts';
import { DefinedEvent } from '../definition/defined-event.ts';
import { fieldStyles, formStyles } from '../definition/form-styles.ts';
import { NAME, NAME_RULE, nameOf } from '../definition/names.ts';
import { Sending } from '../definition/sending.ts';
import { Viewing } from '../slice/views.ts';
import { counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import '../definition/take-away.ts';

type Field = 'title' | 'description' | 'query' | 'for' | 'against';

/** What people are for or against: a query that selects the posts about it, and words of either side. */
@customElement('target-form')
export class TargetForm extends LitElement {
  /** The target that is changed; nothing for a new one. */
  @property({ attribute: false }) target: Definition | undefined;
  /** Names that the corpus has. */
  @property({ attribute: false }) names: readonly string[] = [];
  /** The query as last written, to be tried on the slice. */
  @state() private tried = '';
  @state() private given = '';
  /** The target that was saved last, which is what is told. */
  #saved = '';
  @query('form') private readonly form!: HTMLFormElement;
  readonly #viewing = new Viewing(this);
  readonly #sending = new Sending(this);
  readonly #matching = new Asking(this, () => (this.tried ? posts({ ...this.#viewing.view, q: this.tried }, 'newest', 1) : undefined));

  /** A fault in the query that is tried here is no fault of the slice's. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('query-problem', own);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('query-problem', own);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('target')) return;
    this.tried = this.target?.stanceTarget?.query ?? '';
    this.given = this.target?.name ?? '';
    const kept = this.#saved === this.target?.name;
    this.#sending.tell(kept ? this.#sending.said : '');
    if (!kept) this.#saved = '';
  }

  /** What the fields say, as a definition is sent. */
  get #written(): Record<string, unknown> {
    const said = (name: Field) => String(new FormData(this.form).get(name) ?? '').trim();
    const words = (name: Field) => said(name).split('\n').map((word) => word.trim()).filter(Boolean);
    const title = said('title');
    const description = said('description');
    return { ...(title ? { title } : {}), ...(description ? { description } : {}), query: said('query'), for: words('for'), against: words('against') };
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = this.given || nameOf(String(this.#written['title'] ?? ''));
    if (!NAME.test(name)) {
      this.#sending.tell('', [{ message: `Give it a name: ${NAME_RULE}.` }]);
      return;
    }
    await this.#sending.send(async () => {
      const { definition, changed, position } = await define(this.#viewing.view.corpus, 'targets', name, json(this.#written));
      const said = changed ? `Saved as version ${definition.version}. Posts about it are being judged.` : 'Nothing was new.';
      this.#sending.tell(said);
      this.#saved = name;
      this.dispatchEvent(new DefinedEvent(name, position, said));
    });
  }

  async #delete(): Promise<void> {
    const { name } = this.target!;
    await this.#sending.send(async () => {
      const { position } = await withdraw(this.#viewing.view.corpus, 'targets', name);
      this.dispatchEvent(new DefinedEvent('', position, `${name} is deleted.`));
    });
  }

  #matches() {
    const { phase, value, problem } = this.#matching.state;
    if (!this.tried) return 'Words, phrases and fields, as in the query above.';
    if (phase === 'error') return html`<span class="faults">${problem!.query?.message ?? problem!.message}</span>`;
    return phase === 'loading' || !value ? 'Looking …' : `${counted(value.total, 'post')} of the range ${value.total === 1 ? 'matches' : 'match'}.`;
  }

  #words(name: 'for' | 'against', words: readonly string[] | undefined) {
    return html`<label>
      Words ${name}
      <textarea name=${name} rows="4" spellcheck="false" dir="auto" placeholder=${name === 'for' ? 'long overdue\n#yestowater' : 'sell-out\n#notreaty'} .value=${words?.join('\n') ?? ''}></textarea>
    </label>`;
  }

  protected override render() {
    const { title, description, stanceTarget, name } = this.target ?? {};
    const { busy, said, faults } = this.#sending;
    return html`<form @submit=${this.#save} @input=${() => this.#sending.tell('', faults)}>
      <label>Title <input name="title" placeholder="The water treaty" .value=${title ?? ''} @change=${(e: Event) => (this.given ||= nameOf((e.target as HTMLInputElement).value))} /></label>
      ${name
        ? nothing
        : html`<label>
            Name
            <input class="name" .value=${this.given} maxlength="64" pattern="[a-z0-9\\-]{1,64}" placeholder="water-treaty" autocomplete="off" spellcheck="false" @change=${(e: Event) => (this.given = (e.target as HTMLInputElement).value)} />
            <span class="small muted">${this.names.includes(this.given) ? 'There is one of that name: saving makes a new version of it.' : `For its address: ${NAME_RULE}.`}</span>
          </label>`}
      <label class="wide">Description <input name="description" .value=${description ?? ''} /></label>
      <label class="wide">
        Posts about it
        <input name="query" required dir="auto" spellcheck="false" placeholder="water AND treaty" .value=${stanceTarget?.query ?? ''} @change=${(e: Event) => (this.tried = (e.target as HTMLInputElement).value.trim())} />
        <span class="small muted" role="status">${this.#matches()}</span>
      </label>
      ${this.#words('for', stanceTarget?.wordsFor)} ${this.#words('against', stanceTarget?.wordsAgainst)}
      <p class="wide small muted">A word, phrase or hashtag a line, in any language. They may be left out: posts’ sentiment, and labels that are given to posts, tell too.</p>
      ${faults.length > 0 ? html`<ul class="faults wide" role="alert">${faults.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
      <div class="buttons wide">
        <button class="button first" ?disabled=${busy}>${busy ? 'Saving …' : 'Save'}</button>
        <span class="small" role="status">${said}</span>
        ${name && this.names.includes(name) ? html`<take-away name=${name} loss="Its labels go with it." ?busy=${busy} @taken-away=${this.#delete}></take-away>` : nothing}
      </div>
    </form>`;
  }

  static override styles = [base, formStyles, fieldStyles];
}

function own(event: Event): void {
  event.stopPropagation();
}

import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { deleteFinding, saveFinding, type FindingDraft } from '../api/findings.ts';
import { DefinedEvent } from '../definition/defined-event.ts';
import { fieldStyles, formStyles } from '../definition/form-styles.ts';
import { NAME, NAME_RULE, nameOf } from '../definition/names.ts';
import { Sending } from '../definition/sending.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import '../definition/take-away.ts';
import { readObject, readSighting, writeObject, writeSighting } from './lines.ts';

const KINDS = [
  ['group', 'accounts that act together'],
  ['claim', 'a claim, traced'],
  ['impersonator', 'an account that could be taken for an actor’s'],
] as const;

/** A finding with the analyst's confidence and notes: what is saved and handed on. */
@customElement('finding-form')
export class FindingForm extends LitElement {
  /** What is known of it already. */
  @property({ attribute: false }) draft: FindingDraft = {};
  /** Of the finding that is changed; empty for a new one. */
  @property() name = '';
  @query('form') private readonly form!: HTMLFormElement;
  readonly #viewing = new Viewing(this);
  readonly #sending = new Sending(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('draft')) this.#sending.tell('');
  }

  /** What the fields say, as a finding is sent. */
  get #written(): Record<string, unknown> {
    const data = new FormData(this.form);
    const said = (name: string) => String(data.get(name) ?? '').trim();
    const lines = (name: string) => said(name).split(/\n/).map((line) => line.trim()).filter(Boolean);
    const texts = Object.fromEntries(['title', 'kind', 'confidence', 'notes', 'actor', 'from', 'to'].flatMap((name) => (said(name) ? [[name, said(name)]] : [])));
    return { ...texts, accounts: lines('accounts'), objects: lines('objects').map(readObject), evidence: lines('evidence'), sightings: lines('sightings').map(readSighting), techniques: said('techniques').split(/[\s,]+/).filter(Boolean) };
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const written = this.#written;
    const name = this.name || nameOf(String(written['title'] ?? ''));
    if (!NAME.test(name)) return this.#sending.tell('', [{ message: `Give it a title that makes a name: ${NAME_RULE}.` }]);
    await this.#sending.send(async () => {
      const { definition, changed, position } = await saveFinding(this.#viewing.view.corpus, name, written);
      const said = changed ? `Saved as ${name}, version ${definition.version}.` : 'Nothing was new.';
      this.#sending.tell(said);
      this.dispatchEvent(new DefinedEvent(name, position, said));
    });
  }

  async #delete(): Promise<void> {
    await this.#sending.send(async () => {
      const { position } = await deleteFinding(this.#viewing.view.corpus, this.name);
      this.dispatchEvent(new DefinedEvent('', position, `${this.name} is deleted.`));
    });
  }

  #lines(name: string, label: string, values: readonly string[] | undefined, hint: string) {
    return html`<label>${label} <textarea name=${name} rows="3" spellcheck="false" dir="auto" placeholder=${hint} .value=${values?.join('\n') ?? ''}></textarea></label>`;
  }

  protected override render() {
    const { title, kind, confidence, notes, actor, accounts, objects, evidence, sightings, techniques, from, to } = this.draft;
    const { busy, said, faults } = this.#sending;
    return html`<form @submit=${this.#save} @input=${() => this.#sending.tell('', faults)}>
      <label class="wide">Title <input name="title" required .value=${title ?? ''} /></label>
      <label>
        Kind
        <select name="kind">${KINDS.map(([value, about]) => html`<option value=${value} ?selected=${kind?.toLowerCase() === value}>${about}</option>`)}</select>
      </label>
      <label>Confidence, 0 to 100 <input name="confidence" type="number" min="0" max="100" step="1" .value=${confidence === undefined ? '' : String(confidence)} /></label>
      <label class="wide">Notes <textarea name="notes" rows="4" dir="auto" .value=${notes ?? ''}></textarea></label>
      <label>Actor concerned <input name="actor" spellcheck="false" placeholder="id of the actor" .value=${actor ?? ''} /></label>
      <label>DISARM techniques <input name="techniques" spellcheck="false" placeholder="T0049.003, T0099" .value=${techniques?.join(', ') ?? ''} /></label>
      ${this.#lines('accounts', 'Accounts, one a line', accounts, 'x:123\nx:name')}
      ${this.#lines('objects', 'Shared things, one a line', objects?.map(writeObject), 'link https://example.org/story\nhashtag water')}
      <div class="wide">${this.#lines('evidence', 'Evidence: addresses, one a line', evidence, location.origin)}</div>
      <div class="wide">${this.#lines('sightings', 'Sightings, one a line: time, account, post; the report draws its timeline from them', sightings?.map(writeSighting), '2026-01-31T12:00:00Z x:123 x:456')}</div>
      <label>First seen <input name="from" spellcheck="false" placeholder="2026-01-31T12:00:00Z" .value=${from ?? ''} /></label>
      <label>Last seen <input name="to" spellcheck="false" placeholder="2026-02-28T12:00:00Z" .value=${to ?? ''} /></label>
      ${faults.length > 0 ? html`<ul class="faults wide" role="alert">${faults.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
      <div class="buttons wide">
        <button class="button first" ?disabled=${busy}>${busy ? 'Saving …' : 'Save the finding'}</button>
        <span class="small" role="status">${said}</span>
        ${this.name ? html`<take-away name=${this.name} loss="Its versions stay readable." ?busy=${busy} @taken-away=${this.#delete}></take-away>` : nothing}
      </div>
    </form>`;
  }

  static override styles = [base, formStyles, fieldStyles];
}

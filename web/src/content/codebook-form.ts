import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { define, withdraw } from '../api/definitions.ts';
import { DefinedEvent } from '../definition/defined-event.ts';
import type { Fault } from '../definition/faults.ts';
import { formStyles } from '../definition/form-styles.ts';
import { NAME, NAME_RULE } from '../definition/names.ts';
import { Sending } from '../definition/sending.ts';
import { saveText } from '../save/files.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import { DIC, YAML, readCodebook } from './codebook-file.ts';
import type { SourceEditor } from './source-editor.ts';
import '../definition/take-away.ts';
import './source-editor.ts';

/** Texts that were changed and not saved, by corpus and draft: they are there when their writer comes back. */
const drafts = new Map<string, string>();

/** A codebook's text, to change and save, and to take away. */
@customElement('codebook-form')
export class CodebookForm extends LitElement {
  /** Name of the codebook that is changed; empty for one that is yet to get a name. */
  @property() name = '';
  @property() source = '';
  /** Whose changes are kept apart from others' until they are saved. */
  @property() draft = '';
  /** An earlier version, which can be saved as it is, to be the latest. */
  @property({ type: Boolean }) earlier = false;
  /** Names that the corpus has. */
  @property({ attribute: false }) names: readonly string[] = [];
  @state() private text = '';
  @state() private type = YAML;
  @state() private given = '';
  @query('source-editor') private readonly editor!: SourceEditor;
  readonly #viewing = new Viewing(this);
  readonly #sending = new Sending(this);

  get #key(): string {
    return `${this.#viewing.view.corpus}/${this.draft}`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('name') || changed.has('draft')) this.given = this.name;
    if (!changed.has('source') && !changed.has('draft')) return;
    this.text = drafts.get(this.#key) ?? this.source;
    this.type = YAML;
    this.#sending.tell('');
  }

  #typed(): void {
    this.text = this.editor.text;
    this.#sending.tell('');
    if (this.text === this.source) drafts.delete(this.#key);
    else drafts.set(this.#key, this.text);
  }

  #undo(): void {
    drafts.delete(this.#key);
    this.text = this.source;
    this.type = YAML;
    this.#sending.tell('');
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    const read = await readCodebook(file);
    this.text = read.text;
    this.type = read.type;
    if (!this.name && !this.given) this.given = read.name;
    this.#sending.tell(read.type === DIC ? 'A dictionary of LIWC. Saving makes a codebook of it, for posts of every language.' : '');
  }

  async #save(): Promise<void> {
    if (!NAME.test(this.given)) {
      this.#sending.tell('', [{ message: `Give it a name first: ${NAME_RULE}.` }]);
      return;
    }
    await this.#sending.send(async () => {
      const { definition, changed, position } = await define(this.#viewing.view.corpus, 'codebooks', this.given, { type: this.type, content: this.text });
      drafts.delete(this.#key);
      const said = changed ? `Saved as version ${definition.version}. Posts are being coded by it; figures wait until that is done.` : `Nothing was new: version ${definition.version} says the same.`;
      this.dispatchEvent(new DefinedEvent(this.given, position, said));
    });
  }

  async #delete(): Promise<void> {
    await this.#sending.send(async () => {
      const { position } = await withdraw(this.#viewing.view.corpus, 'codebooks', this.name);
      drafts.delete(this.#key);
      this.dispatchEvent(new DefinedEvent('', position, `${this.name} is deleted.`));
    });
  }

  #naming() {
    if (this.name) return nothing;
    const taken = this.names.includes(this.given);
    return html`<label class="name">
      Name
      <input .value=${this.given} required maxlength="64" pattern="[a-z0-9\\-]{1,64}" placeholder="rivers" autocomplete="off" spellcheck="false" @input=${(e: Event) => (this.given = (e.target as HTMLInputElement).value)} />
      <span class="small muted">${taken ? 'This corpus has one of that name: saving makes a new version of it.' : 'a-z, 0-9 and hyphen; it stands in queries.'}</span>
    </label>`;
  }

  #told() {
    const { said, faults } = this.#sending;
    const line = ({ line, column }: Fault) => `line ${line}${column ? `, column ${column}` : ''}`;
    return html`<div class="told" role="status">
      ${said ? html`<p>${said}</p>` : nothing}
      ${faults.length > 0
        ? html`<ul class="faults" role="alert">
            ${faults.map((fault) => html`<li>${fault.line ? html`<button type="button" @click=${() => this.editor.show(fault)}>${line(fault)}</button> ` : nothing}${fault.message}</li>`)}
          </ul>`
        : nothing}
    </div>`;
  }

  protected override render() {
    const same = this.text === this.source;
    const { busy, faults } = this.#sending;
    return html`${this.#naming()}
      <source-editor .text=${this.text} .faults=${faults} label="Definition of ${this.name || 'the new codebook'}" @input=${this.#typed}></source-editor>
      ${this.#told()}
      <div class="buttons">
        <button type="button" class="button first" ?disabled=${busy || (same && this.name !== '' && !this.earlier)} @click=${this.#save}>${busy ? 'Saving …' : 'Save'}</button>
        <button type="button" class="button" ?disabled=${busy || same} @click=${this.#undo}>Undo changes</button>
        <label class="button file">Open a file …<input class="unseen" type="file" accept=".yaml,.yml,.json,.dic" @change=${(e: Event) => this.#open(e.target as HTMLInputElement)} /></label>
        <button type="button" class="button" @click=${() => saveText(`${this.given || 'codebook'}.yaml`, YAML, this.text)}>Save to a file</button>
        ${this.name && this.names.includes(this.name) ? html`<take-away name=${this.name} loss="Its categories leave every post." ?busy=${busy} @taken-away=${this.#delete}></take-away>` : nothing}
      </div>`;
  }

  static override styles = [
    base,
    formStyles,
    css`
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        margin-bottom: 8px;
      }
      .file {
        position: relative;
        cursor: pointer;
      }
      .file:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      .told {
        min-height: 8px;
        margin: 8px 0;
      }
      .faults button {
        color: var(--alarm);
        text-decoration: underline;
      }
    `,
  ];
}

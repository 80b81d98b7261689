import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import { withdraw } from '../api/definitions.ts';
import { importNetwork, type NetworksAnswer, type SavedNetwork } from '../api/imports.ts';
import { DefinedEvent } from '../definition/defined-event.ts';
import { formStyles } from '../definition/form-styles.ts';
import { NAME, NAME_RULE, nameOf } from '../definition/names.ts';
import { Sending } from '../definition/sending.ts';
import { Viewing, views } from '../slice/views.ts';
import { counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import '../definition/take-away.ts';
import '../panel/panel-frame.ts';

/** The corpus's imported networks: to look at, to bring along and to take away. Dispatches `defined`. */
@customElement('network-imports')
export class NetworkImports extends LitElement {
  @property({ attribute: false }) answered!: Answered<NetworksAnswer>;
  @query('input[type=file]') private readonly file!: HTMLInputElement;
  @query('input[name=name]') private readonly named!: HTMLInputElement;
  readonly #viewing = new Viewing(this);
  readonly #sending = new Sending(this);

  /** A name that nobody has written yet comes from the file. */
  #chosen(): void {
    const [file] = this.file.files ?? [];
    if (file && !this.named.value) this.named.value = nameOf(file.name.replace(/\.[^.]+$/, ''));
    this.#sending.tell('');
  }

  async #import(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [file] = this.file.files ?? [];
    const name = this.named.value.trim();
    if (!file) return this.#sending.tell('', [{ message: 'Choose a file first: CSV with source and target, or GML.' }]);
    if (!NAME.test(name)) return this.#sending.tell('', [{ message: `Give it a name: ${NAME_RULE}.` }]);
    await this.#sending.send(async () => {
      const { definition, changed, position } = await importNetwork(this.#viewing.view.corpus, name, file);
      const said = changed ? `${name} is imported, version ${definition.version}.` : `Nothing was new: ${name} has these ties.`;
      this.#sending.tell(said);
      this.file.value = this.named.value = '';
      this.dispatchEvent(new DefinedEvent(name, position, said));
    });
  }

  async #delete(name: string): Promise<void> {
    await this.#sending.send(async () => {
      const { position } = await withdraw(this.#viewing.view.corpus, 'networks', name);
      this.dispatchEvent(new DefinedEvent('', position, `${name} is deleted.`));
    });
  }

  #item({ name, version, network }: SavedNetwork) {
    const { view } = this.#viewing;
    const { directed, weighted, nodes, ties, attributes } = network;
    const about = [`${counted(nodes, 'node')}, ${counted(ties, 'tie')}`, directed ? 'directed' : 'undirected', weighted ? 'weighted' : '', attributes.length > 0 ? `tells ${attributes.join(', ')}` : '', `version ${version}`];
    return html`<li>
      <a href=${views.link({ imported: name, of: 'accounts', project: 'none', node: '', window: '' })} aria-current=${view.imported === name ? 'true' : nothing}>${name}</a>
      <span class="muted">${about.filter(Boolean).join(', ')}</span>
      <take-away name=${name} loss="Its versions stay in the log." ?busy=${this.#sending.busy} @taken-away=${() => this.#delete(name)}></take-away>
    </li>`;
  }

  protected override render() {
    const items = this.answered.value?.items;
    const { busy, said, faults } = this.#sending;
    return html`<panel-frame heading="Imported networks" note=${items ? (items.length > 0 ? counted(items.length, 'network') : 'none yet') : ''} .answered=${this.answered}>
      <ul class="small">${items?.map((item) => this.#item(item))}</ul>
      <form class="buttons small" @submit=${this.#import}>
        <label>file <input type="file" accept=".csv,.gml,text/csv" @change=${this.#chosen} /></label>
        <label>name <input name="name" maxlength="64" placeholder="followers" autocomplete="off" spellcheck="false" /></label>
        <button class="button" ?disabled=${busy}>${busy ? 'Importing …' : 'Import'}</button>
        <span role="status">${said}</span>
      </form>
      ${faults.length > 0 ? html`<ul class="faults small" role="alert">${faults.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
      <p class="small muted">Who follows whom, or a network that others published: CSV with the columns source and target, and weight where ties have one; or GML, whose nodes may have attributes.</p>
    </panel-frame>`;
  }

  static override styles = [
    base,
    formStyles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: center;
        padding: 2px 0;
      }
      li a[aria-current] {
        font-weight: var(--strong);
      }
      form {
        margin: 8px 0;
      }
      label {
        display: inline-flex;
        gap: 4px;
        align-items: center;
        max-width: 100%;
      }
      input[type='file'] {
        min-width: 0;
        max-width: 240px;
        border: 0;
        padding-inline: 0;
        background: none;
      }
    `,
  ];
}

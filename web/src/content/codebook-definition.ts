import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Asking, type Answered } from '../api/asking.ts';
import { BUILT_IN } from '../api/content.ts';
import { definition, definitionYaml, type Definition, type DefinitionAnswer } from '../api/definitions.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import type { Slice } from '../slice/view.ts';
import { topicName } from '../text/names.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';
import './codebook-form.ts';

const TEMPLATE = `title: Rivers and borders
description: What belongs to the categories, in a sentence.
categories:
  water:
    title: Water and its use
    en:
      - dam*
      - water level
      - '/upstream.?(flow|user)s?/'
    any:
      - "#rivertalks"
    exclude:
      en:
        - water polo
`;

const PATTERNS: readonly (readonly [pattern: string, finds: string])[] = [
  ['thalweg', 'the word'],
  ['border river', 'the words side by side'],
  ['dam*', 'every word that begins so'],
  ['"#rivertalks"', 'the hashtag, in quotation marks'],
  ["'/up.?stream/'", 'the regular expression, in any letter case'],
];

/** A codebook's text in one of its versions; the built-in one's, to take as a start; or a new one's. */
@customElement('codebook-definition')
export class CodebookDefinition extends LitElement {
  /** Of the corpus, and of what its answers have to include. It comes with the codebook, so that both change together. */
  @property({ attribute: false }) slice!: Slice;
  /** Empty for a new one. */
  @property() codebook = '';
  /** The codebooks that the corpus defines. */
  @property({ attribute: false }) own: readonly Definition[] = [];
  @state() private version: number | undefined;
  /** What was last told, and of which codebook. */
  @state() private said: readonly [codebook: string, what: string] = ['', ''];
  readonly #asking = new Asking(this, () => (this.codebook ? definition(this.slice, 'codebooks', this.codebook, this.version) : undefined));
  readonly #yaml = new Asking(this, () => (this.codebook ? definitionYaml(this.slice, 'codebooks', this.codebook, this.version) : undefined));
  /** The definition last answered, and its text: they stay until the next are there. */
  #last?: readonly [answer: DefinitionAnswer, yaml: string];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('codebook')) this.version = undefined;
    const [answer, yaml] = [this.#asking.state, this.#yaml.state];
    if (answer.phase === 'data' && yaml.phase === 'data') this.#last = [answer.value!, yaml.value!];
  }

  #versions({ definition: { version }, versions }: DefinitionAnswer) {
    if (versions.length < 2) return nothing;
    return html`<select slot="controls" class="small" aria-label="Version" @change=${(e: Event) => (this.version = Number((e.target as HTMLSelectElement).value))}>
      ${versions.map((v) => html`<option value=${v.version} ?selected=${v.version === version} ?disabled=${v.deleted}>version ${v.version}, ${instant(v.recordedAt)}${v.deleted ? ', deleted' : ''}</option>`)}
    </select>`;
  }

  #isEarlier({ definition: { version }, versions }: DefinitionAnswer): boolean {
    return version < (versions.find(({ deleted }) => !deleted)?.version ?? version);
  }

  #note(answer: DefinitionAnswer | undefined): string {
    if (!answer) return '';
    if (answer.builtIn) return 'built in; under a name of your own it is a start';
    const { definition: shown, versions } = answer;
    const at = versions.find(({ version }) => version === shown.version)?.recordedAt;
    const first = `${shown.name}, version ${shown.version}${at && versions.length < 2 ? ` of ${instant(at)} UTC` : ''}`;
    return this.#isEarlier(answer) ? `${first}, an earlier one: saving it makes it the latest` : first;
  }

  #help() {
    return html`<aside class="small">
      <h3 class="small">Patterns</h3>
      <dl>${PATTERNS.map(([pattern, finds]) => html`<dt><code>${pattern}</code></dt><dd>${finds}</dd>`)}</dl>
      <p>They stand under the language of the posts they are for, such as <code>en</code> or <code>ru</code>, or under <code>any</code> for all. A post belongs to a category if one of its patterns is found, and none of those under <code>exclude</code>.</p>
      <p>In queries, <code>topic:"${this.codebook && this.codebook !== BUILT_IN ? this.codebook : 'rivers'}/water"</code> finds the posts of a category.</p>
      <p>Files of YAML and JSON can be opened, and dictionaries of LIWC (<code>.dic</code>).</p>
    </aside>`;
  }

  protected override render() {
    const [shown, yaml] = this.#last?.[0].definition.name === this.codebook ? this.#last : [];
    const source = this.codebook ? yaml : TEMPLATE;
    const asked = this.#yaml.state.phase === 'error' ? this.#yaml.state : this.#asking.state;
    const state: Answered<unknown> = { ...asked, ...(this.codebook ? {} : { phase: 'data' }), value: source };
    return html`<panel-frame
      heading=${!this.codebook ? 'New codebook' : (shown?.definition.title ?? topicName(this.codebook))}
      note=${this.#note(shown)}
      .answered=${state}
    >
      ${shown ? this.#versions(shown) : nothing}
      ${source
        ? html`<div class="columns">
            <div>
              <codebook-form
                name=${shown && !shown.builtIn ? this.codebook : ''}
                draft=${this.codebook || '+'}
                .source=${source}
                .earlier=${shown !== undefined && this.#isEarlier(shown)}
                .names=${this.own.map(({ name }) => name)}
                @input=${() => (this.said = ['', ''])}
                @defined=${({ name, said }: DefinedEvent) => (this.said = [name, said])}
              ></codebook-form>
              <p class="said" role="status">${this.said[0] === this.codebook ? this.said[1] : ''}</p>
            </div>
            ${this.#help()}
          </div>`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 320px;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(200px, 1fr);
        gap: 16px 40px;
      }
      .said {
        min-height: 1.43em;
        margin-top: 8px;
      }
      aside {
        display: grid;
        gap: 8px;
        align-content: start;
        max-width: 44ch;
        color: var(--muted);
      }
      h3 {
        color: var(--ink);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 12px;
      }
      code {
        color: var(--ink);
      }
      select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

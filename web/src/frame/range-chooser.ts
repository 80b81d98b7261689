import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import type { PopMenu } from '../panel/pop-menu.ts';
import { Viewing, views } from '../slice/views.ts';
import { plainDate, rangeName } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../panel/pop-menu.ts';

const DAY = 86_400_000;

/** Chooses the range by dates; both of them are inside it. */
@customElement('range-chooser')
export class RangeChooser extends LitElement {
  @property({ attribute: false }) corpus?: Corpus | undefined;
  @query('pop-menu') private readonly menu!: PopMenu;
  readonly #viewing = new Viewing(this);

  /** The range of the slice; where it is open, that of the corpus. */
  get #name(): string {
    const { from, to } = this.#viewing.view;
    if (from || to || !this.corpus?.from || !this.corpus.to) return rangeName(from, to);
    return rangeName(plainDate(Date.parse(this.corpus.from)), plainDate(Date.parse(this.corpus.to) + DAY));
  }

  #go(from: string, to: string): void {
    this.menu.close();
    views.go({ from, to });
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const last = String(given.get('last') ?? '');
    this.#go(String(given.get('first') ?? ''), last && plainDate(Date.parse(last) + DAY));
  }

  /** The last days of the corpus, which may be long past. */
  #last(days: number): void {
    const end = Math.ceil(Date.parse(this.corpus?.to ?? '') / DAY) * DAY;
    if (!Number.isNaN(end)) this.#go(plainDate(end - days * DAY), plainDate(end));
  }

  protected override render() {
    const { from, to } = this.#viewing.view;
    return html`<pop-menu label="Range">
      <span slot="face">${this.#name} <span class="muted">▾</span></span>
      <form @submit=${this.#submit}>
        <label>First day <input type="date" name="first" .value=${from.slice(0, 10)} /></label>
        <label>Last day <input type="date" name="last" .value=${to && plainDate(Date.parse(to) - 1)} /></label>
        <button class="button">Show</button>
      </form>
      <p class="quick">
        <button type="button" class="button" @click=${() => this.#go('', '')}>Whole corpus</button>
        ${[1, 7, 30].map((days) => html`<button type="button" class="button" @click=${() => this.#last(days)}>Last ${days === 1 ? 'day' : `${days} days`}</button>`)}
      </p>
      <p class="small muted">Days in UTC. Dragging over the timeline chooses a range too.</p>
    </pop-menu>`;
  }

  static override styles = [
    base,
    css`
      form,
      .quick {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
        margin-bottom: 8px;
      }
      label {
        display: grid;
        font-size: var(--small);
      }
    `,
  ];
}

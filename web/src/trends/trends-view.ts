import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import type { Carried } from '../slice/view.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import './burst-panel.ts';
import './hashtag-profile.ts';
import './running-hour.ts';

/** What was said more often than usual, now and before, and how a hashtag spread. */
@customElement('trends-view')
export class TrendsView extends LitElement {
  /** Nothing until it is known, null where there is none. */
  @property({ attribute: false }) corpus: Corpus | null | undefined;
  readonly #viewing = new Viewing(this);

  /** Between what a hashtag is carried unless the reader chose it: what there is. */
  get #carried(): Carried | undefined {
    const { carried } = this.#viewing.view;
    return carried || (this.corpus === undefined ? undefined : this.corpus?.actors ? 'country' : 'lang');
  }

  protected override render() {
    return html`${this.#viewing.view.tag ? html`<hashtag-profile .carried=${this.#carried}></hashtag-profile>` : nothing}
      <div class="bursts">
        <burst-panel from=${this.corpus?.from ?? ''} to=${this.corpus?.to ?? ''}></burst-panel>
        <running-hour></running-hour>
      </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      .bursts {
        display: grid;
        grid-template-columns: minmax(0, 4fr) minmax(220px, 1fr);
        gap: 24px 40px;
      }
      hashtag-profile,
      running-hour {
        --panel-line: 0;
        --panel-gap: 0;
      }
      @media (max-width: 900px) {
        .bursts {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CLAIM_KINDS, readClaim, type ClaimKind } from '../api/claims.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';

const HINTS: Record<ClaimKind, string> = {
  link: 'https://example.org/story',
  text: 'the words as they were posted, 20 letters or more',
  hashtag: '#news',
  post: 'x:1234567890',
};

/** What is to be traced: a link, a text, a hashtag or a post. */
@customElement('claim-form')
export class ClaimForm extends LitElement {
  readonly #viewing = new Viewing(this);

  #trace(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const kind = String(given.get('kind'));
    const value = String(given.get('value')).trim();
    if (value) views.go({ claim: `${kind}:${value}`, cascade: '' });
  }

  protected override render() {
    const claim = readClaim(this.#viewing.view.claim) ?? { kind: 'link' as const, value: '' };
    return html`<form @submit=${this.#trace} role="search" aria-label="Trace a claim">
      <label for="kind">Where did it come from:</label>
      <select id="kind" name="kind" aria-label="What is traced">
        ${CLAIM_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === claim.kind}>${kind}</option>`)}
      </select>
      <input name="value" aria-label="Link, text, hashtag or post" placeholder=${HINTS[claim.kind]} .value=${claim.value} dir="auto" autocomplete="off" />
      <button class="button">Trace</button>
    </form>`;
  }

  static override styles = [
    base,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      input {
        flex: 1 1 240px;
        min-width: 0;
      }
    `,
  ];
}

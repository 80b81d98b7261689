import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import { Viewing } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';

/** What to do in a corpus that knows no actors, so that there is no group to rank. */
@customElement('no-actors')
export class NoActors extends LitElement {
  readonly #viewing = new Viewing(this);

  protected override render() {
    const there: Answered<boolean> = { phase: 'data', value: true, retry: () => {} };
    const how = html`<p>This corpus has no actors: the people and offices that its accounts belong to, who can be ranked.</p>
      <p>Register them from a CSV file with the columns id, name, kind, country, platform and handle:</p>
      <pre><code>curl -X PUT -H 'Content-Type: text/csv' --data-binary @actors.csv \\
  ${location.origin}/v1/corpora/${this.#viewing.view.corpus}/actors</code></pre>`;
    return html`<panel-frame heading="Actors" .answered=${there} .empty=${how}></panel-frame>`;
  }

  static override styles = base;
}

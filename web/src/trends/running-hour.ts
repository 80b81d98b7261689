import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { currentBursts, type CurrentBurstsAnswer } from '../api/trends.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { narrow } from '../slice/query.ts';
import { valueName } from '../text/names.ts';
import { count, measure } from '../text/numbers.ts';
import { instant, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { figureTable } from '../theme/figure-table.ts';
import '../panel/panel-frame.ts';

const LIMIT = 12;

/** What bursts in the hour that ends with the newest post. */
@customElement('running-hour')
export class RunningHour extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => currentBursts(this.#viewing.view, this.#viewing.view.bursting, LIMIT));

  #actions(answer: CurrentBurstsAnswer): Actions {
    return {
      name: 'running-hour',
      csv: () => csv(['value', 'strength', 'posts', 'expected', 'before', 'day_before', 'week_before'], answer.items.map((b) => [b.value, b.strength, b.posts, b.expected, b.before, b.dayBefore, b.weekBefore])),
      method: {
        what: 'The last hour against the twelve before, checked against the same hour of the day and of the week before.',
        parameters: answer.from && answer.to ? [['hour', `${instant(answer.from)} to ${instant(answer.to)}, UTC`]] : [],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  protected override render() {
    const answer = this.#asking.value;
    const { q, bursting } = this.#viewing.view;
    const none = answer && answer.items.length === 0;
    const range = answer?.from && answer.to ? { from: urlInstant(answer.from), to: urlInstant(answer.to) } : {};
    const field = bursting === 'word' ? 'text' : bursting;
    const until = answer?.to ? html`<p class="small muted">until ${instant(answer.to)} UTC</p>` : nothing;
    return html`<panel-frame
      heading="In the last hour"
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? html`${until}<p>${answer.warm ? 'Nothing is used much more than in the hours before.' : 'Too few of the twelve hours before have posts to compare with.'}</p>` : nothing}
    >
      ${until}
      <table class="small">
        <thead><tr><th></th><th>posts</th><th title="At the rate of the twelve hours before">usual</th></tr></thead>
        <tbody>
          ${answer?.items.map(
            (b) => html`<tr><th scope="row"><a href=${views.link({ q: narrow(q, field, b.value), ...range })}><bdi>${valueName(bursting, b.value, b.label)}</bdi></a></th><td>${count(b.posts)}</td><td>${measure(b.expected)}</td></tr>`,
          )}
        </tbody>
      </table>
    </panel-frame>`;
  }

  static override styles = [base, figureTable];
}

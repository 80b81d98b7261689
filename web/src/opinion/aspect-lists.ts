import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { aspects, type Aspect, type AspectsAnswer } from '../api/opinion.ts';
import { intervalsDrawing } from '../chart/intervals.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { both } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { moodColour, moodName } from '../text/mood.ts';
import { count, measure, signed } from '../text/numbers.ts';
import { barRows } from '../theme/bar-rows.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';

const SHOWN = 12;

/** What is spoken of significantly better, and worse, than the slice as a whole. */
@customElement('aspect-lists')
export class AspectLists extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => aspects(this.#viewing.view, SHOWN));

  #actions(answer: AspectsAnswer): Actions {
    const all = [...answer.praised, ...answer.blamed];
    return {
      name: 'aspects',
      csv: () => csv(['kind', 'value', 'posts', 'mood', 'low', 'high', 'z', 'keyness'], all.map((a) => [a.kind.toLowerCase(), a.value, a.posts, a.sentiment.mean, a.sentiment.meanLow, a.sentiment.meanHigh, a.z, a.keyness])),
      svg: () => picture('Praised and blamed', intervalsDrawing(all.map((a) => [name(a), { value: Math.abs(a.z) }, `${signed(a.sentiment.mean ?? 0)}, ${count(a.posts)} posts`]))),
      method: {
        what: 'Hashtags, words and phrases whose posts’ mean sentiment differs significantly from the slice’s, the surest first. Bars are the difference in standard errors (z).',
        parameters: answer.sentiment.mean === undefined ? [] : [['mood of the slice', signed(answer.sentiment.mean)]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #list(heading: string, items: readonly Aspect[], most: number) {
    return html`<section aria-label=${heading}>
      <h3 class="small">${heading} <span class="muted">mood<span class="unit">, posts</span></span></h3>
      ${items.length === 0 ? html`<p class="small muted">Nothing stands out.</p>` : nothing}
      <ol class="small">
        ${items.map(
          (aspect) => html`<li>
            <a href=${views.link({ q: both(this.#viewing.view.q, aspect.query) })} title="${moodName(aspect.sentiment)}; z ${measure(aspect.z)}. Narrow to it.">
              <i ${styled({ width: `${(100 * Math.abs(aspect.z)) / most}%`, background: `color-mix(in oklab, ${moodColour(aspect.z)} 32%, var(--paper))` })}></i>
              <bdi class="name">${name(aspect)}</bdi>
              <span>${signed(aspect.sentiment.mean ?? 0)}</span>
              <span class="muted number">${count(aspect.posts)}</span>
            </a>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer && answer.praised.length + answer.blamed.length === 0;
    const most = Math.max(1, ...[...(answer?.praised ?? []), ...(answer?.blamed ?? [])].map(({ z }) => Math.abs(z)));
    return html`<panel-frame
      heading="Praised and blamed"
      note=${answer?.sentiment.mean === undefined ? '' : `in the whole slice, mood ${signed(answer.sentiment.mean)}`}
      .answered=${this.#asking.state}
      .actions=${answer && !none ? this.#actions(answer) : undefined}
      .empty=${none ? html`<p>Nothing in this slice is spoken of significantly better or worse than the rest.</p>` : nothing}
    >
      ${answer && !none ? html`<div class="lists">${this.#list('Praised', answer.praised, most)} ${this.#list('Blamed', answer.blamed, most)}</div>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    barRows,
    css`
      :host {
        --panel-height: 240px;
      }
      .lists {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px;
      }
      a:hover {
        background: var(--shade);
      }
      h3 {
        display: flex;
        justify-content: space-between;
        padding: 0 6px 2px 0;
      }
      h3 .muted {
        font-weight: 400;
      }
      .number {
        min-width: 4.5em;
        text-align: end;
      }
      @media (max-width: 560px) {
        .lists {
          gap: 12px;
        }
        .number,
        .unit {
          display: none;
        }
      }
    `,
  ];
}

function name({ kind, value }: Aspect): string {
  return kind === 'HASHTAG' ? `#${value}` : value;
}

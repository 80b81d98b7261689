import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { MEASURES, rankings, reportPage, type RankedActor, type RankingMember, type RankingsAnswer } from '../api/accounts.ts';
import { intervalBar, intervalStyles, intervalsDrawing } from '../chart/intervals.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { countryName } from '../text/names.ts';
import { count, counted, percent } from '../text/numbers.ts';
import { rangeName, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { MEASURE_NAMES } from './measures.ts';
import '../panel/panel-frame.ts';
import './weight-chooser.ts';

/** The actors of the corpus by a composite index, with what it is made of and how sure each place is. */
@customElement('actor-ranking')
export class ActorRanking extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => rankings(this.#viewing.view, this.#viewing.view.weights));

  #actions(answer: RankingsAnswer): Actions {
    return {
      name: 'ranking',
      csv: () =>
        csv(
          ['place', 'id', 'name', 'index', 'low', 'high', 'place_low', 'place_high', 'holds', 'posts', ...MEASURES.map((m) => m.toLowerCase())],
          answer.items.map((a) => [
            a.place, a.member.id, a.member.name, a.index, a.indexLow, a.indexHigh, a.placeLow, a.placeHigh, a.sensitivity?.holds, a.posts,
            ...MEASURES.map((m) => a.measures.find(({ measure }) => measure === m)?.value),
          ]),
        ),
      svg: () => picture('Actors by index', intervalsDrawing(answer.items.map((a) => [`${a.place}  ${a.member.name}`, { value: a.index ?? 0, low: a.indexLow, high: a.indexHigh }, (a.index ?? 0).toFixed(1)]))),
      method: {
        what:
          'The index is the weighted mean of the measures’ percentile ranks among the members, 0 to 100, with 95 % intervals by bootstrap over the blocks of the period. ' +
          '“Holds” is how often the place stays the same when the weights vary.',
        parameters: [['weights', answer.weights.map(({ measure, weight }) => `${MEASURE_NAMES[measure][0]} ${percent(weight)}`).join(', ')]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #measure(actor: RankedActor, name: (typeof MEASURES)[number]) {
    const found = actor.measures.find(({ measure }) => measure === name);
    const written = MEASURE_NAMES[name][2];
    if (found?.value === undefined) return html`<td class="muted" title="not known">–</td>`;
    const interval = found.low === undefined || found.high === undefined ? '' : `; ${written(found.low)} to ${written(found.high)}`;
    return html`<td title="${MEASURE_NAMES[name][1]}${interval}${found.percentile === undefined ? '' : `; percentile ${percent(found.percentile)}`}">${written(found.value)}</td>`;
  }

  #row(actor: RankedActor) {
    const { member, place, placeLow, placeHigh, sensitivity } = actor;
    const places = placeLow !== undefined && placeHigh !== undefined && placeLow !== placeHigh ? `${placeLow}–${placeHigh}` : '';
    const about = [member.country ? countryName(member.country) : '', member.organisation ?? ''].filter(Boolean).join(', ');
    return html`<tr>
      <td class="place">${place} <span class="muted">${places}</span></td>
      <th scope="row">
        <a href=${views.link({ account: member.accounts[0] ?? member.id })} title="Profile of ${member.name}${about ? `, ${about}` : ''}"><bdi>${member.name}</bdi></a>
        ${member.country ? html`<a class="muted" href=${views.link({ q: narrow(this.#viewing.view.q, 'country', member.country) })}>${member.country.toUpperCase()}</a>` : nothing}
      </th>
      <td class="index"><div class="track">${intervalBar({ value: actor.index ?? 0, low: actor.indexLow, high: actor.indexHigh }, 100)}</div></td>
      <td>${actor.index === undefined ? '–' : actor.index.toFixed(1)}</td>
      <td title="Share of other weights under which the place is the same">${sensitivity ? percent(sensitivity.holds) : '–'}</td>
      <td><a href=${views.link({ tab: 'posts', q: narrow(this.#viewing.view.q, 'actor', member.id) })}>${count(actor.posts)}</a></td>
      ${MEASURES.map((name) => this.#measure(actor, name))}
    </tr>`;
  }

  #without(members: readonly RankingMember[]) {
    if (members.length === 0) return nothing;
    return html`<p class="small muted without">Without a post in the period: ${members.map(({ name }, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}.</p>`;
  }

  /** Reports are of the range, else of the year in which the period ends. */
  #report({ to }: RankingsAnswer) {
    const { view } = this.#viewing;
    const year = new Date(Date.parse(to ?? new Date().toISOString()) - 1).getUTCFullYear();
    const period = view.from && view.to ? 'this range' : String(year);
    return html`<a slot="controls" class="small" href=${reportPage(view, view.weights, year)} target="_blank" rel="noopener">Report of ${period}, for print</a>`;
  }

  #table(answer: RankingsAnswer) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Ranking">
        <table class="small">
          <thead><tr>
            <th>place</th><th>actor</th><th colspan="2">index, 95 % interval</th><th>holds</th><th>posts</th>
            ${MEASURES.map((name) => html`<th title=${MEASURE_NAMES[name][1]}>${MEASURE_NAMES[name][0]}</th>`)}
          </tr></thead>
          <tbody>${answer.items.map((actor) => this.#row(actor))}</tbody>
        </table>
      </div>
      ${this.#without(answer.withoutData)}`;
  }

  #empty({ withoutData }: RankingsAnswer) {
    return html`<p>None of the corpus’s ${counted(withoutData.length, 'actor')} has a post in this slice.</p><p>Widen it: take a word out of the query, or choose a longer range.</p>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer?.items.length === 0;
    const period = answer?.from && answer.to ? rangeName(urlInstant(answer.from).slice(0, 10), urlInstant(answer.to).slice(0, 10)) : '';
    return html`<panel-frame
      heading="Actors"
      note=${answer && !none ? `${counted(answer.items.length, 'actor')}, ${counted(answer.total, 'post')}, ${period}` : ''}
      .answered=${this.#asking.state}
      .actions=${answer && !none ? this.#actions(answer) : undefined}
      .empty=${answer && none ? this.#empty(answer) : nothing}
    >
      ${answer && !none ? html`<weight-chooser slot="controls"></weight-chooser>${this.#report(answer)}${this.#table(answer)}` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    intervalStyles,
    css`
      :host {
        --panel-height: 240px;
      }
      .scroll {
        position: relative;
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        white-space: nowrap;
      }
      thead th {
        color: var(--muted);
        font-weight: 400;
        vertical-align: bottom;
      }
      th,
      td {
        height: 26px;
        padding: 2px 0 2px 12px;
        border-bottom: 1px solid var(--line);
        text-align: end;
      }
      th:nth-child(-n + 3),
      .place,
      tbody th {
        text-align: start;
      }
      .place {
        padding-left: 0;
      }
      th:first-child {
        padding-left: 0;
      }
      tbody th {
        max-width: 260px;
        overflow: hidden;
        font-weight: 400;
        text-overflow: ellipsis;
      }
      .index {
        width: 18%;
        min-width: 120px;
      }
      @media (max-width: 560px) {
        tbody th {
          max-width: 128px;
        }
        .index {
          min-width: 72px;
        }
      }
      .without {
        margin-top: 8px;
      }
    `,
  ];
}

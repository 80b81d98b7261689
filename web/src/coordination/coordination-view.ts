import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { Asking } from '../api/asking.ts';
import { coordination, coordinationFile, type CoordinatedGroup, type CoordinationAnswer } from '../api/coordination.ts';
import { importedNetworks } from '../api/imports.ts';
import type { Actions } from '../panel/actions.ts';
import { picture } from '../save/picture.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { duration } from '../text/times.ts';
import { barRows } from '../theme/bar-rows.ts';
import { base } from '../theme/base.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import '../finding/save-finding.ts';
import '../panel/panel-frame.ts';
import './coordination-controls.ts';
import { DRAWN, groupDrawing } from './group-drawing.ts';
import { leftOut, originals, sameFollowers } from './group-figures.ts';
import { groupFinding } from './group-finding.ts';
import { LAYER_NAMES } from './layers.ts';
import './shared-objects.ts';

const PICTURE = { width: 560, height: 340 };
const LEAST_P = 1e-12;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Groups of accounts that share the same within seconds, again and again, and what they shared. */
@customElement('coordination-view')
export class CoordinationView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => coordination(this.#viewing.view, this.#viewing.view));
  readonly #imported = new Asking(this, () => importedNetworks(this.#viewing.view));

  constructor() {
    super();
    new Redrawing(this);
  }

  #chosen({ groups }: CoordinationAnswer): CoordinatedGroup | undefined {
    return groups.find(({ number }) => number === this.#viewing.view.group) ?? groups[0];
  }

  #body(answer: CoordinationAnswer, group: CoordinatedGroup): string {
    return groupDrawing(group, answer.edges.filter((edge) => edge.group === group.number), PICTURE, colour);
  }

  #actions(answer: CoordinationAnswer, group: CoordinatedGroup): Actions {
    const { method } = answer;
    return {
      name: 'coordination',
      svg: () => picture(`Coordinated group ${group.number + 1}`, { ...PICTURE, body: this.#body(answer, group) }),
      files: [{ label: 'Save all edges as CSV', url: coordinationFile({ url: this.#asking.state.url ?? '' }) }],
      method: {
        what: 'Two accounts are joined where they shared the same within the window, more often than most pairs that did. The probability is that of as many encounters by chance, given how active the accounts and how popular the objects are. It says nothing about intent.',
        parameters: [
          ['shared', method.layers.map((layer) => LAYER_NAMES[layer]).join(', ')],
          ['window', duration(1000 * method.window)],
          ['fewest shares', count(method.minParticipation)],
          ['edges above the quantile', method.edgeWeight === undefined ? 'all' : String(method.edgeWeight)],
          ['compared with the next', count(method.nearest)],
          ...(method.similarity === undefined ? [] : [['similarity of near copies, at least', String(method.similarity)] as const]),
        ],
        asOf: answer.asOf,
      },
    };
  }

  #note({ total }: CoordinationAnswer): string {
    return `${counted(total.groups, 'group')} of ${counted(total.accounts, 'account')} among ${counted(total.shares, 'share')}`;
  }

  #row({ number, memberCount, members, pairs, lags, p }: CoordinatedGroup, chosen: boolean, most: number) {
    const leading = members[0];
    return html`<li><a href=${views.link({ group: number })} aria-current=${chosen ? 'true' : nothing}>
      <i class="bar" ${styled({ width: `${(100 * pairs) / most}%` })}></i>
      <span class="name"><bdi>${leading ? valueName('author', leading.id, leading.handle) : ''}</bdi>${memberCount > 1 ? ` and ${count(memberCount - 1)} more` : ''}</span>
      <span>${counted(pairs, 'pair')}</span>
      <span class="muted">${duration(1000 * lags.median)} apart</span>
      <span class="muted">p ${chance(p)}</span>
    </a></li>`;
  }

  #groups(answer: CoordinationAnswer, chosen: CoordinatedGroup) {
    const most = Math.max(1, ...answer.groups.map(({ pairs }) => pairs));
    return html`<ol class="small groups">${answer.groups.map((group) => this.#row(group, group === chosen, most))}</ol>
      ${answer.cut.groups > 0 ? html`<p class="small muted">and ${counted(answer.cut.groups, 'smaller group')}</p>` : nothing}
      ${answer.bounded.length > 0
        ? html`<p class="small muted">${counted(answer.bounded.length, 'object was', 'objects were')} shared so often within the window that each share was compared only with the next ${count(answer.method.nearest)}.</p>`
        : nothing}
      ${answer.copies && leftOut(answer.copies) ? html`<p class="small muted">${leftOut(answer.copies)}</p>` : nothing}`;
  }

  #members({ members, memberCount }: CoordinatedGroup) {
    return html`<ol class="small members">
        ${members.slice(0, DRAWN).map(({ id, handle, pairs, partners }) => html`<li>
          <a href=${views.link({ tab: 'accounts', account: id })}><bdi>${valueName('author', id, handle)}</bdi></a>
          <span class="muted">${counted(pairs, 'pair')} with ${count(partners)}</span>
        </li>`)}
      </ol>
      ${memberCount > DRAWN ? html`<p class="small muted">and ${count(memberCount - DRAWN)} more</p>` : nothing}`;
  }

  #group(answer: CoordinationAnswer, group: CoordinatedGroup) {
    const { lags } = group;
    const quartiles = [lags.least, lags.lower, lags.median, lags.upper, lags.greatest].map((lag) => (lag === 0 ? '0' : duration(1000 * lag)));
    return html`<div class="columns">
        <panel-frame heading="Group ${group.number + 1}" note="${counted(group.memberCount, 'account')}, ${counted(group.edges, 'edge')}" .answered=${this.#asking.state} .actions=${this.#actions(answer, group)}>
          <svg viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" role="img" aria-label="Accounts of the group and what joins them">${unsafeSVG(this.#body(answer, group))}</svg>
          <p class="small muted">Between two shares: ${quartiles.join(' · ')} (least, quartiles, greatest)</p>
          <p class="small muted">${originals(group, answer.total.posts)}</p>
          ${group.followers ? html`<p class="small muted">${sameFollowers(group)}</p>` : nothing}
        </panel-frame>
        <panel-frame heading="Members" note="most pairs first" .answered=${this.#asking.state}>${this.#members(group)}</panel-frame>
      </div>
      <save-finding about="${this.#asking.state.url ?? ''} ${group.number}" .draft=${() => groupFinding(answer, group, { corpus: this.#viewing.view.corpus, page: views.address({ group: group.number }) })}></save-finding>
      <panel-frame heading="What they shared" note="most pairs first" .answered=${this.#asking.state}><shared-objects .group=${group}></shared-objects></panel-frame>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const chosen = answer && this.#chosen(answer);
    return html`<coordination-controls .networks=${this.#imported.value?.items ?? []}></coordination-controls>
      <panel-frame
        heading="Coordinated groups"
        note=${answer ? this.#note(answer) : ''}
        .answered=${this.#asking.state}
        .empty=${answer && !chosen ? 'No accounts shared the same within the window often enough. Widen the window, the query or the time, or ask for fewer shares.' : nothing}
      >
        ${answer && chosen ? this.#groups(answer, chosen) : nothing}
      </panel-frame>
      ${answer && chosen ? this.#group(answer, chosen) : nothing}`;
  }

  static override styles = [
    base,
    barRows,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        --panel-height: 120px;
      }
      .bar {
        background: var(--bar);
      }
      a[aria-current] .name {
        font-weight: var(--strong);
      }
      .groups {
        max-height: 300px;
        overflow: auto;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 24px 40px;
      }
      .members {
        max-height: 340px;
        overflow: auto;
      }
      .members a {
        display: inline;
        padding: 0;
        color: var(--accent);
      }
      svg {
        display: block;
        width: 100%;
        max-width: 640px;
        font-size: 12px;
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

/** A probability, no smaller than numbers can tell. */
function chance(p: number): string {
  if (p < LEAST_P) return '< 10⁻¹²';
  const [digit, power] = p.toExponential(0).split('e-');
  return p < 0.001 ? `${digit}·10⁻${[...power!].map((n) => SUPERSCRIPTS[Number(n)]).join('')}` : p.toPrecision(2);
}

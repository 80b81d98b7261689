import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SavedNetwork } from '../api/imports.ts';
import { GROUPINGS, INTERACTIONS, LIMITS, NETWORKS, PROJECTIONS, SIZED, WINDOWS, type Interaction, type NetworkOf, type NodeGrouping, type Projection, type Sized, type View, type WindowLength } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { count } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { controlRow } from '../theme/control-row.ts';
import { GROUPING_NAMES } from './node-groups.ts';
import { SIZE_NAMES } from './sizes.ts';
import { NETWORK_NAMES, SIDE_NAMES, noun, twoSided } from './subject.ts';
import { LENGTH_NAMES } from './window-course.ts';

const NAMES: Record<Interaction, string> = { mention: 'mentions', reply: 'replies', repost: 'reposts', quote: 'quotes' };

/** What stands before the name of an imported network, or of what it tells of its nodes, among other choices. */
const IMPORTED = 'imported:';
const ATTRIBUTE = 'attribute:';

/** What the network is of, how its nodes are coloured and sized, how many are kept, its windows, and the seed. */
@customElement('network-controls')
export class NetworkControls extends LitElement {
  /** The corpus's imported networks. */
  @property({ attribute: false }) networks: readonly SavedNetwork[] = [];
  readonly #viewing = new Viewing(this);

  /** All kinds ticked is the same as none given. */
  #toggle(kind: Interaction): void {
    const { kinds } = this.#viewing.view;
    const ticked = kinds.length === 0 ? INTERACTIONS : kinds;
    const next = INTERACTIONS.filter((k) => (k === kind ? !ticked.includes(k) : ticked.includes(k)));
    views.go({ kinds: next.length === INTERACTIONS.length ? [] : next });
  }

  #option(value: string, name: string, chosen: string) {
    return html`<option value=${value} ?selected=${value === chosen}>${name}</option>`;
  }

  #select(change: (value: string) => Partial<View>, options: unknown) {
    return html`<select @change=${(e: Event) => views.go(change((e.target as HTMLSelectElement).value))}>${options}</select>`;
  }

  #subject({ of, imported }: View) {
    const chosen = imported ? IMPORTED + imported : of;
    const change = (value: string): Partial<View> => {
      const { grouped } = this.#viewing.view;
      const usual: Partial<View> = { project: 'none', node: '', window: '', attribute: '', grouped: ['attribute', 'language', 'stance'].includes(grouped) ? 'community' : grouped };
      return value.startsWith(IMPORTED) ? { ...usual, of: 'accounts', imported: value.slice(IMPORTED.length) } : { ...usual, imported: '', of: value as NetworkOf };
    };
    const names = [...new Set([...this.networks.map(({ name }) => name), ...(imported ? [imported] : [])])];
    return html`<label>
      network of
      ${this.#select(change, [
        NETWORKS.map((each) => this.#option(each, NETWORK_NAMES[each], chosen)),
        names.length > 0 ? html`<optgroup label="imported">${names.map((name) => this.#option(IMPORTED + name, name, chosen))}</optgroup>` : nothing,
      ])}
    </label>`;
  }

  #interactions({ kinds }: View) {
    return html`<fieldset>
      <legend class="unseen">Interactions</legend>
      ${INTERACTIONS.map(
        (kind) => html`<label>
          <input type="checkbox" .checked=${kinds.length === 0 || kinds.includes(kind)} @change=${() => this.#toggle(kind)} />${NAMES[kind]}
        </label>`,
      )}
    </fieldset>`;
  }

  /** What colours can stand for; an imported network may tell something of its nodes. */
  #grouping(view: View) {
    const { grouped, attribute, imported } = view;
    const chosen = grouped === 'attribute' ? ATTRIBUTE + attribute : grouped;
    const told = this.networks.find(({ name }) => name === imported)?.network.attributes ?? [];
    const named = [...new Set([...told, ...(grouped === 'attribute' && attribute ? [attribute] : [])])];
    const change = (value: string): Partial<View> =>
      value.startsWith(ATTRIBUTE) ? { grouped: 'attribute', attribute: value.slice(ATTRIBUTE.length) } : { grouped: value as NodeGrouping, attribute: '' };
    return html`<label>
      coloured by
      ${this.#select(change, [
        GROUPINGS.filter((each) => goesWith(each, view)).map((each) => this.#option(each, each === 'stance' ? `stance on ${view.target}` : GROUPING_NAMES[each], chosen)),
        named.map((name) => this.#option(ATTRIBUTE + name, name, chosen)),
      ])}
    </label>`;
  }

  #windows({ windows }: View) {
    return html`<label>
      over
      ${this.#select((value) => ({ windows: value as WindowLength | '', window: '' }), [this.#option('', 'all of the time', windows), WINDOWS.map((each) => this.#option(each, LENGTH_NAMES[each], windows))])}
    </label>`;
  }

  protected override render() {
    const { view } = this.#viewing;
    const { of, project, limit, seed, sized, imported } = view;
    const limits = [...new Set([...LIMITS, limit])].sort((a, b) => a - b);
    const whole = (event: Event) => Math.max(0, Math.trunc(Number((event.target as HTMLInputElement).value)));
    return html`<div class="controls small">
      ${this.#subject(view)}
      ${twoSided(view)
        ? html`<label>showing ${this.#select((value) => ({ project: value as Projection, node: '' }), PROJECTIONS.map((each) => this.#option(each, SIDE_NAMES[each], project)))}</label>`
        : nothing}
      ${of === 'accounts' && !imported ? this.#interactions(view) : nothing}
      ${this.#grouping(view)}
      <label>sized by ${this.#select((value) => ({ sized: value as Sized }), SIZED.map((each) => this.#option(each, SIZE_NAMES[each], sized)))}</label>
      ${imported ? nothing : this.#windows(view)}
      <label>at most ${this.#select((value) => ({ limit: Number(value) }), limits.map((n) => this.#option(String(n), count(n), String(limit))))} ${noun(view)}s</label>
      <label>seed <input type="number" min="0" step="1" .value=${String(seed)} @change=${(e: Event) => views.go({ seed: whole(e) })} /></label>
    </div>`;
  }

  static override styles = [
    base,
    controlRow,
    css`
      input[type='number'] {
        width: 64px;
      }
    `,
  ];
}

/** Imported networks have no posts to tell language or stance; a stance is towards the target chosen in the opinion view. */
function goesWith(grouping: NodeGrouping, { imported, target }: View): boolean {
  if (grouping === 'attribute') return false;
  if (grouping === 'stance') return target !== '' && !imported;
  return grouping !== 'language' || !imported;
}

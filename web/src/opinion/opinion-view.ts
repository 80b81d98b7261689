import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking, type Answered } from '../api/asking.ts';
import { targets, type StanceTarget } from '../api/opinion.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import { both } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import type { LabelledEvent } from './post-labels.ts';
import '../panel/panel-frame.ts';
import './aspect-lists.ts';
import './post-labels.ts';
import './stance-line.ts';
import './stance-side.ts';
import './target-form.ts';

/** What people are for and against: a stance target, its course, both sides, and the posts; what is praised and blamed. */
@customElement('opinion-view')
export class OpinionView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #targets = new Asking(this, () => targets(this.#viewing.view));

  /** What the form was last about: it stays while a target that was just defined is not in the list yet. */
  #edited: StanceTarget | undefined;

  /** The target of the view; without one, the first. */
  get #target(): StanceTarget | undefined {
    const { target } = this.#viewing.view;
    const items = this.#targets.value?.items ?? [];
    return items.find(({ name }) => name === target) ?? (target ? { name: target, version: 0 } : items[0]);
  }

  #none() {
    return html`<p>This corpus has no stance target: something that people are for or against.</p>
      <p>Define one by a query that selects the posts about it, and words that show favour or opposition. Labels of posts, given below it, then train a model for it.</p>`;
  }

  #about({ description, stanceTarget }: StanceTarget) {
    if (!stanceTarget) return nothing;
    const posts = views.link({ tab: 'posts', q: both(this.#viewing.view.q, stanceTarget.query) });
    return html`<p class="small muted">${description ? html`${description}<br />` : nothing}Posts that match <a href=${posts}><code dir="auto">${stanceTarget.query}</code></a></p>`;
  }

  #chooser(chosen: StanceTarget | undefined) {
    const items = this.#targets.value?.items ?? [];
    const { show } = this.#viewing.view;
    const current = (is: boolean) => (is ? 'true' : nothing);
    return html`<panel-frame class="targets" heading="Stance targets" .answered=${this.#targets.state}>
      <ul>
        ${items.map(({ name, title }) => html`<li><a href=${views.link({ target: name, show: 'results' })} aria-current=${current(name === chosen?.name && show !== 'new')}><bdi>${title ?? name}</bdi></a></li>`)}
        ${chosen ? html`<li class="edit"><a href=${views.link({ target: chosen.name, show: show === 'definition' ? 'results' : 'definition' })} aria-current=${current(show === 'definition')}>Edit</a></li>` : nothing}
        ${items.length > 0 ? html`<li class="edit"><a href=${views.link({ show: 'new' })} aria-current=${current(show === 'new')}>New target</a></li>` : nothing}
      </ul>
      ${chosen && show !== 'new' ? this.#about(chosen) : items.length === 0 ? this.#none() : nothing}
    </panel-frame>`;
  }

  #defined({ name, position }: DefinedEvent): void {
    views.go({ target: name, show: name ? 'definition' : 'results', minPosition: position });
  }

  /** The form, where it is asked for, and where there is no target yet. */
  #form(chosen: StanceTarget | undefined) {
    const { show } = this.#viewing.view;
    const items = this.#targets.value?.items;
    if (!items || (show !== 'new' && show !== 'definition' && items.length > 0)) return nothing;
    const known = show === 'new' || chosen?.stanceTarget !== undefined;
    if (known) this.#edited = show === 'new' ? undefined : chosen;
    else if (chosen && this.#targets.state.phase === 'data') return nothing;
    const target = this.#edited;
    const there: Answered<boolean> = { phase: 'data', value: true, retry: () => {} };
    return html`<panel-frame heading=${target ? (target.title ?? target.name) : 'New target'} note=${target ? `${target.name}, version ${target.version}` : ''} .answered=${there}>
      <target-form .target=${target} .names=${items.map(({ name }) => name)} @defined=${this.#defined}></target-form>
    </panel-frame>`;
  }

  #labelled({ position }: LabelledEvent): void {
    views.adjust({ minPosition: position });
  }

  protected override render() {
    const chosen = this.#target;
    const name = chosen?.name ?? '';
    const about = chosen?.stanceTarget?.query ?? '';
    return html`${this.#chooser(chosen)} ${this.#form(chosen)}
      ${chosen && this.#viewing.view.show !== 'new'
        ? html`<div class="panels" @labelled=${this.#labelled}>
            <stance-line class="wide" target=${name}></stance-line>
            <stance-side side="favour" target=${name} about=${about}></stance-side>
            <stance-side side="against" target=${name} about=${about}></stance-side>
            <post-labels target=${name}></post-labels>
            <aspect-lists></aspect-lists>
          </div>`
        : html`<aspect-lists></aspect-lists>`}`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      .targets {
        --panel-line: 0;
        --panel-gap: 0;
        --panel-height: 0;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
      li a {
        display: block;
        padding: 2px 10px;
        border-radius: 4px;
        background: var(--shade);
        color: var(--ink);
      }
      li:not(.edit) a[aria-current] {
        background: var(--accent);
        color: var(--paper);
      }
      .edit a {
        background: none;
        color: var(--accent);
      }
      .edit a[aria-current] {
        border-radius: 0;
        box-shadow: inset 0 -2px var(--accent);
      }
      .targets p {
        margin-top: 4px;
      }
      .panels {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px 40px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (max-width: 900px) {
        .panels {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

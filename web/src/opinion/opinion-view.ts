import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { targets, type StanceTarget } from '../api/opinion.ts';
import { both } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import type { LabelledEvent } from './post-labels.ts';
import '../panel/panel-frame.ts';
import './aspect-lists.ts';
import './post-labels.ts';
import './stance-line.ts';
import './stance-side.ts';

/** What people are for and against: a stance target, its course, both sides, and the posts; what is praised and blamed. */
@customElement('opinion-view')
export class OpinionView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #targets = new Asking(this, () => targets(this.#viewing.view));

  /** The target of the view; without one, the first. */
  get #target(): StanceTarget | undefined {
    const { target } = this.#viewing.view;
    const items = this.#targets.value?.items ?? [];
    return items.find(({ name }) => name === target) ?? (target ? { name: target, version: 0 } : items[0]);
  }

  #none() {
    const { corpus } = this.#viewing.view;
    return html`<p>This corpus has no stance target: something that people are for or against.</p>
      <p>Define one by a query that selects the posts about it, and words that show favour or opposition:</p>
      <pre><code>curl -X PUT -H 'Content-Type: application/yaml' --data-binary @- \\
  ${location.origin}/v1/corpora/${corpus}/targets/water-treaty &lt;&lt;'END'
title: The water treaty
query: water AND treaty
for: [fair, "#yestowater"]
against: [sell-out, "#notreaty"]
END</code></pre>
      <p>Labels of posts, given below it, then train a model for it.</p>`;
  }

  #chooser(chosen: StanceTarget | undefined) {
    const items = this.#targets.value?.items ?? [];
    return html`<panel-frame class="targets" heading="Stance targets" .answered=${this.#targets.state} .empty=${items.length === 0 && this.#targets.value && !chosen ? this.#none() : nothing}>
      <ul>
        ${items.map(({ name, title }) => html`<li><a href=${views.link({ target: name })} aria-current=${name === chosen?.name ? 'true' : nothing}><bdi>${title ?? name}</bdi></a></li>`)}
      </ul>
      ${chosen?.stanceTarget
        ? html`<p class="small muted">${chosen.description ?? ''} Posts that match <a href=${views.link({ tab: 'posts', q: both(this.#viewing.view.q, chosen.stanceTarget.query) })}><code dir="auto">${chosen.stanceTarget.query}</code></a></p>`
        : nothing}
    </panel-frame>`;
  }

  #labelled({ position }: LabelledEvent): void {
    views.adjust({ minPosition: position });
  }

  protected override render() {
    const chosen = this.#target;
    const name = chosen?.name ?? '';
    const about = chosen?.stanceTarget?.query ?? '';
    return html`${this.#chooser(chosen)}
      ${chosen
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
      li a[aria-current] {
        background: var(--accent);
        color: var(--paper);
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

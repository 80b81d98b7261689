import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CoordinatedGroup, CoordinatedObject, ExamplePost } from '../api/coordination.ts';
import { views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { counted } from '../text/numbers.ts';
import { duration, instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { LAYER_NAMES } from './layers.ts';
import './text-versions.ts';

/** What a group shared: when, how many seconds apart, and two posts that show it side by side. */
@customElement('shared-objects')
export class SharedObjects extends LitElement {
  @property({ attribute: false }) group!: CoordinatedGroup;

  #apart([first, second]: readonly ExamplePost[]): number | undefined {
    return first && second ? Date.parse(second.createdAt) - Date.parse(first.createdAt) : undefined;
  }

  #when({ examples }: CoordinatedObject) {
    const [from, to] = [Date.parse(this.group.firstAt), Date.parse(this.group.lastAt)];
    const at = examples[0];
    if (!at) return nothing;
    const left = to > from ? (Date.parse(at.createdAt) - from) / (to - from) : 0;
    return html`<span class="strip" title=${instant(at.createdAt)}><i ${styled({ left: `calc(${100 * left}% - 3px)` })}></i></span>`;
  }

  #post({ id, authorId, authorHandle, createdAt, text }: ExamplePost) {
    return html`<div>
      <p>
        <a href=${views.link({ tab: 'accounts', account: authorId })}><bdi>${valueName('author', authorId, authorHandle)}</bdi></a>
        <span class="muted">${instant(createdAt)}:${createdAt.slice(17, 19)}</span>
        <a class="muted" href=${views.link({ tab: 'claims', claim: `post:${id}`, cascade: '' })}>trace</a>
      </p>
      <p class="text" dir="auto">${text}</p>
    </div>`;
  }

  #object(object: CoordinatedObject) {
    const { layer, name, pairs, examples, postsLink } = object;
    const apart = this.#apart(examples);
    const query = postsLink ? new URL(postsLink, location.href).searchParams.get('q') : undefined;
    const said = html`<bdi>${name ?? 'no longer there'}</bdi>`;
    return html`<li>
      <p class="head">
        <b class="name">${query ? html`<a href=${views.link({ tab: 'posts', q: query })}>${said}</a>` : said}</b>
        <span class="muted">${LAYER_NAMES[layer]}, ${counted(pairs, 'pair')}</span>
        ${this.#when(object)}
        <span class="apart">${apart === undefined ? '' : apart < 1000 ? 'less than 1 s apart' : `${duration(apart)} apart`}</span>
      </p>
      <div class="posts">${examples.map((post) => this.#post(post))}</div>
      ${object.versionCount > 1 ? html`<text-versions .object=${object}></text-versions>` : nothing}
    </li>`;
  }

  protected override render() {
    const { objects, objectCount, firstAt, lastAt } = this.group;
    return html`<p class="small muted">${instant(firstAt)} to ${instant(lastAt)}; the mark is the closest pair of each</p>
      <ol class="small">${objects.map((object) => this.#object(object))}</ol>
      ${objectCount > objects.length ? html`<p class="small muted">and ${counted(objectCount - objects.length, 'more', 'more')} that they shared</p>` : nothing}`;
  }

  static override styles = [
    base,
    css`
      ol {
        max-height: 640px;
        overflow: auto;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      .head {
        display: grid;
        grid-template-columns: minmax(0, 2fr) 16em minmax(60px, 1fr) 10em;
        gap: 10px;
        align-items: center;
      }
      .name {
        overflow: hidden;
        font-weight: var(--strong);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .apart {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .strip {
        position: relative;
        height: 8px;
        background: var(--shade);
      }
      .strip i {
        position: absolute;
        inset-block: 0;
        width: 6px;
        background: var(--accent);
      }
      .posts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 4px 16px;
        margin-top: 4px;
      }
      .text {
        max-height: 3lh;
        overflow: auto;
        overflow-wrap: anywhere;
      }
      @media (max-width: 640px) {
        ol {
          max-height: none;
        }
        .head,
        .posts {
          grid-template-columns: minmax(0, 1fr);
        }
        .apart {
          text-align: left;
        }
      }
    `,
  ];
}

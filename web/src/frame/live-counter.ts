import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LiveBurst, LivePosts } from '../api/answers.ts';
import { liveChannel } from '../api/gateway.ts';
import { term } from '../slice/query.ts';
import { views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, measure } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { LiveChannel } from './live-channel.ts';
import { Rate } from './rate.ts';

/**
 * Posts arriving in the corpus: how many a minute, and how many since the answers were given, with a button that asks
 * anew; and the latest thing that began to burst. Listens only while the page is seen, since a browser keeps few connections to one server.
 */
@customElement('live-counter')
export class LiveCounter extends LitElement {
  @property() corpus = '';
  @state() private status: 'off' | 'on' | 'lost' = 'off';
  @state() private perMinute = 0;
  @state() private unseen = 0;
  @state() private burst?: LiveBurst | undefined;
  #rate = new Rate();
  #position = 0;
  #channel?: LiveChannel | undefined;
  #clock = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#listen);
    this.#clock = window.setInterval(() => (this.perMinute = this.#rate.perMinute(Date.now())), 2000);
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#listen);
    clearInterval(this.#clock);
    this.#channel?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('corpus')) return;
    this.#rate = new Rate();
    this.perMinute = this.unseen = 0;
    this.burst = undefined;
    this.#listen();
  }

  readonly #listen = (): void => {
    this.#channel?.close();
    this.#channel = undefined;
    this.status = 'off';
    if (!this.corpus || document.hidden) return;
    this.#channel = new LiveChannel(liveChannel(this.corpus), {
      changed: (open) => (this.status = open ? 'on' : 'lost'),
      arrived: (posts) => this.#arrived(posts),
      burst: (burst) => (this.burst = burst),
    });
  };

  #arrived({ posts, position }: LivePosts): void {
    this.#rate.add(posts, Date.now());
    this.perMinute = this.#rate.perMinute(Date.now());
    this.unseen += posts;
    this.#position = Math.max(this.#position, position);
    this.status = 'on';
  }

  #show(): void {
    this.unseen = 0;
    views.adjust({ minPosition: this.#position });
  }

  #bursting({ dimension, value, label, posts, expected }: LiveBurst) {
    const q = term(dimension === 'word' ? 'text' : dimension, value);
    return html`<a
      class="small burst"
      href=${views.link({ tab: 'posts', q })}
      title=${`Bursting: ${count(posts)} posts in an hour, ${measure(expected)} would be usual`}
      @click=${() => (this.burst = undefined)}
      >▲ <bdi>${valueName(dimension, value, label)}</bdi></a
    >`;
  }

  protected override render() {
    const said = { off: 'not listening', on: `live, ${count(this.perMinute)} posts a minute`, lost: 'live channel lost, trying again' }[this.status];
    return html`${this.burst ? this.#bursting(this.burst) : nothing}${this.unseen > 0
        ? html`<button type="button" class="button new" @click=${this.#show}>${count(this.unseen)} new ${this.unseen === 1 ? 'post' : 'posts'}</button>`
        : nothing}
      <span class="small muted ${this.status}" title=${said} aria-label=${said} role="img">
        <i></i> ${this.status === 'lost' ? 'no live channel' : html`${count(this.perMinute)}/min`}
      </span>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: 8px;
        align-items: center;
        white-space: nowrap;
      }
      i {
        display: inline-block;
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--rest);
      }
      .on i {
        background: var(--series-2);
      }
      .lost i {
        background: none;
        border: 1.5px solid var(--alarm);
      }
      .burst {
        max-width: 16ch;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (max-width: 900px) {
        .burst {
          display: none;
        }
      }
      .new {
        border-color: var(--accent);
        color: var(--accent);
      }
    `,
  ];
}

import type { LiveBurst, LivePosts } from '../api/answers.ts';

/** First and longest pause before the channel is opened anew, in milliseconds. */
const SHORTEST = 1_000;
const LONGEST = 30_000;

/** Who is told what happens on a channel. */
export interface LiveListener {
  /** Whether posts can come at the moment. */
  readonly changed: (open: boolean) => void;
  readonly arrived: (posts: LivePosts) => void;
  readonly burst: (burst: LiveBurst) => void;
}

/**
 * Server-sent events of a corpus. A browser comes back by itself to a channel that breaks off, but leaves one for good
 * that is answered by anything but 200, as by a gateway that is starting or has no room: that one is opened anew, after a
 * pause that doubles each time.
 */
export class LiveChannel {
  #source!: EventSource;
  #refusals = 0;
  #waiting = 0;

  constructor(
    private readonly url: string,
    private readonly listener: LiveListener,
  ) {
    this.#open();
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#source.close();
  }

  #open(): void {
    const source = (this.#source = new EventSource(this.url));
    source.onopen = () => {
      this.#refusals = 0;
      this.listener.changed(true);
    };
    source.onerror = () => {
      this.listener.changed(false);
      if (source.readyState === EventSource.CLOSED) this.#waiting = window.setTimeout(() => this.#open(), pauseAfter(this.#refusals++));
    };
    source.addEventListener('status', ({ data }) => this.listener.changed((JSON.parse(data) as { live: boolean }).live));
    source.addEventListener('posts', ({ data }) => this.listener.arrived(JSON.parse(data) as LivePosts));
    source.addEventListener('burst', ({ data }) => this.listener.burst(JSON.parse(data) as LiveBurst));
  }
}

/** How long to wait after a refusal, by how many came before it in a row, in milliseconds. */
export function pauseAfter(refusals: number): number {
  return Math.min(LONGEST, SHORTEST * 2 ** refusals);
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatView, parseView, type View } from './view.ts';

/** The one view that the page shows. The URL holds it; the browser's history is its history. */
class Views extends EventTarget {
  #current = parseView(location.search);

  constructor() {
    super();
    addEventListener('popstate', () => this.#show({ ...parseView(location.search) }));
  }

  get current(): View {
    return this.#current;
  }

  /** Shows a changed view; the back button returns from it. */
  go(change: Partial<View>): void {
    const next = this.#with(change);
    if (formatView(next) !== formatView(this.#current)) history.pushState(null, '', formatView(next));
    this.#show(next);
  }

  /** Shows a changed view in the place of this one. */
  adjust(change: Partial<View>): void {
    const next = this.#with(change);
    history.replaceState(null, '', formatView(next));
    this.#show(next);
  }

  /** The address of a changed view: for links, which `follow` opens without loading the page anew. */
  link(change: Partial<View>): string {
    return formatView(this.#with(change));
  }

  /** The whole address of a changed view: for what leaves this page. */
  address(change: Partial<View>): string {
    return new URL(this.link(change), location.href).href;
  }

  /** Opens a link's address, if it is one of this page's. */
  follow(href: string): boolean {
    const target = new URL(href, location.href);
    if (target.origin !== location.origin || target.pathname !== location.pathname || target.hash) return false;
    this.go({ ...parseView(target.search), minPosition: this.#current.minPosition });
    return true;
  }

  /** Leaving a corpus leaves behind what was chosen in it. */
  #with(change: Partial<View>): View {
    const moved = change.corpus !== undefined && change.corpus !== this.#current.corpus;
    return { ...this.#current, ...(moved ? { node: '', imported: '', attribute: '', window: '', show: 'results' as const, codebook: '', category: '', target: '', account: '', tag: '', claim: '', cascade: '', follows: '', group: 0, minPosition: undefined } : {}), ...change };
  }

  #show(view: View): void {
    this.#current = view;
    this.dispatchEvent(new Event('change'));
  }
}

export const views = new Views();

/** Renders its element again whenever the view changes. */
export class Viewing implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get view(): View {
    return views.current;
  }

  hostConnected(): void {
    views.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    views.removeEventListener('change', this.#changed);
  }

  readonly #changed = () => this.host.requestUpdate();
}

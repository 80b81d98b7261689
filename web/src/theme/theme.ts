/** Light or dark: the reader's choice, kept in the browser, else what the system says. */
export type Theme = 'light' | 'dark';

const KEY = 'chancery.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

class ThemeChoice extends EventTarget {
  constructor() {
    super();
    this.#show(this.#chosen());
    system.addEventListener('change', () => this.dispatchEvent(new Event('change')));
  }

  get current(): Theme {
    return this.#chosen() ?? (system.matches ? 'dark' : 'light');
  }

  toggle(): void {
    const next: Theme = this.current === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    this.#show(next);
    this.dispatchEvent(new Event('change'));
  }

  #chosen(): Theme | undefined {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  }

  #show(theme: Theme | undefined): void {
    if (theme) document.documentElement.dataset['theme'] = theme;
  }
}

export const theme = new ThemeChoice();

/** A colour of the page as `rgb(…)`, for pictures that are drawn rather than styled. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

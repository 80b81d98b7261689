/** How people know the accounts that answers named: their handles by id, as far as the page has met them. */
class Labels extends EventTarget {
  readonly #known = new Map<string, string>();

  of(id: string): string | undefined {
    return this.#known.get(id);
  }

  /** Tells with `change` when something is new. */
  learn(accounts: Iterable<readonly [id: string, handle: string | undefined]>): void {
    const before = this.#known.size;
    for (const [id, handle] of accounts) if (handle) this.#known.set(id, handle);
    if (this.#known.size > before) this.dispatchEvent(new Event('change'));
  }
}

export const labels = new Labels();

/** Counts what arrives, and tells how much of it arrived within the last minute. */
export class Rate {
  #arrived: { readonly at: number; readonly n: number }[] = [];

  /** Times in milliseconds, rising. */
  add(n: number, at: number): void {
    this.#arrived.push({ at, n });
    this.#forget(at);
  }

  perMinute(now: number): number {
    this.#forget(now);
    return this.#arrived.reduce((sum, { n }) => sum + n, 0);
  }

  #forget(now: number): void {
    this.#arrived = this.#arrived.filter(({ at }) => at > now - 60_000);
  }
}

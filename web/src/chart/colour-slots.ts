/**
 * Gives values the numbers of colours, and the same value the same number for as long as the page lives, so that
 * narrowing a slice does not recolour what stays. With more values than colours the last ones get none.
 */
export class ColourSlots {
  readonly #given = new Map<string, number>();

  constructor(private readonly colours: number) {}

  readonly of = (values: readonly string[]): ReadonlyMap<string, number> => {
    const taken = new Map<string, number>();
    const used = new Set<number>();
    const take = (value: string, slot: number) => (taken.set(value, slot), used.add(slot), this.#given.set(value, slot));
    for (const value of values) {
      const before = this.#given.get(value);
      if (before !== undefined && !used.has(before)) take(value, before);
    }
    const fresh = new Set(this.#given.values());
    const numbers = Array.from({ length: this.colours }, (_, n) => n);
    for (const value of values) {
      if (taken.has(value)) continue;
      const slot = numbers.find((n) => !used.has(n) && !fresh.has(n)) ?? numbers.find((n) => !used.has(n));
      if (slot !== undefined) take(value, slot);
    }
    return taken;
  };
}

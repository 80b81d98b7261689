/** First and last of the chosen buckets, by index. */
export type Chosen = readonly [first: number, last: number];

/** A range of buckets while it is being chosen: by pressing, moving and letting go, or step by step with keys. */
export class BucketChoice {
  /** The bucket that is pointed at. */
  over: number | undefined;
  chosen: Chosen | undefined;
  #anchor: number | undefined;

  press(bucket: number): void {
    this.#anchor = bucket;
    this.over = bucket;
    this.chosen = [bucket, bucket];
  }

  point(bucket: number): void {
    this.over = bucket;
    if (this.#anchor !== undefined) this.chosen = [Math.min(this.#anchor, bucket), Math.max(this.#anchor, bucket)];
  }

  /** The pointer is elsewhere; a range that is being drawn goes on. */
  leave(): void {
    this.over = undefined;
    if (this.#anchor === undefined) this.chosen = undefined;
  }

  /** Walks to the next bucket of `count`, or stretches the choice to it. */
  step(by: 1 | -1, stretch: boolean, count: number): void {
    const from = this.over ?? (by > 0 ? -1 : count);
    const next = Math.min(Math.max(from + by, 0), count - 1);
    if (!stretch || this.#anchor === undefined) this.press(next);
    else this.point(next);
  }

  /** Ends the choice and tells what it was. */
  take(): Chosen | undefined {
    const { chosen } = this;
    this.cancel();
    return chosen;
  }

  cancel(): void {
    this.over = this.chosen = this.#anchor = undefined;
  }

  get pressed(): boolean {
    return this.#anchor !== undefined;
  }
}

/** A range chosen on a chart over time: the bounds of its first and last bucket. */
export class RangeChosenEvent extends Event {
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super('range-chosen', { bubbles: true, composed: true });
  }
}

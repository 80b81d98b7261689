/** A letter's width and a line's height in pixels, near enough. */
const LETTER = 7;
const LINE = 14;

/** A text and the left end of its baseline, in pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The labels, without those that would lie over an earlier one. */
export function apart(labels: readonly Label[]): Label[] {
  const right = ({ x, text }: Label) => x + text.length * LETTER;
  const meet = (a: Label, b: Label) => Math.abs(a.y - b.y) < LINE && a.x < right(b) && b.x < right(a);
  return labels.reduce<Label[]>((kept, label) => (kept.some((other) => meet(label, other)) ? kept : [...kept, label]), []);
}

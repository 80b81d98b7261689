/** Chooses what is written in on a shade: the page's ink or its paper, whichever stands out more (WCAG 2.2). */
export class Legible {
  readonly #channels = new Map<string, readonly number[]>();

  /** @param colour a colour of the page by its name, as `rgb(…)` */
  constructor(private readonly colour: (name: string) => string) {}

  /** On `fill` laid over `ground`, so full from 0 to 1. */
  on(fill: string, full: number, ground = 'paper'): 'ink' | 'paper' {
    const [over, under] = [this.#of(fill), this.#of(ground)];
    const shade = luminance(over.map((channel, i) => full * channel + (1 - full) * under[i]!));
    return contrast(shade, luminance(this.#of('paper'))) > contrast(shade, luminance(this.#of('ink'))) ? 'paper' : 'ink';
  }

  #of(name: string): readonly number[] {
    const known = this.#channels.get(name) ?? (this.colour(name).match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    this.#channels.set(name, known);
    return known;
  }
}

function luminance(channels: readonly number[]): number {
  const [r, g, b] = channels.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What an SVG body draws on: its size in pixels, and the SVG elements. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** A text as SVG has it, without what XML does not allow. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

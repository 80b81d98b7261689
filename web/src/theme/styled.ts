import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/**
 * Sets an element's own styles: `<i ${styled({ width: '40%' })}>`. They are set as properties, which a content security
 * policy without inline styles allows; lit's `styleMap` begins with a style attribute, which it refuses.
 */
class Styled extends Directive {
  #before: readonly string[] = [];

  render(_styles: Readonly<Record<string, string>>) {
    return nothing;
  }

  override update(part: ElementPart, [styles]: [Readonly<Record<string, string>>]) {
    const { style } = part.element as HTMLElement;
    for (const name of this.#before) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value);
    this.#before = Object.keys(styles);
    return nothing;
  }
}

export const styled = directive(Styled);

import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Fault } from '../definition/faults.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';

const FEWEST = 12;
const MOST = 28;

/** A text with numbered lines, and what is wrong with it beside the lines at fault. Dispatches `input`. */
@customElement('source-editor')
export class SourceEditor extends LitElement {
  @property() text = '';
  @property() label = '';
  @property({ attribute: false }) faults: readonly Fault[] = [];
  @query('textarea') private readonly area!: HTMLTextAreaElement;
  @query('.gutter') private readonly gutter!: HTMLElement;
  @query('.marks') private readonly marks!: HTMLElement;

  /** Puts the cursor at a fault. */
  show({ line = 1, column = 1 }: Fault): void {
    const at = lineStart(this.text, line) + column - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at);
    const height = this.area.scrollHeight / Math.max(1, this.text.split('\n').length);
    this.area.scrollTop = Math.max(0, (line - 6) * height);
  }

  #typed(): void {
    this.text = this.area.value;
  }

  /** Numbers and marks go with the text. */
  readonly #scrolled = (): void => {
    this.gutter.scrollTop = this.area.scrollTop;
    this.marks.style.translate = `${-this.area.scrollLeft}px ${-this.area.scrollTop}px`;
  };

  protected override updated(): void {
    this.#scrolled();
  }

  #mark({ line, message }: Fault, lines: readonly string[]) {
    if (!line) return nothing;
    const length = lines[line - 1]?.length ?? 0;
    return html`<p ${styled({ top: `calc(8px + ${line - 1} * var(--line-height))` })}><span ${styled({ left: `calc(10px + ${length + 2}ch)` })}>${message}</span></p>`;
  }

  protected override render() {
    const lines = this.text.split('\n');
    const wrong = new Set(this.faults.map(({ line }) => line));
    const rows = Math.min(Math.max(lines.length + 1, FEWEST), MOST);
    return html`<div class="editor">
      <div class="gutter" aria-hidden="true">${lines.map((_, i) => html`<div class=${wrong.has(i + 1) ? 'wrong' : ''}>${i + 1}</div>`)}</div>
      <div class="field">
        <div class="marks" aria-hidden="true">${this.faults.map((fault) => this.#mark(fault, lines))}</div>
        <textarea
          rows=${rows}
          wrap="off"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-label=${this.label}
          aria-invalid=${this.faults.length > 0}
          .value=${this.text}
          @input=${this.#typed}
          @scroll=${this.#scrolled}
        ></textarea>
      </div>
    </div>`;
  }

  static override styles = [
    base,
    css`
      .editor {
        --line-height: 20px;
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--raised);
        font: 13px / var(--line-height) ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', monospace;
      }
      .editor:focus-within {
        border-color: var(--accent);
      }
      .gutter {
        position: relative;
        height: 0;
        min-height: 100%;
        overflow: hidden;
        padding: 8px 8px 8px 12px;
        border-right: 1px solid var(--line);
        color: var(--muted);
        text-align: end;
        user-select: none;
      }
      .gutter div:last-child {
        padding-bottom: 24px;
      }
      .gutter .wrong {
        color: var(--alarm);
        font-weight: var(--strong);
      }
      .field {
        position: relative;
        overflow: hidden;
      }
      textarea {
        position: relative;
        display: block;
        width: 100%;
        margin: 0;
        padding: 8px 10px;
        border: 0;
        outline: 0;
        background: none;
        color: inherit;
        font: inherit;
        resize: vertical;
        white-space: pre;
        tab-size: 2;
      }
      .marks {
        position: absolute;
        inset: 0;
      }
      .marks p {
        position: absolute;
        left: 0;
        min-width: 100%;
        height: var(--line-height);
        background: color-mix(in srgb, var(--alarm) 12%, transparent);
        white-space: pre;
      }
      .marks span {
        position: absolute;
        color: var(--alarm);
        font-style: italic;
      }
    `,
  ];
}

/** Index of a line's first character. */
function lineStart(text: string, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) at = text.indexOf('\n', at) + 1 || text.length;
  return at;
}

import { css } from 'lit';

/** What every element shares: links, buttons, focus, and text that only screen readers meet. */
export const base = css`
  :host {
    display: block;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  a {
    color: var(--accent);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button,
  select {
    cursor: pointer;
  }
  select {
    field-sizing: content;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
  }
  .link {
    color: var(--accent);
    text-align: start;
  }
  .button {
    padding: 3px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
  }
  .button:hover {
    border-color: var(--muted);
  }
  select,
  input:not([type='checkbox']) {
    min-height: 28px;
    padding: 3px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 2px;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-size: var(--text);
    font-weight: var(--strong);
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--line);
    border-radius: 3px;
    font: inherit;
    font-size: var(--small);
  }
  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.93em;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--small);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

import { css } from 'lit';

/** The page's frame: the slice stays on top, everything below scrolls. */
export const frame = css`
  header {
    position: sticky;
    top: 0;
    z-index: 10;
    padding: 8px 24px 0;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }
  .bar {
    display: grid;
    grid-template-columns: auto minmax(120px, max-content) minmax(200px, 1fr) auto auto auto;
    gap: 8px 12px;
    align-items: start;
  }
  h1,
  live-counter {
    min-height: 28px;
  }
  h1 {
    font-size: var(--large);
    line-height: 28px;
    font-weight: var(--strong);
    letter-spacing: -0.01em;
  }
  h1 a {
    color: var(--ink);
  }
  nav {
    display: flex;
    gap: 24px;
    margin-top: 8px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav a {
    padding: 4px 0 6px;
    color: var(--muted);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: var(--strong);
    box-shadow: inset 0 -2px var(--accent);
  }
  nav a:hover {
    color: var(--ink);
    text-decoration: none;
  }
  .keys {
    margin-inline-start: auto;
  }
  main {
    padding: 16px 24px 48px;
  }
  .posts {
    display: grid;
    grid-template-columns: minmax(0, 760px) minmax(0, 320px);
    gap: 48px;
    --panel-line: 0;
    --panel-gap: 0;
  }
  main:focus {
    outline: none;
  }
  .skip {
    position: fixed;
    z-index: 30;
    top: -48px;
    left: 8px;
    padding: 8px;
    background: var(--raised);
  }
  .skip:focus {
    top: 8px;
  }
  @media (max-width: 1100px) {
    .bar {
      grid-template-columns: auto minmax(120px, max-content) 1fr auto auto;
    }
    corpus-chooser {
      grid-column: 2;
    }
    range-chooser {
      grid-column: 3;
      justify-self: end;
    }
    query-box {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
  @media (max-width: 900px) {
    .posts {
      grid-template-columns: minmax(0, 1fr);
    }
    posts-aside {
      display: none;
    }
  }
  @media (max-width: 560px) {
    header {
      padding: 8px 12px 0;
    }
    main {
      padding: 12px 12px 48px;
    }
    .bar {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    corpus-chooser {
      grid-column: 2;
      justify-self: end;
      max-width: 100%;
    }
    theme-toggle {
      grid-column: 3;
      grid-row: 1;
    }
    range-chooser {
      grid-column: 1 / 3;
      justify-self: start;
      grid-row: 3;
    }
    live-counter {
      grid-column: 2 / 4;
      grid-row: 3;
      justify-self: end;
    }
    nav {
      gap: 16px;
    }
    .keys {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Figures below each other: what each is called, then its value. */
export const figureList = css`
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 12px;
  }
  dt {
    color: var(--muted);
  }
`;

import { css } from 'lit';

/** Parts below each other, each under its heading. */
export const stacked = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }
  h3 {
    margin-bottom: 4px;
  }
`;

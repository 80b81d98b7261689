import { css } from 'lit';

/** A table of figures over the whole width: names at the start, numbers at the end. */
export const figureTable = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead th {
    color: var(--muted);
    font-weight: 400;
  }
  th,
  td {
    padding: 2px 0 2px 8px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th:first-child {
    padding-left: 0;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;

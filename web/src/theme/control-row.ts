import { css } from 'lit';

/** Choices of a view in a row that wraps: labels, and fieldsets of checkboxes. */
export const controlRow = css`
  .controls,
  .controls fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .controls fieldset {
    gap: 4px 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .controls label {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-height: 24px;
  }
  .controls input[type='checkbox'] {
    accent-color: var(--accent);
  }
`;

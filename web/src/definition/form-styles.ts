import { css } from 'lit';

/** Styles of forms for definitions: their buttons, and what is told of them. */
export const formStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .button {
    min-height: 28px;
  }
  .button:disabled {
    color: var(--muted);
    cursor: default;
    opacity: 0.7;
  }
  .first:not(:disabled) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
  }
  .away {
    margin-inline-start: auto;
  }
  .alarm {
    border-color: var(--alarm);
    color: var(--alarm);
  }
  .faults {
    color: var(--alarm);
    overflow-wrap: anywhere;
  }
`;

/** Fields of a form, two beside each other where there is room. */
export const fieldStyles = css`
  form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 24px;
    max-width: 880px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  label {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  input,
  select,
  textarea {
    width: 100%;
  }
  textarea {
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  @media (max-width: 560px) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

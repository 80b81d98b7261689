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

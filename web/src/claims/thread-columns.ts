import { css } from 'lit';

/** A tree of posts, and beside it what there is to tell of it. */
export const threadColumns = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 16px 40px;
  }
  .told {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  @media (max-width: 800px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

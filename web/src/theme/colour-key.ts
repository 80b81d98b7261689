import { css } from 'lit';

/** What a picture's colours stand for, in a row that wraps. */
export const colourKey = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    min-height: 24px;
  }
  .key i {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 5px;
    border-radius: 50%;
  }
`;

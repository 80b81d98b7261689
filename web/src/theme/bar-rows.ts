import { css } from 'lit';

/** A list of links with a bar behind each, a name that may be cut, and what stands after it. */
export const barRows = css`
  a {
    position: relative;
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-height: 24px;
    margin-bottom: 1px;
    padding: 2px 6px;
    color: var(--ink);
  }
  a:hover {
    text-decoration: none;
  }
  a > * {
    position: relative;
  }
  a > i {
    position: absolute;
    inset: 1px auto 1px 0;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

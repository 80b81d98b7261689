import { css, html } from 'lit';
import { styled } from '../theme/styled.ts';
import { slotColour } from './node-groups.ts';

/** The colour of a group before its name. */
export function groupDot(slot: number | undefined) {
  return html`<i class="dot" ${styled({ background: `var(--${slotColour(slot)})` })}></i>`;
}

export const dotStyles = css`
  .dot {
    display: inline-block;
    flex: none;
    width: 10px;
    height: 10px;
    margin-inline-end: 6px;
    border-radius: 50%;
  }
`;

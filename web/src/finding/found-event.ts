import type { FindingDraft } from '../api/findings.ts';

/** Something was found that an analyst may want to save. */
export class FoundEvent extends Event {
  constructor(readonly draft: FindingDraft) {
    super('found', { bubbles: true, composed: true });
  }
}

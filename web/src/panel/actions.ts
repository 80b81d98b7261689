import type { AsOf, Evidence } from '../api/answers.ts';

/** What can be taken away from a panel, and how it came about. */
export interface Actions {
  /** Begins the names of saved files. */
  readonly name: string;
  /** What is shown, as CSV. */
  readonly csv?: () => string;
  readonly svg?: () => string;
  /** Files that the gateway makes. */
  readonly files?: readonly { readonly label: string; readonly url: string }[];
  readonly method: Method;
}

export interface Method {
  /** What is shown and how it is computed, in a sentence or two. */
  readonly what: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly asOf?: AsOf | undefined;
  /** What the answer itself says of how it came about. */
  readonly evidence?: Evidence | undefined;
}

import type { Reasons } from '../../words/reasons';

/** The texts that the app itself writes into Jira, in the policy's language. */
export type FlagWords = {
  readonly notAgreed: (reasons: readonly string[]) => string;
  /** The link to the issue that follows. */
  readonly open: string;
  readonly draft: string;
  readonly changed: string;
  readonly changedOwn: (name: string) => string;
  readonly cleared: string;
  readonly because: Reasons;
};

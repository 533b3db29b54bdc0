import type { Unflagged } from '../../domain/readiness/flag';
import type { Reasons } from '../../words/reasons';

/** The texts that the app itself writes into Jira, in the policy's language. */
export type FlagWords = {
  readonly notAgreed: (reasons: readonly string[]) => string;
  /** The link to the issue that follows. */
  readonly open: string;
  readonly draft: string;
  readonly changed: string;
  readonly changedOwn: (name: string) => string;
  /** Why our flag is gone. */
  readonly cleared: Readonly<Record<Unflagged, string>>;
  /** Follows the name of the person who began the work, or nothing. */
  readonly begun: (reasons: readonly string[]) => string;
  readonly because: Reasons;
};

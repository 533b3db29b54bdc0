import type { Unflagged } from '../../domain/readiness/flag';

/** What the app itself writes into Jira beside a summary's reason, in the policy's language. */
export type FlagWords = {
  /** The link that follows: what to do. It opens the issue at what the reader owes. */
  readonly open: string;
  /** Why our flag is gone; the reason follows `agreed`. */
  readonly cleared: Readonly<Record<Unflagged, string>>;
};

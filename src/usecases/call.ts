import type { AccountId } from '../domain/shared/person';

/** Who calls, and about which issue: from the invocation's context, never from the payload. */
export type Call = {
  readonly me: AccountId;
  readonly issueId: string;
  /** The context's project, so that the policy is read in parallel with the issue; null when the context names none. */
  readonly projectId: string | null;
  /** The page's id of this call, equal when it repeats the call; undefined for calls that may run twice. */
  readonly requestId?: string | undefined;
};

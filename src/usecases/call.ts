import type { AccountId } from '../domain/shared/person';

/** Who asks, about which issue: from the invocation's context, never from the payload. */
export type Call = {
  readonly me: AccountId;
  readonly issueId: string;
  /** As the context names it, so that the policy can be read beside the issue; null when it does not. */
  readonly projectId: string | null;
  /** What the page calls this very call, also when it repeats it; undefined for calls that repeat without harm. */
  readonly requestId?: string | undefined;
};

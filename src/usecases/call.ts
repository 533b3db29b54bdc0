import type { AccountId } from '../domain/shared/person';

/** Who calls, and about which issue: from the invocation's context, never from the payload. */
export type Call = {
  readonly me: AccountId;
  readonly issueId: string;
  /** The context's project, so that the policy is read in parallel with the issue; null when the context names none. */
  readonly projectId: string | null;
};

/** A call that changes something, under the page's id for it. */
export type ChangingCall = Call & {
  /** Random, and equal when the page repeats the call. What a signed call creates takes it as its id. */
  readonly requestId: string;
  /** By which the row knows the call: a hash of person, call and id. */
  readonly request: string;
  /** Of what the page shows: it says on what content the act is. */
  readonly pass?: string | undefined;
  /** Whether the pass may prove an act in a running talk instead of a read of Jira: a vote, a question or "nothing from me". */
  readonly byPass?: boolean;
};

import type { Call } from '../../src/usecases/call';

/** A call by a person of the sample, on the issue of `anIssue`. */
export function aCall(me: string): Call {
  return { me, issueId: '10041', projectId: '10000' };
}

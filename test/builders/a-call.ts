import type { Call } from '../../src/usecases/call';

/** A person of the sample, on the builder's issue. */
export function aCall(me: string): Call {
  return { me, issueId: '10041', projectId: '10000' };
}

import type { ChangingCall } from '../../src/usecases/call';

let last = 0;

/** A call by a person of the sample, on the issue of `anIssue`; under another request id each time, unless one is given. */
export function aCall(me: string, requestId = `request${(last += 1)}`): ChangingCall {
  return { me, issueId: '10041', projectId: '10000', requestId, request: `${requestId} of ${me}` };
}

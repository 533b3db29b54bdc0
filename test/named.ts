import { newRequestId } from '../static/ui/request-id';

/** What a page sends: the payload under a new request id, unless it brings one. */
export const named = (payload: object = {}): object => ({ requestId: newRequestId(), ...payload });

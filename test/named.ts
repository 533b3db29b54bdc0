import { newRequestId } from '../static/ui/request-id';

/** What a page sends: under a new request id, on nothing seen and without input, unless the payload brings them. */
export const named = (payload: object = {}): object => ({ requestId: newRequestId(), base: {}, input: {}, ...payload });

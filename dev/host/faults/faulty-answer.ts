import { STATUS_CODES } from 'node:http';
import { json, refused } from '../carried-answer.ts';
import { BrokenConnection } from '../runtime/broken-connection.ts';
import type { CarriedAnswer, InvocationError } from '../runtime/messages.ts';
import type { Effect } from './effect.ts';

type Answer = NonNullable<Effect['answer']>;
type StatusFault = Extract<Answer, { kind: 'status' }>;

/**
 * The back end's answer in place of the true one, in the shape that its SDK expects: messages of Jira and the queues,
 * codes of storage. @throws BrokenConnection when there is no answer
 * @NOTE unverified on a live site: messages and codes of all but Jira's 429, and that a lost answer looks like this.
 */
export function faultyAnswer(where: string, answer: Answer): CarriedAnswer {
  if (answer.kind === 'lost') {
    if (answer.as === 'connection') throw new BrokenConnection();
    return refused(502, 'UPSTREAM_ERROR', 'The service did not answer.');
  }
  if (answer.kind === 'odd') return json(200, { odd: true });
  const { status } = answer;
  if (where === 'jira') return jiraAnswer(answer);
  const [code, message] =
    status === 429
      ? ['RATE_LIMIT_EXCEEDED', 'Too many requests.']
      : [status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'REFUSED', STATUS_CODES[status] ?? ''];
  return json(status, { code, message }, headersOf(answer));
}

/** 5xx answers come from Jira's gateway and are not JSON. */
function jiraAnswer(answer: StatusFault): CarriedAnswer {
  const { status } = answer;
  const headers = headersOf(answer);
  if (status < 500) return json(status, { errorMessages: [wordsOf(status)], errors: {} }, headers);
  const statusText = STATUS_CODES[status] ?? '';
  return { status, statusText, headers: [['content-type', 'text/html'], ...headers], body: `<h1>${statusText}</h1>` };
}

const wordsOf = (status: number) => (status === 429 ? 'Rate limit exceeded.' : (STATUS_CODES[status] ?? 'Refused.'));

function headersOf({ retryAfterSeconds, reason }: StatusFault): [string, string][] {
  return [
    ...(retryAfterSeconds === undefined ? [] : [['retry-after', String(retryAfterSeconds)] satisfies [string, string]]),
    ...(reason === undefined ? [] : [['ratelimit-reason', reason] satisfies [string, string]]),
  ];
}

/** The failure of an invocation whose request or answer is lost; events are then delivered again. */
export function faultyOutcome(answer: Answer): InvocationError {
  if (answer.kind !== 'status')
    return { errorType: 'FUNCTION_CRASHED', errorMessage: 'The connection to the function was lost.' };
  if (answer.status === 429) return { errorType: 'RATE_LIMIT_EXCEEDED', errorMessage: 'Too many invocations.' };
  return { errorType: 'INTERNAL_SERVER_ERROR', errorMessage: `${STATUS_CODES[answer.status] ?? 'Refused'}.` };
}

/** The failure of a killed invocation; a time-out is reported at once instead of after its time. */
export function diedOf(as: NonNullable<Effect['death']>['as'], seconds: number): InvocationError {
  const errorMessage =
    as === 'FUNCTION_TIME_OUT'
      ? `The function timed out after ${seconds} seconds.`
      : 'The function ended the process it ran in.';
  return { errorType: as, errorMessage };
}

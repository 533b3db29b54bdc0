import { STATUS_CODES } from 'node:http';
import { json, refused } from '../carried-answer.ts';
import { BrokenConnection } from '../runtime/broken-connection.ts';
import type { CarriedAnswer, InvocationError } from '../runtime/messages.ts';
import type { Effect } from './effect.ts';

type Answer = NonNullable<Effect['answer']>;
type StatusFault = Extract<Answer, { kind: 'status' }>;

/**
 * What the back end gets in place of the true answer, in the shape that its SDK knows: Jira's and the queues' words, the
 * storage's code. @throws BrokenConnection when there is no answer
 * @NOTE unverified on a live site: the words and codes of all but Jira's 429, and that a lost answer looks like this.
 */
export function faultyAnswer(where: string, answer: Answer): CarriedAnswer {
  if (answer.kind === 'lost') {
    if (answer.as === 'connection') throw new BrokenConnection();
    return refused(502, 'UPSTREAM_ERROR', 'The service did not answer.');
  }
  const { status } = answer;
  if (where === 'jira') return jiraAnswer(answer);
  const [code, message] =
    status === 429
      ? ['RATE_LIMIT_EXCEEDED', 'Too many requests.']
      : [status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'REFUSED', STATUS_CODES[status] ?? ''];
  return json(status, { code, message }, headersOf(answer));
}

/** Jira's gateway answers 5xx itself, and not in JSON. */
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

/** How an invocation fails whose request or answer does not get through; whoever delivers events tries again then. */
export function faultyOutcome(answer: Answer): InvocationError {
  if (answer.kind === 'lost')
    return { errorType: 'FUNCTION_CRASHED', errorMessage: 'The connection to the function was lost.' };
  if (answer.status === 429) return { errorType: 'RATE_LIMIT_EXCEEDED', errorMessage: 'Too many invocations.' };
  return { errorType: 'INTERNAL_SERVER_ERROR', errorMessage: `${STATUS_CODES[answer.status] ?? 'Refused'}.` };
}

/** How an invocation fails that was killed; for a time-out nobody waits until the time would be over. */
export function diedOf(as: NonNullable<Effect['death']>['as'], seconds: number): InvocationError {
  const errorMessage =
    as === 'FUNCTION_TIME_OUT'
      ? `The function timed out after ${seconds} seconds.`
      : 'The function ended the process it ran in.';
  return { errorType: as, errorMessage };
}

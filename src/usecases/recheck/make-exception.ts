import { agreedFactsOf } from '../../domain/issue/agreed-facts';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { TALK_TEXT_LIMIT } from '../../domain/talk/talk';
import { recordFacts, recordException } from '../../domain/talk/talk-record';
import { AppError } from '../../failure';
import type { IssueContext } from '../core/issue-context';
import { isReasonGiven, meaningful } from '../core/refusals';
import { makeVerb } from '../views/change-panel';

type Payload = {
  /** When the exception was made that the caller saw; null without one. */
  readonly base: { readonly exception: Instant | null };
  readonly input: { readonly reason: string };
};

/**
 * Makes an exception for this content, before work begins. Fails with `conflict` and both reasons where another is stored
 * than the caller saw.
 */
export const makeException = makeVerb(({ base, input }: Payload) => {
  const text = meaningful(input.reason, TALK_TEXT_LIMIT);
  return (context) => excepted(context, text, base.exception);
});

function excepted({ call, issue, refinement, now }: IssueContext, reason: string, seen: Instant | null): Refinement {
  // Later it would not change the state, and would appear if the issue went back to "to do".
  if (issue.progress !== 'new') throw new AppError('bad-request', 'Work on it has begun.', { because: 'begun' });
  const { talks } = refinement;
  const before = talks.exception;
  const fingerprint = currentFingerprint(issue);
  if (isReasonGiven(before, reason, seen) && before?.fingerprint === fingerprint) return refinement;
  const exception = { by: call.me, reason, at: now, fingerprint };
  return { ...refinement, talks: recordFacts(recordException(talks, exception), agreedFactsOf(issue), false) };
}

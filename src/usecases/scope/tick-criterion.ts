import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { tick, untick } from '../../domain/talk/manual-checks';
import type { OwnId } from '../../domain/shared/own-id';
import type { Refinement } from '../../domain/refinement/refinement';
import type { ManualCheck } from '../../domain/talk/talk';
import { AppError } from '../../failure';
import type { IssueContext } from '../core/issue-context';
import { seenContent } from '../core/refusals';
import { makeVerb } from '../views/change-panel';

type Payload = { readonly input: { readonly id: OwnId; readonly met: boolean } };

/** Ticks a custom criterion on the content that the caller saw, or removes the tick, also another person's. */
export const tickCriterion = makeVerb((payload: Payload) => (context) => marked(context, payload));

function marked(context: IssueContext, { input: { id, met } }: Payload): Refinement {
  mustBeTicked(context, id);
  const { call, issue, refinement, policy, now } = context;
  const { talks } = refinement;
  const fingerprint = met ? seenContent(context) : currentFingerprint(issue);
  const check: ManualCheck = { criterion: id, projectId: issue.projectId, by: call.me, at: now, fingerprint };
  const criteria = policy.own.map((one) => one.id);
  const after = met ? tick(talks, { check, asked: criteria, share: policy.materialChange }) : untick(talks, id);
  return after === talks ? refinement : { ...refinement, talks: after };
}

/** The policy may have changed since the caller's panel was drawn. */
function mustBeTicked({ issue, refinement, policy }: IssueContext, id: OwnId): void {
  const isTicked = policy.own.some((one) => one.id === id && one.by === 'people');
  if (isTicked && assess(issue, refinement, policy).criteria.some((one) => one.id === id)) return;
  throw new AppError('bad-request', 'This is not ticked on this issue.', { because: 'wrong-state' });
}

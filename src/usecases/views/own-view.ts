import type { OwnView } from '../../contract';
import { manualCheckOf } from '../../domain/talk/manual-checks';
import type { Assessment } from '../../domain/readiness/finding';
import type { OwnCriterion } from '../../domain/policy/policy';
import { waysToMeet } from '../../domain/policy/rule-conditions';
import type { ManualCheck } from '../../domain/talk/talk';
import type { IssueContext } from '../core/issue-context';

/** The custom criteria that apply to the issue, with their manual checks. */
export function toOwnViews(
  { issue, policy, refinement }: Pick<IssueContext, 'issue' | 'policy' | 'refinement'>,
  { criteria }: Assessment,
): readonly OwnView[] {
  const applied = policy.own.filter(({ id }) => criteria.some((one) => one.id === id));
  return applied.map((criterion) =>
    toView(
      criterion,
      manualCheckOf(refinement.talks.manualChecks, { criterion: criterion.id, projectId: issue.projectId }),
    ),
  );
}

function toView(criterion: OwnCriterion, check: ManualCheck | undefined): OwnView {
  const { id, name, step } = criterion;
  if (criterion.by === 'field')
    return {
      id,
      name,
      step,
      by: 'field',
      ways: waysToMeet(criterion).map(({ field, condition }) => ({ field: field.name, condition })),
    };
  return { id, name, step, by: 'people', check: check === undefined ? null : { by: check.by, at: check.at } };
}

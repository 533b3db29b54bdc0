import { criterion, met, notApplicable, unmet } from './criterion';

/** It takes no more than the policy's share of a usual sprint. */
export const smallEnough = criterion({
  step: 'confirm',
  by: 'field',
  place: 'split',
  reads: ['estimate'],
  requiredIn: [],
  find: ({ issue, policy, velocity }) => {
    const estimate = issue.estimate?.value ?? null;
    if (velocity === null || estimate === null) return notApplicable;
    const limit = toHundredths(velocity * policy.smallEnough);
    const percent = Math.round(policy.smallEnough * 100);
    return estimate > limit
      ? unmet({ because: 'too-large', estimate, limit, percent, usual: toHundredths(velocity) })
      : met;
  },
});

/** Rounds, since a share of a velocity has many decimals. */
function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

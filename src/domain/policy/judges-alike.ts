import { sameValue } from '../shared/same-value';
import type { Policy } from './policy';

/** What no summary depends on: no judgement, and no word of its reason. A new part counts as one that it may depend on, until it stands here. */
const beside = [
  'version',
  'judgedSince',
  'preset',
  'ownMade',
  'flags',
  'weeklyMail',
] as const satisfies readonly (keyof Policy)[];

/** Whether every issue has the same summary by both policies, whatever is said of it. */
export function judgesAlike(one: Policy, other: Policy): boolean {
  return sameValue(judging(one), judging(other));
}

function judging(policy: Policy): Partial<Policy> {
  return Object.fromEntries(Object.entries(policy).filter(([name]) => !beside.some((part) => part === name)));
}

import { criteria } from '../criteria/criteria';
import { criterionIds } from '../criteria/criterion-ids';
import { needFor, needOfAll } from './needs';
import type { Policy, RuleId } from './policy';

/** A required criterion that fields meet, not people. `name`: of a custom one; null for the app's own. */
export type FieldRule = {
  readonly id: RuleId;
  readonly name: string | null;
  /** Ids of the issue types of which it is not required. */
  readonly exempt: readonly string[];
};

/** The required criteria on fields: what people say (asked, answered, confident) is looked at together, as agreed. */
export function fieldRules(policy: Pick<Policy, 'needs' | 'types' | 'own'>): readonly FieldRule[] {
  const builtIn = criterionIds.filter((id) => criteria[id].by === 'field').map((id) => ({ id, name: null }));
  const own = policy.own.filter(({ by }) => by === 'field').map(({ id, name }) => ({ id, name }));
  return [...builtIn, ...own]
    .filter(({ id }) => needOfAll(policy, id) === 'required')
    .map(({ id, name }) => ({
      id,
      name,
      exempt: policy.types.filter((type) => needFor(policy, type.id, id) !== 'required').map((type) => type.id),
    }));
}

import { criteria } from '../criteria/criteria';
import type { Subject } from '../criteria/criterion';
import { needFor } from '../policy/needs';
import type { Need, Policy, RuleId } from '../policy/policy';
import { isOwnId } from '../shared/own-id';

type NeedBasis = Pick<Subject, 'records' | 'issue'> & { readonly policy: Policy };

/** What the policy asks of this criterion now: some are never more than advice, some must hold whatever it says. */
export function needOf(id: RuleId, { policy, records, issue }: NeedBasis): Need {
  const need = needFor(policy, issue.type.id, id);
  if (isOwnId(id)) return need;
  const { atMost, mustHold } = criteria[id];
  if (mustHold?.({ records, issue }) === true) return 'required';
  return need === 'required' ? (atMost ?? need) : need;
}

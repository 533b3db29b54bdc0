import { isFilled, meets } from '../policy/condition';
import { current, met, notApplicable, unmet, type Subject } from '../criteria/criterion';
import { manualCheckOf } from '../talk/manual-checks';
import type { OwnCriterion } from '../policy/policy';
import { waysToMeet } from '../policy/rule-conditions';

/** What a criterion of the team's own finds. One about fields that the issue does not have says nothing about it. */
export function findOwn(criterion: OwnCriterion, subject: Subject) {
  const { id, name } = criterion;
  if (criterion.by === 'people') {
    const { issue, records } = subject;
    const check = manualCheckOf(records.talks.manualChecks, { criterion: id, projectId: issue.projectId });
    return check === undefined ? unmet({ because: 'own-unticked', name }) : current(check, subject);
  }
  const ways = waysToMeet(criterion).flatMap(({ field, condition }) => {
    const value = subject.issue.fields[field.id];
    return value === undefined ? [] : [{ field, condition, value }];
  });
  const [way] = ways;
  if (way === undefined) return notApplicable;
  if (ways.some(({ value, condition }) => meets(value, condition))) return met;
  const fields: readonly string[] = [...new Set(ways.map(({ field }) => field.name))];
  if (fields.length > 1) return unmet({ because: 'own-none', name, fields });
  const details = { name, field: way.field.name };
  return isFilled(way.value)
    ? unmet({ because: 'own-differs', ...details })
    : unmet({ because: 'own-empty', ...details });
}

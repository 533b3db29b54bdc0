import { isFilled, meets } from '../policy/condition';
import { current, met, notApplicable, unmet, type Subject } from '../criteria/criterion';
import { manualCheckOf } from '../talk/manual-checks';
import type { OwnCriterion } from '../policy/policy';

/** What a criterion of the team's own finds. One about a field that the issue does not have says nothing about it. */
export function findOwn(criterion: OwnCriterion, subject: Subject) {
  const { id, name } = criterion;
  if (criterion.by === 'people') {
    const { issue, records } = subject;
    const check = manualCheckOf(records.talks.manualChecks, { criterion: id, projectId: issue.projectId });
    return check === undefined ? unmet({ because: 'own-unticked', name }) : current(check, subject);
  }
  const { field, condition } = criterion;
  const value = subject.issue.fields[field.id];
  if (value === undefined) return notApplicable;
  if (meets(value, condition)) return met;
  const details = { name, field: field.name };
  return isFilled(value) ? unmet({ because: 'own-differs', ...details }) : unmet({ because: 'own-empty', ...details });
}

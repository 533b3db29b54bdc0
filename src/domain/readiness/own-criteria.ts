import { isFilled, meets } from '../policy/condition';
import { current, met, notApplicable, unmet, type Subject } from './criteria';
import { markOf } from '../talk/marks';
import type { OwnCriterion } from '../policy/policy';
import type { Finding } from '../refinement/readiness';

/** The finding of a custom criterion; not applicable where the issue does not have its field. */
export function findOwn(criterion: OwnCriterion, subject: Subject): Finding {
  const { id, name } = criterion;
  if (criterion.by === 'people') {
    const { issue, records } = subject;
    const mark = markOf(records.talks.marks, { criterion: id, projectId: issue.projectId });
    return mark === undefined ? unmet('own-unticked', { name }) : current(mark, subject);
  }
  const { field, condition } = criterion;
  const value = subject.issue.fields[field.id];
  if (value === undefined) return notApplicable;
  if (meets(value, condition)) return met;
  return unmet(isFilled(value) ? 'own-differs' : 'own-empty', { name, field: field.name });
}

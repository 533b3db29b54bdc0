import type { OwnView } from '../contract';
import type { Assessment } from '../domain/readiness';
import type { OwnCriterion } from '../domain/policy';
import type { TalkRecord } from '../domain/talk';
import type { Situation } from './situation';

/** The team's own criteria that the issue is judged by, with what people have ticked. */
export function toOwnViews(
  { policy, records }: Pick<Situation, 'policy' | 'records'>,
  { criteria }: Assessment,
): readonly OwnView[] {
  const applied = policy.own.filter(({ id }) => criteria.some((one) => one.id === id));
  return applied.map((criterion) => toView(criterion, records.talks));
}

function toView(criterion: OwnCriterion, { marks }: TalkRecord): OwnView {
  const { id, name, step } = criterion;
  if (criterion.by === 'field')
    return { id, name, step, by: 'field', field: criterion.field.name, condition: criterion.condition };
  const mark = marks.find((one) => one.criterion === id);
  return { id, name, step, by: 'people', mark: mark === undefined ? null : { by: mark.by, at: mark.at } };
}

import type { FieldValue } from '../issue/issue';
import { meets } from './condition';
import type { FieldCondition, OwnCriterion } from './policy';

type Fields = Readonly<Record<string, FieldValue>>;

/** The conditions of which one meets the criterion: none for a manual check. */
export function waysToMeet(criterion: OwnCriterion): readonly FieldCondition[] {
  if (criterion.by === 'people') return [];
  const { field, condition, or } = criterion;
  return [{ field, condition }, ...or];
}

/** Whether the criterion is asked of an issue with these fields. A field that the issue does not have says nothing. */
export function isAskedOf({ onlyIf }: Pick<OwnCriterion, 'onlyIf'>, fields: Fields): boolean {
  if (onlyIf === null) return true;
  const value = fields[onlyIf.field.id];
  return value !== undefined && meets(value, onlyIf.condition);
}

/** The fields that the criteria look at. */
export function fieldsLookedAt(own: readonly OwnCriterion[]): readonly FieldCondition['field'][] {
  return own
    .flatMap((one) => [...waysToMeet(one), ...(one.onlyIf === null ? [] : [one.onlyIf])])
    .map(({ field }) => field);
}

import { isOwnId } from '../shared/own-id';
import { criterionIds } from '../criteria/criterion-ids';
import type { Need, OwnCriterion, Policy, RuleId } from './policy';

type OwnRule = Pick<OwnCriterion, 'id' | 'need' | 'by'>;
export type Rules = Pick<Policy, 'needs' | 'types'> & { readonly own: readonly OwnRule[] };
/** Jira's id of an issue type; null stands for all types without an exception. */
export type TypeId = string | null;

/** All criteria that the policy can ask for, asked or not. */
export function ruleIds({ own }: Pick<Rules, 'own'>): readonly RuleId[] {
  return [...criterionIds, ...own.map(({ id }) => id)];
}

/** What the policy asks of issues of this type. */
export function needFor(rules: Rules, type: TypeId, id: RuleId): Need {
  return rules.types.find((one) => one.id === type)?.needs[id] ?? needOfAll(rules, id);
}

/** The criteria for which this type has another need than all types. */
export function differences(rules: Rules, type: TypeId): readonly RuleId[] {
  return ruleIds(rules).filter((id) => needFor(rules, type, id) !== needOfAll(rules, id));
}

export function required(rules: Rules, type: TypeId): readonly RuleId[] {
  return ruleIds(rules).filter((id) => needFor(rules, type, id) === 'required');
}

/** More required criteria than this draw a warning, since such a gate becomes a form to fill in. */
export const REQUIRED_AT_MOST = 6;

/**
 * Whether a required criterion depends on what people say. Without one an issue would be ready by a filled-in form
 * alone.
 */
export function hearsPeople(rules: Rules, type: TypeId): boolean {
  return required(rules, type).some((id) => id === 'asked' || id === 'confident' || isTicked(rules, id));
}

function isTicked({ own }: Pick<Rules, 'own'>, id: RuleId): boolean {
  return own.some((one) => one.id === id && one.by === 'people');
}

export function needOfAll({ needs, own }: Pick<Rules, 'needs' | 'own'>, id: RuleId): Need {
  return isOwnId(id) ? (own.find((one) => one.id === id)?.need ?? 'off') : needs[id];
}

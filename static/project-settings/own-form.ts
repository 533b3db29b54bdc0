import { ownId, ownNumber, type OwnId } from '../../src/domain/shared/own-id';
import type { Need, OwnCriterion } from '../../src/domain/policy/policy';
import type { Step } from '../../src/domain/shared/steps';
import { NAME_LIMIT } from '../../src/domain/policy/policy-limits';
import { type ConditionForm, EMPTY_CONDITION, toConditionForm, toFieldCondition } from './condition-form';

type Rule = {
  readonly id: OwnId;
  readonly name: string;
  readonly step: Step;
  readonly need: Need;
  /** Only issues that meet this condition are asked; null: all are. */
  readonly onlyIf: ConditionForm | null;
};
/** A custom criterion about a field while it is edited; `or`: other ways to meet it. */
type FieldForm = Rule & ConditionForm & { readonly by: 'field'; readonly or: readonly ConditionForm[] };
/** A custom criterion while it is edited. */
export type OwnForm = FieldForm | (Rule & { readonly by: 'people' });

/** Takes a number above all that were ever used, so that no id is used twice. */
export function newOwn(by: OwnForm['by'], own: readonly OwnForm[], ownMade: number): OwnForm {
  const rule = { id: newOwnId(own, ownMade), name: '', step: 'scope', need: 'required', onlyIf: null } as const;
  return by === 'people' ? { ...rule, step: 'confirm', by } : { ...rule, by, ...EMPTY_CONDITION, or: [] };
}

export const newOwnId = (own: readonly OwnForm[], ownMade: number): OwnId =>
  ownId(Math.max(ownMade, ...own.map((one) => ownNumber(one.id))) + 1);

export function toOwnForm(criterion: OwnCriterion): OwnForm {
  const onlyIf = criterion.onlyIf && toConditionForm(criterion.onlyIf);
  if (criterion.by === 'people') return { ...criterion, onlyIf };
  const { field, condition, or, ...rest } = criterion;
  return { ...rest, onlyIf, ...toConditionForm({ field, condition }), or: or.map(toConditionForm) };
}

/** The criterion with each of its conditions changed. */
export function withConditions(own: OwnForm, change: (one: ConditionForm) => ConditionForm): OwnForm {
  const onlyIf = own.onlyIf && change(own.onlyIf);
  if (own.by === 'people') return { ...own, onlyIf };
  return { ...own, onlyIf, ...change(waysIn(own)[0]), or: own.or.map(change) };
}

/** The conditions of which one meets it. */
export function waysIn({ field, is, said, or }: FieldForm): readonly [ConditionForm, ...ConditionForm[]] {
  return [{ field, is, said }, ...or];
}

/** null while one of them is incomplete, or two share a name. */
export function toOwnCriteria(own: readonly OwnForm[]): readonly OwnCriterion[] | null {
  const criteria = own.map((one) => toOwnCriterion(one, own));
  return criteria.every((criterion) => criterion !== null) ? criteria : null;
}

/** Whether its name is filled in, short enough, and unique. */
export function isNamed({ id, name }: OwnForm, own: readonly OwnForm[]): boolean {
  const same = (one: OwnForm): boolean => one.name.trim().toLowerCase() === name.trim().toLowerCase();
  return name.trim() !== '' && name.length <= NAME_LIMIT && !own.some((one) => one.id !== id && same(one));
}

/** null while it is incomplete, or another one has its name. */
export function toOwnCriterion(draft: OwnForm, own: readonly OwnForm[]): OwnCriterion | null {
  const { id, step, need } = draft;
  const onlyIf = draft.onlyIf && toFieldCondition(draft.onlyIf);
  if (!isNamed(draft, own) || (draft.onlyIf !== null && onlyIf === null)) return null;
  const rule = { id, name: draft.name.trim(), step, need, onlyIf };
  if (draft.by === 'people') return { ...rule, by: 'people' };
  const ways = waysIn(draft).map(toFieldCondition);
  const [first, ...or] = ways.filter((one) => one !== null);
  return first === undefined || or.length + 1 < ways.length ? null : { ...rule, by: 'field', ...first, or };
}

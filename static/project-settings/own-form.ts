import type { RuleField } from '../../src/contract-settings';
import { ownId, ownNumber } from '../../src/domain/shared/own-id';
import type { Condition, Need, OwnCriterion } from '../../src/domain/policy/policy';
import type { OwnId } from '../../src/domain/shared/own-id';
import type { Step } from '../../src/domain/shared/steps';
import { NAME_LIMIT, VALUE_LIMIT, VALUES_AT_MOST } from '../../src/domain/policy/policy-limits';

type Rule = { readonly id: OwnId; readonly name: string; readonly step: Step; readonly need: Need };
/** A custom criterion while it is edited. `said`: the typed value of its condition. */
export type FieldForm = Rule & {
  readonly by: 'field';
  /** null: none chosen yet. */
  readonly field: Pick<RuleField, 'id' | 'name'> | null;
  readonly is: Condition['is'];
  readonly said: string;
};
export type OwnForm = FieldForm | (Rule & { readonly by: 'people' });

/** Conditions that each kind of field allows, the usual one first. */
export const conditionsOf: Readonly<Record<RuleField['kind'], readonly Condition['is'][]>> = {
  text: ['filled', 'contains', 'one-of'],
  number: ['filled', 'at-least', 'at-most'],
  choice: ['filled', 'one-of'],
  date: ['filled'],
};

/** Takes a number above all that were ever used, so that no id is used twice. */
export function newOwn(by: OwnForm['by'], own: readonly OwnForm[], ownMade: number): OwnForm {
  const id = ownId(Math.max(ownMade, ...own.map((one) => ownNumber(one.id))) + 1);
  const rule = { id, name: '', step: 'scope', need: 'required' } as const;
  return by === 'people' ? { ...rule, step: 'confirm', by } : { ...rule, by, field: null, is: 'filled', said: '' };
}

export function toOwnForm(criterion: OwnCriterion): OwnForm {
  if (criterion.by === 'people') return criterion;
  const { condition, ...rest } = criterion;
  return { ...rest, is: condition.is, said: saidIn(condition) };
}

function saidIn(condition: Condition): string {
  switch (condition.is) {
    case 'filled':
      return '';
    case 'one-of':
      return condition.values.join('\n');
    case 'contains':
      return condition.text;
    case 'at-least':
    case 'at-most':
      return String(condition.number);
  }
}

/** null while one of them is incomplete, or two share a name. */
export function toOwnCriteria(own: readonly OwnForm[]): readonly OwnCriterion[] | null {
  const criteria = own.map((one) => (isNamed(one, own) ? toOwnCriterion(one) : null));
  return criteria.every((criterion) => criterion !== null) ? criteria : null;
}

/** Whether its name is filled in, short enough, and unique. */
export function isNamed({ id, name }: OwnForm, own: readonly OwnForm[]): boolean {
  const same = (one: OwnForm): boolean => one.name.trim().toLowerCase() === name.trim().toLowerCase();
  return name.trim() !== '' && name.length <= NAME_LIMIT && !own.some((one) => one.id !== id && same(one));
}

function toOwnCriterion(draft: OwnForm): OwnCriterion | null {
  const { id, step, need } = draft;
  const rule = { id, name: draft.name.trim(), step, need };
  if (draft.by === 'people') return { ...rule, by: 'people' };
  const condition = conditionIn(draft);
  return draft.field === null || condition === null ? null : { ...rule, by: 'field', field: draft.field, condition };
}

/** null while the typed value does not fit the condition. */
export function conditionIn({ is, said }: Pick<FieldForm, 'is' | 'said'>): Condition | null {
  switch (is) {
    case 'filled':
      return { is };
    case 'one-of': {
      const values = said
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const isFitting = values.length <= VALUES_AT_MOST && values.every((value) => value.length <= VALUE_LIMIT);
      return values.length > 0 && isFitting ? { is, values } : null;
    }
    case 'contains': {
      const text = said.trim();
      return text !== '' && text.length <= VALUE_LIMIT ? { is, text } : null;
    }
    case 'at-least':
    case 'at-most': {
      const number = /^-?\d{1,9}([.,]\d{1,6})?$/u.test(said.trim()) ? Number(said.trim().replace(',', '.')) : null;
      return number === null ? null : { is, number };
    }
  }
}

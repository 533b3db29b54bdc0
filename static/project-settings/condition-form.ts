import type { RuleField } from '../../src/contract-settings';
import type { Condition, FieldCondition } from '../../src/domain/policy/policy';
import { VALUE_LIMIT, VALUES_AT_MOST } from '../../src/domain/policy/policy-limits';

/** A field and what it has to say, while it is edited. `said`: the typed value of the condition. */
export type ConditionForm = {
  /** null: none chosen yet. */
  readonly field: Pick<RuleField, 'id' | 'name'> | null;
  readonly is: Condition['is'];
  readonly said: string;
};

export const EMPTY_CONDITION: ConditionForm = { field: null, is: 'filled', said: '' };

/** Conditions that each kind of field allows, the usual one first. */
export const conditionsOf: Readonly<Record<RuleField['kind'], readonly Condition['is'][]>> = {
  text: ['filled', 'contains', 'one-of'],
  number: ['filled', 'at-least', 'at-most'],
  choice: ['filled', 'one-of'],
  date: ['filled'],
};

export function toConditionForm({ field, condition }: FieldCondition): ConditionForm {
  return { field, is: condition.is, said: saidIn(condition) };
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

/** null while no field is chosen, or the typed value does not fit. */
export function toFieldCondition(form: ConditionForm): FieldCondition | null {
  const condition = conditionIn(form);
  return form.field === null || condition === null ? null : { field: form.field, condition };
}

/** null while the typed value does not fit the condition. */
export function conditionIn({ is, said }: Pick<ConditionForm, 'is' | 'said'>): Condition | null {
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

import type { OwnCriterion } from '../../src/domain/policy/policy';

type Field = Extract<OwnCriterion, { by: 'field' }>;
type Ticked = Extract<OwnCriterion, { by: 'people' }>;

/** A custom criterion on a field: the risk class must be filled. */
export const aFieldRule = (spoilt: Partial<Field> = {}): Field => ({
  id: 'own-1',
  name: 'Risk is known',
  step: 'scope',
  need: 'required',
  by: 'field',
  field: { id: 'customfield_10050', name: 'Risk' },
  condition: { is: 'filled' },
  or: [],
  onlyIf: null,
  ...spoilt,
});

/** A custom criterion that a person ticks: the legal department has looked at it. */
export const aTickedRule = (spoilt: Partial<Ticked> = {}): Ticked => ({
  id: 'own-2',
  name: 'Legal has looked at it',
  step: 'confirm',
  need: 'required',
  by: 'people',
  onlyIf: null,
  ...spoilt,
});

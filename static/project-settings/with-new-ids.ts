import { type Rules, ruleIds } from '../../src/domain/policy/needs';
import type { Need, RuleId, TypeException } from '../../src/domain/policy/policy';
import { isOwnId, type OwnId } from '../../src/domain/shared/own-id';
import { rulesOf, withChoice, type PolicyForm } from './policy-form';

export type Ids = ReadonlyMap<OwnId, OwnId>;

/** The draft with other ids for its own rules, also where exceptions name them. */
export function withNewIds(draft: PolicyForm, ids: Ids): PolicyForm {
  const rules = rulesOf(draft);
  const types = draft.choice.types.map((type) => ({ ...type, needs: withIds(type, rules, ids) }));
  return withChoice({ ...draft, own: draft.own.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })) }, { types });
}

function withIds({ needs }: TypeException, rules: Rules, ids: Ids): TypeException['needs'] {
  const renamed = ruleIds(rules).flatMap((id): readonly (readonly [RuleId, Need])[] => {
    const need = needs[id];
    return need === undefined ? [] : [[isOwnId(id) ? (ids.get(id) ?? id) : id, need]];
  });
  return Object.fromEntries(renamed);
}

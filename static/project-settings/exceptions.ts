import { type Rules, needOfAll, ruleIds } from '../../src/domain/policy/needs';
import { isOwnId } from '../../src/domain/shared/own-id';
import type { Need, RuleId, TypeException } from '../../src/domain/policy/policy';

export type NamedType = Pick<TypeException, 'id' | 'name'>;
type Asking = { readonly type: NamedType; readonly id: RuleId; readonly need: Need };

/** The exceptions with one need of one type changed; a need equal to that of all types is left out. */
export function withException(rules: Rules, { type, id, need }: Asking): readonly TypeException[] {
  const before = rules.types.find((one) => one.id === type.id) ?? { ...type, needs: {} };
  const isOne = (one: RuleId): boolean => one === id;
  const needs = {
    ...keep(rules, before, (one) => !isOne(one)),
    ...(need === needOfAll(rules, id) ? {} : { [id]: need }),
  };
  const after = rules.types.filter((one) => one.id !== type.id);
  return Object.keys(needs).length === 0 ? after : [...after, { ...before, needs }];
}

/** Exceptions without the needs that equal those of all types, and without rules that no longer exist. */
export function differing(rules: Rules): readonly TypeException[] {
  return rules.types.flatMap((type) => {
    const needs = keep(rules, type, (id) => type.needs[id] !== needOfAll(rules, id));
    return Object.keys(needs).length === 0 ? [] : [{ ...type, needs }];
  });
}

/** The exceptions about custom criteria alone, which a preset leaves as they are. */
export function onlyOwn(rules: Rules): readonly TypeException[] {
  return rules.types.flatMap((type) => {
    const needs = keep(rules, type, isOwnId);
    return Object.keys(needs).length === 0 ? [] : [{ ...type, needs }];
  });
}

export const withoutException = ({ types }: Rules, id: string): readonly TypeException[] =>
  types.filter((one) => one.id !== id);

function keep(rules: Rules, { needs }: TypeException, stays: (id: RuleId) => boolean): TypeException['needs'] {
  const entries = ruleIds(rules).flatMap((id): readonly (readonly [RuleId, Need])[] => {
    const need = needs[id];
    return need === undefined || !stays(id) ? [] : [[id, need]];
  });
  return Object.fromEntries(entries);
}

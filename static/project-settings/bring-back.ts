import type { SettingsView } from '../../src/contract-settings';
import { type Rules, ruleIds } from '../../src/domain/policy/needs';
import { fieldsLookedAt } from '../../src/domain/policy/rule-conditions';
import type { Need, Policy, RuleId, TypeException } from '../../src/domain/policy/policy';
import { isOwnId, ownId, type OwnId, ownNumber } from '../../src/domain/shared/own-id';
import { rulesOf, toForm, withChoice, type PolicyForm } from './policy-form';
import { type OwnForm, withConditions } from './own-form';

type View = Pick<SettingsView, 'policy' | 'issueTypes' | 'ruleFields' | 'boards'>;
export type Ids = ReadonlyMap<OwnId, OwnId>;

/**
 * A draft of an earlier version, to be saved as the one after the current. A custom criterion that is not in the current
 * version gets a new number, since ticks belong to the old one. Its field is chosen anew where Jira no longer has it;
 * exceptions of deleted issue types are left out, and a board that is not in sight stays as it is now.
 */
export function bringBack(then: Policy, view: View): PolicyForm {
  const { policy: current, issueTypes, boards } = view;
  const draft = toForm({ policy: then });
  const own = draft.own.map((one) => withKnownField(one, view));
  const isKnown = ({ id }: TypeException): boolean => [...issueTypes, ...current.types].some((one) => one.id === id);
  const types = then.types.filter(isKnown);
  const isInSight = then.board === null || boards.some(({ id }) => id === then.board);
  const board = isInSight ? then.board : current.board;
  return withNewIds(withChoice({ ...draft, own }, { version: current.version, types, board }), newIds(then, current));
}

/** The draft with other ids for its own rules, also where exceptions name them. */
export function withNewIds(draft: PolicyForm, ids: Ids): PolicyForm {
  const rules = rulesOf(draft);
  const types = draft.choice.types.map((type) => ({ ...type, needs: withIds(type, rules, ids) }));
  return withChoice({ ...draft, own: draft.own.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })) }, { types });
}

/** The id of each custom criterion of `then` in the version that follows on `current`. */
function newIds(then: Policy, current: Policy): Ids {
  const ids = new Map<OwnId, OwnId>();
  let lastNumber = Math.max(current.ownMade, ...current.own.map(({ id }) => ownNumber(id)));
  for (const { id, by } of then.own) {
    const isThere = current.own.some((one) => one.id === id && one.by === by);
    if (!isThere) lastNumber += 1;
    ids.set(id, isThere ? id : ownId(lastNumber));
  }
  return ids;
}

function withKnownField(own: OwnForm, { policy, ruleFields }: View): OwnForm {
  const fields = [...ruleFields, ...fieldsLookedAt(policy.own)];
  return withConditions(own, (one) => (fields.some(({ id }) => id === one.field?.id) ? one : { ...one, field: null }));
}

function withIds({ needs }: TypeException, rules: Rules, ids: Ids): TypeException['needs'] {
  const renamed = ruleIds(rules).flatMap((id): readonly (readonly [RuleId, Need])[] => {
    const need = needs[id];
    return need === undefined ? [] : [[isOwnId(id) ? (ids.get(id) ?? id) : id, need]];
  });
  return Object.fromEntries(renamed);
}

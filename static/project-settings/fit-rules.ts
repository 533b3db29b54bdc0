import type { SettingsView } from '../../src/contract-settings';
import type { CopiedRules } from '../../src/domain/policy/copied-rules';
import type { Policy, TypeException } from '../../src/domain/policy/policy';
import { ownId, ownNumber } from '../../src/domain/shared/own-id';
import { type Ids, withNewIds } from './with-new-ids';
import { conditionsOf } from './condition-form';
import { withConditions } from './own-form';
import { toForm, type PolicyForm } from './policy-form';

type View = Pick<SettingsView, 'policy' | 'issueTypes' | 'ruleFields' | 'fields' | 'boards'>;
type Named<Id> = { readonly id: Id; readonly name: string };

/** Something that the copied rules name and that is not here. */
type NotFound =
  | { readonly what: 'field'; readonly name: string; readonly rule: string }
  | { readonly what: 'type' | 'acceptance-field' | 'board'; readonly name: string };

export type Fitted = { readonly draft: PolicyForm; readonly notFound: readonly NotFound[] };

/**
 * A draft of the copied rules, to be saved as the version after the current one. Fields, issue types and boards are
 * found by their names. A rule asks for another field where its own is not found; an exception of an unknown type is left
 * out; the field for acceptance criteria and the board stay as they are now. A rule of the same name and kind keeps its
 * id, any other gets a new one, since ticks belong to ids.
 */
export function fitRules({ policy: sent, names }: CopiedRules, view: View): Fitted {
  const { policy: current, issueTypes, fields, boards } = view;
  const notFound: NotFound[] = [];
  const here = <Id>(wanted: Named<Id>, all: readonly Named<Id>[], missing: NotFound): Named<Id> | null => {
    const found = byName(wanted, all);
    if (found === null) notFound.push(missing);
    return found;
  };
  const chosen = <Id>(id: Id | null, now: Id | null, all: readonly Named<Id>[], missing: NotFound): Id | null =>
    id === null ? null : (here({ id, name: missing.name }, all, missing)?.id ?? now);
  const own = toForm({ policy: { ...current, own: sent.own } }).own.map((rule) =>
    withConditions(rule, (one) => {
      if (one.field === null) return one;
      const fitting = view.ruleFields.filter(({ kind }) => conditionsOf[kind].includes(one.is));
      const field = here(one.field, fitting, { what: 'field', name: one.field.name, rule: rule.name });
      return { ...one, field: field && { id: field.id, name: field.name } };
    }),
  );
  const types = sent.types.flatMap((type): readonly TypeException[] => {
    const found = here(type, issueTypes, { what: 'type', name: type.name });
    return found === null ? [] : [{ ...type, id: found.id, name: found.name }];
  });
  const isFirst = ({ id }: TypeException, at: number): boolean => types.findIndex((one) => one.id === id) === at;
  const fitted = {
    types: types.filter(isFirst),
    board: chosen(sent.board, current.board, boards, { what: 'board', name: names.board ?? '' }),
    acceptanceField: chosen(sent.acceptanceField, current.acceptanceField, fields, {
      what: 'acceptance-field',
      name: names.acceptanceField ?? '',
    }),
  };
  const draft = toForm({ policy: { ...current, ...sent, ...fitted } });
  return { draft: withNewIds({ ...draft, own }, idsFor(sent, current)), notFound };
}

/** The one of this name, or of several the one that has the id, too. null where none, or not one alone, can be meant. */
function byName<Id, One extends Named<Id>>({ id, name }: Named<Id>, all: readonly One[]): One | null {
  const same = all.filter((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  return same.find((one) => one.id === id) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

/** The id of each own rule of the file in this project. */
function idsFor({ own }: Pick<Policy, 'own'>, current: Policy): Ids {
  let lastNumber = Math.max(current.ownMade, ...current.own.map(({ id }) => ownNumber(id)));
  return new Map(
    own.map((one) => {
      const same = current.own.find(({ name, by }) => by === one.by && name.toLowerCase() === one.name.toLowerCase());
      if (same === undefined) lastNumber += 1;
      return [one.id, same?.id ?? ownId(lastNumber)];
    }),
  );
}

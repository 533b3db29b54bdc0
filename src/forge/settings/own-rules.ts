import type { SettingsView } from '../../contract-settings';
import type { FieldCondition, OwnCriterion, Policy, PolicyChoice } from '../../domain/policy/policy';
import { fieldsLookedAt } from '../../domain/policy/rule-conditions';
import { hearsPeople, ruleIds } from '../../domain/policy/needs';
import { OWN_AT_MOST } from '../../domain/policy/policy-limits';
import { ownNumber } from '../../domain/shared/own-id';
import { AppError, type FailureDetails } from '../../failure';

type NameSources = Pick<SettingsView, 'ruleFields' | 'issueTypes'>;
type Own = Pick<Policy, 'own' | 'ownMade' | 'types'>;

/**
 * Custom criteria and exceptions as they are stored: with Jira's names, without needs of rules that are none, and with
 * the highest number in use. Fails with `bad-request` where a field or type is not the project's, a criterion changes
 * its kind, or an issue type could be ready without people.
 */
export function ownRules(policy: PolicyChoice, before: Policy, known: NameSources): Own {
  const { own, types } = policy;
  if (!own.every((one) => isRightful(one, before))) throw refusal({ because: 'invalid', at: 'policy.own' });
  const silent = [null, ...types.map(({ id }) => id)].some((type) => !hearsPeople(policy, type));
  if (silent) throw refusal({ because: 'no-people' });
  const ids: readonly string[] = ruleIds(policy);
  return {
    own: own.map((one) => renamed(one, (field) => named(field, fieldsLookedAt(before.own), known))),
    ownMade: Math.max(before.ownMade, ...own.map(({ id }) => ownNumber(id))),
    types: types.map((one) => {
      const needs = Object.fromEntries(Object.entries(one.needs).filter(([id]) => ids.includes(id)));
      return { ...one, needs, ...ofJira(one, before.types, known.issueTypes) };
    }),
  };
}

/** A stored criterion keeps its kind; a new one has a number above all earlier ones, of which there are not many. */
function isRightful({ id, by }: PolicyChoice['own'][number], before: Policy): boolean {
  const same = before.own.find((one) => one.id === id);
  if (same !== undefined) return same.by === by;
  return ownNumber(id) > before.ownMade && ownNumber(id) <= before.ownMade + OWN_AT_MOST;
}

type Named = { readonly id: string; readonly name: string };

/** The criterion with other names for its fields. */
function renamed(criterion: OwnCriterion, rename: (field: Named) => Named): OwnCriterion {
  const inName = (one: FieldCondition): FieldCondition => ({ ...one, field: rename(one.field) });
  const onlyIf = criterion.onlyIf && inName(criterion.onlyIf);
  if (criterion.by === 'people') return { ...criterion, onlyIf };
  return { ...criterion, onlyIf, field: rename(criterion.field), or: criterion.or.map(inName) };
}

function named(field: Named, stored: readonly Named[], { ruleFields }: NameSources): Named {
  return { id: field.id, ...ofJira(field, stored, ruleFields) };
}

/** Jira's present name, else the stored one. */
function ofJira({ id }: Named, stored: readonly Named[], known: readonly Named[]): Pick<Named, 'name'> {
  const name = [...known, ...stored].find((one) => one.id === id)?.name;
  if (name === undefined) throw refusal({ because: 'invalid', at: 'policy.own' });
  return { name: name.slice(0, NAME_LONGEST) };
}

const NAME_LONGEST = 255;

function refusal(details: FailureDetails): AppError {
  return new AppError('bad-request', 'The rules cannot be stored.', details);
}

import type { PolicyChoice, SettingsView } from '../contract-settings';
import type { Policy } from '../domain/policy/policy';
import { hearsPeople } from '../domain/policy/needs';
import { ownNumber } from '../domain/shared/own-id';
import { AppError, type FailureFacts } from '../failure';

type Known = Pick<SettingsView, 'ruleFields' | 'issueTypes'>;
type Own = Pick<Policy, 'own' | 'ownMade' | 'types'>;

/**
 * The team's own criteria and exceptions as they are stored: with Jira's names, and with the number that the next criterion
 * is above. Fails with `bad-request` where something new is not the project's, a criterion changes into another one, or some
 * issue type could be ready without anybody having said anything.
 */
export function ownRules(policy: PolicyChoice, before: Policy, known: Known): Own {
  const { own, types } = policy;
  if (!own.every((one) => isRightful(one, before))) throw refusal({ because: 'invalid', at: 'policy.own' });
  const silent = [null, ...types.map(({ id }) => id)].some((type) => !hearsPeople(policy, type));
  if (silent) throw refusal({ because: 'no-people' });
  return {
    own: own.map((one) => (one.by === 'field' ? { ...one, field: named(one.field, fieldsOf(before), known) } : one)),
    ownMade: Math.max(before.ownMade, ...own.map(({ id }) => ownNumber(id))),
    types: types.map((one) => ({ ...one, ...ofJira(one, before.types, known.issueTypes) })),
  };
}

/** A number that is taken stands for what it always stood for; a new one was never given out before. */
function isRightful({ id, by }: PolicyChoice['own'][number], before: Policy): boolean {
  const same = before.own.find((one) => one.id === id);
  return same === undefined ? ownNumber(id) > before.ownMade : same.by === by;
}

type Named = { readonly id: string; readonly name: string };

function named(field: Named, stored: readonly Named[], { ruleFields }: Known): Named {
  return { id: field.id, ...ofJira(field, stored, ruleFields) };
}

/** As Jira calls it now; one that is gone from Jira keeps the name that it is stored with. */
function ofJira({ id }: Named, stored: readonly Named[], known: readonly Named[]): Pick<Named, 'name'> {
  const name = [...known, ...stored].find((one) => one.id === id)?.name;
  if (name === undefined) throw refusal({ because: 'invalid', at: 'policy.own' });
  return { name: name.slice(0, NAME_LONGEST) };
}

const NAME_LONGEST = 255;

const fieldsOf = ({ own }: Pick<Policy, 'own'>): readonly Named[] =>
  own.flatMap((one) => (one.by === 'field' ? [one.field] : []));

function refusal(facts: FailureFacts): AppError {
  return new AppError('bad-request', 'The rules cannot be stored.', facts);
}

import { criteria } from '../criteria/criteria';
import { criterionIds } from '../criteria/criterion-ids';
import { type NamedPreset, namedPresets } from '../criteria/named-presets';
import { cardScales } from '../issue/card';
import { flaggableStates, type Policy } from './policy';

type Needs = Policy['needs'];

/** What a preset asks for; everything that it does not require is advice. */
export function presetNeeds(preset: NamedPreset): Needs {
  const needs = Object.fromEntries(
    criterionIds.map((id) => [id, criteria[id].requiredIn.includes(preset) ? 'required' : 'advice'] as const),
  );
  if (!isWhole(needs)) throw new Error('A criterion is not among the needs.');
  return needs;
}

function isWhole(needs: Partial<Needs>): needs is Needs {
  return criterionIds.every((id) => needs[id] !== undefined);
}

/**
 * The needs of all criteria, where `some` were chosen before the others existed: those are as in the preset that was
 * chosen, as in Starter where it was none.
 */
export function wholeNeeds(some: Partial<Needs>): Needs {
  const isChosen = (needs: Needs) => criterionIds.every((id) => (some[id] ?? needs[id]) === needs[id]);
  return { ...presetNeeds(namedPresets.find((preset) => isChosen(presetNeeds(preset))) ?? 'starter'), ...some };
}

/** The policy of a project without settings. */
export const STARTER_POLICY: Policy = {
  version: 0,
  judgedSince: 0,
  preset: 'starter',
  needs: presetNeeds('starter'),
  own: [],
  ownMade: 0,
  types: [],
  acceptanceAtLeast: 1,
  smallEnough: 0.5,
  draftCharacters: 50,
  draftCharactersCjk: 20,
  confidentAt: 3,
  quorumAtLeast: 2,
  quorumAtMost: 5,
  materialChange: 0.1,
  language: 'en',
  timeZone: null,
  acceptanceField: null,
  board: null,
  cards: cardScales.fibonacci,
  flags: { on: false, states: flaggableStates },
  weeklyMail: false,
};

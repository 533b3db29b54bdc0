import { criterionIds, type Policy, type Preset } from './policy';
import { presetNeeds } from './presets';

const named = ['starter', 'scrum', 'kanban'] as const satisfies readonly Preset[];

/** The preset that asks for just this; `own` for any other choice. */
export function presetOf(needs: Policy['needs']): Preset {
  const same = (one: Policy['needs']) => criterionIds.every((id) => one[id] === needs[id]);
  return named.find((preset) => same(presetNeeds(preset))) ?? 'own';
}

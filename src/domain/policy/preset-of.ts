import type { Rules } from './needs';
import { criterionIds, type Policy, type Preset } from './policy';
import { presetNeeds } from './presets';

const named = ['starter', 'scrum', 'kanban'] as const satisfies readonly Preset[];

/** The preset with exactly these needs for every issue type; `own` for any other choice. */
export function presetOf({ needs, own, types }: Rules): Preset {
  if (types.length > 0 || own.some(({ need }) => need !== 'off')) return 'own';
  const same = (one: Policy['needs']) => criterionIds.every((id) => one[id] === needs[id]);
  return named.find((preset) => same(presetNeeds(preset))) ?? 'own';
}

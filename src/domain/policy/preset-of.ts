import { namedPresets } from '../criteria/named-presets';
import type { Rules } from './needs';
import { criterionIds } from '../criteria/criterion-ids';
import type { Policy, Preset } from './policy';
import { presetNeeds } from './presets';

/**
 * The preset that asks for just these built-in criteria, of every issue type; `own` for any other choice. Custom
 * criteria stand beside a preset and do not change its name.
 */
export function presetOf({ needs, types }: Pick<Rules, 'needs' | 'types'>): Preset {
  if (types.some((type) => criterionIds.some((id) => type.needs[id] !== undefined))) return 'own';
  const same = (one: Policy['needs']) => criterionIds.every((id) => one[id] === needs[id]);
  return namedPresets.find((preset) => same(presetNeeds(preset))) ?? 'own';
}

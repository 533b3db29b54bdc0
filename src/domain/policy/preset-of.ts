import { namedPresets } from '../criteria/criterion';
import type { Rules } from './needs';
import { criterionIds } from '../criteria/criteria';
import type { Policy, Preset } from './policy';
import { presetNeeds } from './presets';

/** The preset that asks for just this, of every issue type; `own` for any other choice. */
export function presetOf({ needs, own, types }: Rules): Preset {
  if (types.length > 0 || own.some(({ need }) => need !== 'off')) return 'own';
  const same = (one: Policy['needs']) => criterionIds.every((id) => one[id] === needs[id]);
  return namedPresets.find((preset) => same(presetNeeds(preset))) ?? 'own';
}

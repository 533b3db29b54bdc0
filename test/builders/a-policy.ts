import type { Policy } from '../../src/domain/policy/policy';
import { STARTER_POLICY } from '../../src/domain/policy/presets';

/** The Starter policy, which holds until a project sets its own. A version judges otherwise than the one before. */
export function aPolicy(spoilt: Partial<Policy> = {}): Policy {
  return { ...STARTER_POLICY, judgedSince: spoilt.version ?? 0, ...spoilt };
}

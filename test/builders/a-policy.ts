import type { Policy } from '../../src/domain/policy/policy';
import { STARTER_POLICY } from '../../src/domain/policy/presets';

/** The Starter policy, as it holds where nobody has set anything. */
export function aPolicy(spoilt: Partial<Policy> = {}): Policy {
  return { ...STARTER_POLICY, ...spoilt };
}

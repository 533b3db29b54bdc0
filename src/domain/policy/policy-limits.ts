import type { PolicyNumbers } from '../shared/policy-numbers';

/** Most custom criteria of a policy, and most issue types with an exception. */
export const OWN_AT_MOST = 10;
export const TYPES_AT_MOST = 20;
/** Most conditions of a custom criterion besides the first, any of which meets it. */
export const ALTERNATIVES_AT_MOST = 4;
/** Characters of a criterion's name, and of a field's expected value. */
export const NAME_LIMIT = 60;
export const VALUE_LIMIT = 100;
export const VALUES_AT_MOST = 20;

/** Bounds that keep a policy from being satisfied always or never. Shares are 0–1, as in the policy. */
export const policyBounds = {
  quorumAtLeast: { min: 1, max: 50 },
  quorumAtMost: { min: 1, max: 50 },
  draftCharacters: { min: 0, max: 1000 },
  draftCharactersCjk: { min: 0, max: 1000 },
  materialChange: { min: 0, max: 1 },
  acceptanceAtLeast: { min: 1, max: 20 },
  smallEnough: { min: 0.05, max: 1 },
} as const satisfies Partial<Record<keyof PolicyNumbers, { readonly min: number; readonly max: number }>>;

import type { Policy } from './policy';

/** How many criteria of the team's own a policy holds, and for how many issue types it asks something else. */
export const OWN_AT_MOST = 10;
export const TYPES_AT_MOST = 20;
/** Characters of a criterion's name, and of what its field should say. */
export const NAME_LIMIT = 60;
export const VALUE_LIMIT = 100;
export const VALUES_AT_MOST = 20;

/** They keep a policy from being one that nothing or everything satisfies. Shares are 0–1, as in the policy. */
export const policyBounds = {
  quorumAtLeast: { min: 1, max: 50 },
  quorumAtMost: { min: 1, max: 50 },
  draftCharacters: { min: 0, max: 1000 },
  draftCharactersCjk: { min: 0, max: 1000 },
  materialChange: { min: 0, max: 1 },
  acceptanceAtLeast: { min: 1, max: 20 },
  smallEnough: { min: 0.05, max: 1 },
} as const satisfies Partial<Record<keyof Policy, { readonly min: number; readonly max: number }>>;

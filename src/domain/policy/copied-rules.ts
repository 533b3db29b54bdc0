import type { PolicyChoice } from './policy';

/**
 * A policy that is copied from a project: without version, author and time. Ids differ, so the names stand beside them:
 * those of rules' fields and of issue types are in the policy itself. null where nothing is chosen.
 */
export type CopiedRules = {
  readonly policy: PolicyChoice;
  readonly names: { readonly acceptanceField: string | null; readonly board: string | null };
};

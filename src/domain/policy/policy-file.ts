import { choiceOf, type Policy, type PolicyChoice } from './policy';

export const FORMAT = 'common-ground-policy';
export const FORMAT_VERSION = 1;

/**
 * Ids differ from site to site, so the names stand beside them: those of rules' fields and of issue types are in the
 * policy itself. null where nothing is chosen.
 */
type PolicyNames = { readonly acceptanceField: string | null; readonly board: string | null };

/** A policy as it travels between projects: without version, author and time. */
export type PolicyFile = {
  readonly policy: PolicyChoice;
  readonly names: PolicyNames;
};

/** Why a text is no policy that can be taken; `at`: the parts that are wrong. */
export type FileProblem =
  | { readonly because: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  | { readonly because: 'invalid'; readonly at: readonly string[] };

/** The policy as JSON for people and for `readPolicyFile`. */
export function toPolicyFile(policy: Policy, named: PolicyNames): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, names: named, policy: choiceOf(policy) }, null, 2)}\n`;
}

import type { AccountId } from './domain/shared/person';
import type { Instant } from './domain/shared/instant';
import type { Policy } from './domain/policy/policy';

/** What "ready" means, for everybody to read. */
export type ReportPolicy = Pick<
  Policy,
  'version' | 'preset' | 'needs' | 'own' | 'types' | 'acceptanceAtLeast' | 'smallEnough' | 'language'
>;

/** Who made a version of the policy, and when. */
export type PolicyVersion = { readonly version: number; readonly by: AccountId; readonly at: Instant };

/**
 * What an administrator chooses; how it is called follows from it. `version`: the one they saw. A criterion that is new has a
 * number above `ownMade`; fields and issue types that are new get the names that Jira has for them.
 */
export type PolicyChoice = Omit<Policy, 'preset' | 'ownMade'>;

/** A field that a criterion of the team's own may look at; its kind says for what. */
export type RuleField = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'number' | 'choice' | 'date';
};

/** What is stored and cannot be read as a policy. */
export type BrokenPolicy = {
  /** Which of its parts, by their names in `text`; empty where it is none at all. */
  readonly at: readonly string[];
  /** As JSON, for people to read; empty where nothing is left of it. */
  readonly text: string;
};

export type SettingsView = {
  readonly projectKey: string;
  /** `version` 0: nobody has said anything yet, Starter holds. */
  readonly policy: Policy;
  /** In whose place `policy` is Starter; saving replaces it. null where what is stored can be read. */
  readonly broken: BrokenPolicy | null;
  /** The latest ten versions, the newest first. */
  readonly history: readonly PolicyVersion[];
  /** Text fields that acceptance criteria may stand in. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly ruleFields: readonly RuleField[];
  /** Those of the project, as Jira orders them. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  /** The site's own; null while it is not known. */
  readonly siteTimeZone: string | null;
  readonly boards: readonly { readonly id: number; readonly name: string }[];
};

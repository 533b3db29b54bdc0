import type { AssessedId } from './domain/readiness/finding';
import type { ReadinessState } from './domain/shared/readiness-state';
import type { AccountId } from './domain/shared/person';
import type { Instant } from './domain/shared/instant';
import type { FlaggableState, Policy } from './domain/policy/policy';

/** A version of the policy with its author and time. */
export type PolicyVersion = {
  readonly version: number;
  readonly by: AccountId;
  readonly at: Instant;
  /** null where the stored version cannot be read. */
  readonly policy: Policy | null;
};

/** What a policy would change, for one page of the items that are ready, or exceptions, under the stored one. */
export type PolicyPreview = {
  /** Ready items of this page that were judged under both policies. */
  readonly looked: number;
  readonly losing: readonly LosingItem[];
  /** The token of the next page; null on the last. */
  readonly next: string | null;
};

/** An item that would no longer be ready. */
export type LosingItem = {
  readonly key: string;
  readonly title: string;
  readonly state: ReadinessState;
  /** The required criteria that it would not meet. */
  readonly missing: readonly AssessedId[];
};

/** What would be flagged now if every state that may be flagged were chosen. */
export type FlagPreview = {
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    readonly state: FlaggableState;
    /** The name of its sprint. */
    readonly sprint: string;
  }[];
  /** The sprints that flags look at, with all their items that are no sub-tasks. */
  readonly sprints: readonly { readonly name: string; readonly count: number }[];
  /** How many items of the running and planned sprints the app has flagged already. */
  readonly flagged: number;
  /** False where the sprints hold more items than the hundred that were looked at. */
  readonly isAll: boolean;
  /** Whether some items are still judged by the policy before. */
  readonly isRejudging: boolean;
  /** When Jira last refused a flag of ours, which then waits a day; null where it did not. */
  readonly refused: Instant | null;
};

/** A field that a custom criterion may look at; its kind decides on the possible conditions. */
export type RuleField = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'number' | 'choice' | 'date';
};

/** A stored policy that cannot be read. */
export type BrokenPolicy = {
  /** Names of the unreadable parts, as in `text`; empty where all of it is unreadable. */
  readonly at: readonly string[];
  /** The stored policy as JSON, for people to read; empty where nothing of it can be shown. */
  readonly text: string;
};

export type SettingsView = {
  readonly projectKey: string;
  /** `version` 0: no policy is stored, and Starter holds. */
  readonly policy: Policy;
  /**
   * The unreadable stored policy, in whose place `policy` is Starter; saving replaces it. null where the stored one can
   * be read.
   */
  readonly broken: BrokenPolicy | null;
  /** The version of the site's rules that the project follows; null where it has its own, and where the site has none. */
  readonly follows: number | null;
  /** The latest ten versions, the newest first. */
  readonly history: readonly PolicyVersion[];
  /** The policy that the oldest version of `history` replaced: Starter before version 1. null where it cannot be read. */
  readonly before: Policy | null;
  /** Text fields that may hold acceptance criteria. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly ruleFields: readonly RuleField[];
  /** The issue types of the project, in Jira's order. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  /** The time zone of the site; null while it is unknown. */
  readonly siteTimeZone: string | null;
  readonly boards: readonly { readonly id: number; readonly name: string }[];
  /** The removal of the project's data; null where none was asked for, or long ago. */
  readonly removal: RemovalView | null;
  /** How many items a change of the rules is followed through in the background; null while that is not known. */
  readonly items: number | null;
};

/** The default rules of the site, which projects follow until they have their own: as {@link SettingsView}. */
export type SiteRulesView = Pick<
  SettingsView,
  'policy' | 'broken' | 'history' | 'before' | 'fields' | 'ruleFields' | 'issueTypes' | 'siteTimeZone'
> & {
  /** Projects in use that have no rules of their own. */
  readonly followers: number;
};

/** How far the removal of all that the app holds about the project has come. */
export type RemovalView = {
  readonly state: 'removing' | 'removed';
  /** Issues from which something was removed. */
  readonly issues: number;
  /** Issues whose properties the app may not remove. */
  readonly kept: number;
  /** Issues of which Jira did not let our flag or comment be taken. */
  readonly flagsKept: number;
};

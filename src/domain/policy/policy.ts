import { namedPresets } from '../criteria/criterion';
import type { CriterionId } from '../criteria/criteria';
import type { Card } from '../issue/card';
import type { OwnId } from '../shared/own-id';
import type { PolicyNumbers } from '../shared/policy-numbers';
import type { Step } from '../shared/steps';

/** Anything that a policy can ask for. */
export type RuleId = CriterionId | OwnId;

export const needs = ['required', 'advice', 'off'] as const;
export type Need = (typeof needs)[number];

/** What a field has to say. Texts are compared without case; `one-of`: one matching choice is enough. */
export type Condition =
  | { readonly is: 'filled' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'contains'; readonly text: string }
  | { readonly is: 'at-least' | 'at-most'; readonly number: number };

/** A condition on a field, or a manual check ("Legal has looked at it"). `name`: the team's own words. */
export type OwnCriterion = {
  readonly id: OwnId;
  readonly name: string;
  readonly step: Step;
  /** For all issue types without an exception. */
  readonly need: Need;
} & (
  | {
      readonly by: 'field';
      readonly field: { readonly id: string; readonly name: string };
      readonly condition: Condition;
    }
  | { readonly by: 'people' }
);

/** An issue type with other needs; a criterion that is missing in `needs` keeps the need of all types. */
export type TypeException = {
  /** Jira's id of the issue type. */
  readonly id: string;
  readonly name: string;
  readonly needs: Readonly<Partial<Record<RuleId, Need>>>;
};

export const presets = [...namedPresets, 'own'] as const;
export type Preset = (typeof presets)[number];

/** What "ready" means to one project. Kept in Forge storage, never in a property: anybody could edit that. */
export type Policy = PolicyNumbers & {
  readonly version: number;
  readonly preset: Preset;
  readonly needs: Readonly<Record<CriterionId, Need>>;
  readonly own: readonly OwnCriterion[];
  /** The highest number that a custom criterion was ever given. */
  readonly ownMade: number;
  readonly types: readonly TypeException[];
  readonly language: 'en' | 'de';
  /** IANA time zone for "overdue"; null is the site's, or UTC while that is unknown. */
  readonly timeZone: string | null;
  /** Field id such as `customfield_10030`; null when criteria are found in the description only. */
  readonly acceptanceField: string | null;
  /** The board whose estimate field and velocity count; null is the project's first. */
  readonly board: number | null;
  /** The scale for voting on sizes, in its order; empty where the team votes without sizes. */
  readonly cards: readonly Card[];
  /** Whether the facilitator may count a show of hands. Results that were counted before stay. */
  readonly hands: boolean;
};

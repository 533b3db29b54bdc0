import * as z from 'zod/mini';
import { namedPresets } from '../criteria/named-presets';
import { type CriterionId, criterionIds } from '../criteria/criterion-ids';
import { cardSchema, isScaleOrNone } from '../issue/card';
import { languages } from '../shared/language';
import { type OwnId, ownIdSchema } from '../shared/own-id';
import { policyNumbers } from '../shared/policy-numbers';
import { between, list, merged, orNull, record, text } from '../shared/schema';
import { steps } from '../shared/steps';
import { ALTERNATIVES_AT_MOST, NAME_LIMIT, VALUE_LIMIT, VALUES_AT_MOST } from './policy-limits';

/** Anything that a policy can ask for. */
export type RuleId = CriterionId | OwnId;

export const needs = ['required', 'advice', 'off'] as const;
export type Need = (typeof needs)[number];

/** Control characters, also those that turn the direction of a text or show nothing. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** A name that people see: a text whose characters all show. */
/*#__NO_SIDE_EFFECTS__*/
export function shownName(least: number, most: number): z.ZodMiniString {
  return trimmed(least, most).check(z.refine((name) => !invisible.test(name)));
}

/*#__NO_SIDE_EFFECTS__*/
function trimmed(least: number, most: number): z.ZodMiniString {
  return z.string().check(z.trim(), z.minLength(least), z.maxLength(most));
}

/*#__NO_SIDE_EFFECTS__*/
function choices(): z.ZodMiniType<readonly string[]> {
  return z.readonly(z.array(fieldValue).check(z.minLength(1), z.maxLength(VALUES_AT_MOST)));
}

/*#__NO_SIDE_EFFECTS__*/
function matching(pattern: RegExp) {
  return z.string().check(z.regex(pattern));
}

const fieldValue = trimmed(1, VALUE_LIMIT);
const number = between(-1_000_000_000, 1_000_000_000);
/** A name that comes from Jira. */
const jiraName = text(255);
export const needSchema = z.enum(needs);

/** What a field has to say. Texts are compared without case; `one-of`: one matching choice is enough. */
const condition = z.discriminatedUnion('is', [
  record({ is: z.literal('filled') }),
  record({ is: z.literal('one-of'), values: choices() }),
  record({ is: z.literal('contains'), text: fieldValue }),
  record({ is: z.enum(['at-least', 'at-most']), number }),
]);
export type Condition = z.infer<typeof condition>;

const fieldCondition = {
  field: record({ id: matching(/^(customfield_\d{1,10}|[a-zA-Z]{2,40})$/u), name: jiraName }),
  condition,
};
const fieldConditionSchema = record(fieldCondition);
/** A field of Jira and what it has to say. */
export type FieldCondition = z.infer<typeof fieldConditionSchema>;

const rule = {
  id: ownIdSchema,
  /** The team's own words. */
  name: shownName(1, NAME_LIMIT),
  step: z.enum(steps),
  /** For all issue types without an exception. */
  need: needSchema,
  /** Only issues that meet this condition are asked; null: all are. */
  onlyIf: orNull(fieldConditionSchema),
};
/**
 * A condition on a field, or a manual check ("Legal has looked at it"), as it is stored and as the settings send it. `or`:
 * one of these meets the criterion as well.
 */
export const ownCriterionSchema = z.discriminatedUnion('by', [
  record(
    merged(merged(rule, fieldCondition), {
      by: z.literal('field'),
      or: z._default(list(fieldConditionSchema, ALTERNATIVES_AT_MOST), []),
    }),
  ),
  record(merged(rule, { by: z.literal('people') })),
]);
export type OwnCriterion = z.infer<typeof ownCriterionSchema>;

/** An issue type with other needs; a criterion that is missing in `needs` keeps the need of all types. */
export const typeExceptionSchema = record({
  /** Jira's id of the issue type. */
  id: matching(/^\d{1,18}$/u),
  name: jiraName,
  needs: z.readonly(z.partialRecord(z.union([z.enum(criterionIds), ownIdSchema]), needSchema)),
});
export type TypeException = z.infer<typeof typeExceptionSchema>;

/** States that a policy may have flagged. */
export const flaggableStates = ['draft', 'refine', 'recheck'] as const;
export type FlaggableState = (typeof flaggableStates)[number];

/**
 * Jira's flags. `on`: the app sets them by itself; a rule in Jira's Automation sets them in any case. `states`: which are
 * flagged.
 */
const flagsSchema = record({ on: z.boolean(), states: list(z.enum(flaggableStates)) });
export type FlagRules = z.infer<typeof flagsSchema>;

export const presets = [...namedPresets, 'own'] as const;
export type Preset = (typeof presets)[number];

const policyFields = z.object(
  merged(policyNumbers, {
    version: z.int(),
    /** The version that last changed what a summary may depend on: a judgement, or a word of its reason. */
    judgedSince: z.int(),
    preset: z.enum(presets),
    /** A missing criterion has the need of its preset. */
    needs: z.readonly(z.partialRecord(z.enum(criterionIds), needSchema)),
    own: list(ownCriterionSchema),
    /** The highest number that a custom criterion was ever given. */
    ownMade: z.int(),
    types: list(typeExceptionSchema),
    language: z.enum(languages),
    /** IANA time zone for "overdue"; null is the site's, or UTC while that is unknown. */
    timeZone: z.nullable(z.string()),
    /** Field id such as `customfield_10030`; null when criteria are found in the description only. */
    acceptanceField: z.nullable(z.string()),
    /** The board whose estimate field and velocity count; null is the project's first. */
    board: z.nullable(z.int()),
    /** The scale for voting on sizes, in its order; empty where the team votes without sizes. */
    cards: scale(),
    flags: flagsSchema,
    /** Whether owners of questions that are due get a mail once a week. */
    weeklyMail: z.boolean(),
  }),
);

/** As it is stored. */
export const storedPolicySchema = z.readonly(policyFields);

/** The part of the policy that all viewers of the report may read. */
export const reportPolicySchema = z.readonly(
  z.extend(
    z.pick(policyFields, {
      version: true,
      judgedSince: true,
      preset: true,
      own: true,
      types: true,
      acceptanceAtLeast: true,
      smallEnough: true,
      confidentAt: true,
      language: true,
      flags: true,
    }),
    { needs: z.readonly(z.record(z.enum(criterionIds), needSchema)) },
  ),
);
export type ReportPolicy = z.infer<typeof reportPolicySchema>;

/*#__NO_SIDE_EFFECTS__*/
function scale() {
  return list(cardSchema).check(z.refine(isScaleOrNone));
}

/** What "ready" means to one project. Kept in Forge storage, never in a property: anybody could edit that. */
export type Policy = Omit<z.infer<typeof storedPolicySchema>, 'needs'> & {
  readonly needs: Readonly<Record<CriterionId, Need>>;
};

/**
 * What an administrator chooses; the preset is derived from it. New criteria have a number above `ownMade`; new fields and
 * issue types get Jira's names.
 */
export type PolicyChoice = Omit<Policy, 'version' | 'judgedSince' | 'preset' | 'ownMade'>;

export function choiceOf(policy: Policy): PolicyChoice {
  const { version: _version, judgedSince: _judgedSince, preset: _preset, ownMade: _ownMade, ...choice } = policy;
  return choice;
}

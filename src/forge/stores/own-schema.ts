import { z } from 'zod';
import { isOwnId } from '../../domain/shared/own-id';
import { criterionIds } from '../../domain/criteria/criteria';
import { needs, type OwnCriterion, type TypeException } from '../../domain/policy/policy';
import { steps } from '../../domain/shared/steps';
import type { OwnId } from '../../domain/shared/own-id';
import { NAME_LIMIT, VALUE_LIMIT, VALUES_AT_MOST } from '../../domain/policy/policy-limits';

export const ownId = z.custom<OwnId>((value) => typeof value === 'string' && isOwnId(value));
/** Control characters, also those that turn the direction of a text or show nothing. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** A name that people see: a text whose characters all show. */
export const shownName = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((name) => !invisible.test(name));

export const need = z.enum(needs);
const fieldId = z.string().regex(/^(customfield_\d{1,10}|[a-zA-Z]{2,40})$/u);
const value = z.string().trim().min(1).max(VALUE_LIMIT);
const number = z.number().min(-1_000_000_000).max(1_000_000_000);

const condition = z.discriminatedUnion('is', [
  z.object({ is: z.literal('filled') }),
  z.object({ is: z.literal('one-of'), values: z.array(value).min(1).max(VALUES_AT_MOST) }),
  z.object({ is: z.literal('contains'), text: value }),
  z.object({ is: z.literal('at-least'), number }),
  z.object({ is: z.literal('at-most'), number }),
]);
const rule = { id: ownId, name: shownName(NAME_LIMIT).min(1), step: z.enum(steps), need };
/** A name that comes from Jira. */
const jiraName = z.string().max(255);

/** A custom criterion, as stored and as sent by the settings. */
export const ownCriterion = z.discriminatedUnion('by', [
  z.object({ ...rule, by: z.literal('field'), field: z.object({ id: fieldId, name: jiraName }), condition }),
  z.object({ ...rule, by: z.literal('people') }),
]) satisfies z.ZodType<OwnCriterion>;

export const typeException = z.object({
  id: z.string().regex(/^\d{1,18}$/u),
  name: jiraName,
  needs: z.partialRecord(z.union([z.enum(criterionIds), ownId]), need),
}) satisfies z.ZodType<TypeException>;

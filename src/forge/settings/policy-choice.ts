import { z } from 'zod';
import { CARD_LABEL_LIMIT, CARDS_AT_MOST, isScaleOrNone } from '../../domain/issue/card';
import { criterionIds } from '../../domain/criteria/criteria';
import { policyNumbers } from '../../domain/shared/policy-numbers';
import { OWN_AT_MOST, policyBounds as bounds, TYPES_AT_MOST } from '../../domain/policy/policy-limits';
import {
  flaggableStates,
  needSchema,
  ownCriterionSchema,
  shownName,
  typeExceptionSchema,
} from '../../domain/policy/policy';

const card = z.object({ label: shownName(0, CARD_LABEL_LIMIT), value: z.number().min(0).max(10_000).nullable() });
type Bounds = { readonly min: number; readonly max: number };
const whole = ({ min, max }: Bounds) => z.int().min(min).max(max);
const share = ({ min, max }: Bounds) => z.number().min(min).max(max);

/** What an administrator may choose. */
export const policyChoice = z
  .object({
    needs: z.record(z.enum(criterionIds), needSchema),
    own: z
      .array(ownCriterionSchema)
      .max(OWN_AT_MOST)
      .refine((own) => isDistinct(own.map(({ id }) => id)))
      .refine((own) => isDistinct(own.map(({ name }) => name.toLowerCase()))),
    types: z
      .array(typeExceptionSchema)
      .max(TYPES_AT_MOST)
      .refine((types) => isDistinct(types.map(({ id }) => id))),
    acceptanceAtLeast: whole(bounds.acceptanceAtLeast),
    smallEnough: share(bounds.smallEnough),
    draftCharacters: whole(bounds.draftCharacters),
    draftCharactersCjk: whole(bounds.draftCharactersCjk),
    confidentAt: policyNumbers.confidentAt,
    quorumAtLeast: whole(bounds.quorumAtLeast),
    quorumAtMost: whole(bounds.quorumAtMost),
    materialChange: share(bounds.materialChange),
    language: z.enum(['en', 'de']),
    timeZone: z.string().max(64).refine(isTimeZone).nullable(),
    acceptanceField: z
      .string()
      .regex(/^customfield_\d{1,10}$/u)
      .nullable(),
    board: z.int().positive().nullable(),
    cards: z.array(card).max(CARDS_AT_MOST).refine(isScaleOrNone),
    hands: z.boolean(),
    flags: z.object({
      on: z.boolean(),
      states: z.array(z.enum(flaggableStates)).max(flaggableStates.length).refine(isDistinct),
      begun: z.boolean(),
    }),
    weeklyMail: z.boolean(),
  })
  .refine(({ quorumAtLeast, quorumAtMost }) => quorumAtLeast <= quorumAtMost, { path: ['quorumAtMost'] });

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

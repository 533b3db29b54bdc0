import { z } from 'zod';
import { CARD_LABEL_LIMIT, CARDS_AT_MOST, isScale } from '../domain/card';
import { criterionIds } from '../domain/policy';
import { need, OWN_AT_MOST, ownCriterion, typeException, TYPES_AT_MOST } from './own-schema';

const card = z.object({ label: z.string().max(CARD_LABEL_LIMIT), value: z.number().min(0).max(10_000).nullable() });
const people = z.int().min(1).max(50);

/** What an administrator may choose. The bounds keep a policy from being one that nothing or everything satisfies. */
export const policyChoice = z
  .object({
    version: z.int().nonnegative(),
    needs: z.record(z.enum(criterionIds), need),
    own: z
      .array(ownCriterion)
      .max(OWN_AT_MOST)
      .refine((own) => isDistinct(own.map(({ id }) => id)))
      .refine((own) => isDistinct(own.map(({ name }) => name.toLowerCase()))),
    types: z
      .array(typeException)
      .max(TYPES_AT_MOST)
      .refine((types) => isDistinct(types.map(({ id }) => id))),
    acceptanceAtLeast: z.int().min(1).max(20),
    smallEnough: z.number().min(0.05).max(1),
    draftCharacters: z.int().min(0).max(1000),
    draftCharactersCjk: z.int().min(0).max(1000),
    confidentAt: z.literal([1, 2, 3, 4, 5]),
    quorumAtLeast: people,
    quorumAtMost: people,
    materialChange: z.number().min(0).max(1),
    language: z.enum(['en', 'de']),
    timeZone: z.string().max(64).refine(isTimeZone).nullable(),
    acceptanceField: z
      .string()
      .regex(/^customfield_\d{1,10}$/u)
      .nullable(),
    board: z.int().positive().nullable(),
    cards: z.array(card).max(CARDS_AT_MOST).refine(isScale),
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

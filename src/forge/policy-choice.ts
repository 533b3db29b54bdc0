import { z } from 'zod';
import { CARD_LABEL_LIMIT, CARDS_AT_MOST, isScale } from '../domain/card';
import { criterionIds } from '../domain/policy';

const need = z.enum(['required', 'advice', 'off']);
const card = z.object({ label: z.string().max(CARD_LABEL_LIMIT), value: z.number().min(0).max(10_000).nullable() });
const people = z.int().min(1).max(50);

/** What an administrator may choose. The bounds keep a policy from being one that nothing or everything satisfies. */
export const policyChoice = z
  .object({
    version: z.int().nonnegative(),
    needs: z.record(z.enum(criterionIds), need),
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

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

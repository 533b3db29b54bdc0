import * as z from 'zod/mini';

export const policyNumbers = {
  /** Acceptance criteria that it takes. */
  acceptanceAtLeast: z.int(),
  /** Most of the median velocity that an issue may take, 0–1. */
  smallEnough: z.number(),
  /**
   * Own text below this many characters, without a why, is a draft. Where a third of the text is Chinese, Japanese or
   * Korean, `draftCharactersCjk` holds.
   */
  draftCharacters: z.int(),
  draftCharactersCjk: z.int(),
  /** A confidence vote that counts as "would start". */
  confidentAt: z.literal([1, 2, 3, 4, 5]),
  quorumAtLeast: z.int(),
  quorumAtMost: z.int(),
  /** Share of the description's pairs of neighbouring words that may change before the agreement is looked at again, 0–1. */
  materialChange: z.number(),
};
/** What a policy says in numbers; which criteria it asks for is in `Policy`. */
export type PolicyNumbers = Readonly<z.infer<z.ZodMiniObject<typeof policyNumbers>>>;

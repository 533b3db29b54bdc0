import * as z from 'zod/mini';
import { CARD_LABEL_LIMIT, CARDS_AT_MOST, isScaleOrNone } from '../issue/card';
import { criterionIds } from '../criteria/criterion-ids';
import { policyNumbers } from '../shared/policy-numbers';
import { between, text, whole } from '../shared/schema';
import { OWN_AT_MOST, policyBounds as bounds, TYPES_AT_MOST } from './policy-limits';
import { STARTER_POLICY, wholeNeeds } from './presets';
import { flaggableStates, needSchema, ownCriterionSchema, shownName, typeExceptionSchema } from './policy';

const card = z.object({ label: shownName(0, CARD_LABEL_LIMIT), value: z.nullable(between(0, 10_000)) });
const flags = z.object({
  on: z.boolean(),
  states: z.array(z.enum(flaggableStates)).check(z.maxLength(flaggableStates.length), z.refine(isDistinct)),
});
type Bounds = { readonly min: number; readonly max: number };
const wholeIn = ({ min, max }: Bounds) => whole(min, max);
const shareIn = ({ min, max }: Bounds) => between(min, max);

/**
 * The part of a policy that an administrator chooses in the form of the settings. A page of an earlier version lacks what
 * is newer: a new criterion has the need of the preset, a new field has a default here.
 */
export const policyChoice = z
  .object({
    needs: z.pipe(z.partialRecord(z.enum(criterionIds), needSchema), z.transform(wholeNeeds)),
    own: z.array(ownCriterionSchema).check(
      z.maxLength(OWN_AT_MOST),
      z.refine((own) => isDistinct(own.map(({ id }) => id))),
      z.refine((own) => isDistinct(own.map(({ name }) => name.toLowerCase()))),
    ),
    types: z.array(typeExceptionSchema).check(
      z.maxLength(TYPES_AT_MOST),
      z.refine((types) => isDistinct(types.map(({ id }) => id))),
    ),
    acceptanceAtLeast: wholeIn(bounds.acceptanceAtLeast),
    smallEnough: shareIn(bounds.smallEnough),
    draftCharacters: wholeIn(bounds.draftCharacters),
    draftCharactersCjk: wholeIn(bounds.draftCharactersCjk),
    confidentAt: policyNumbers.confidentAt,
    quorumAtLeast: wholeIn(bounds.quorumAtLeast),
    quorumAtMost: wholeIn(bounds.quorumAtMost),
    materialChange: shareIn(bounds.materialChange),
    language: z.enum(['en', 'de']),
    timeZone: z.nullable(text(64).check(z.refine(isTimeZone))),
    acceptanceField: z.nullable(z.string().check(z.regex(/^customfield_\d{1,10}$/u))),
    board: z.nullable(z.int().check(z.positive())),
    cards: z.array(card).check(z.maxLength(CARDS_AT_MOST), z.refine(isScaleOrNone)),
    flags: z._default(flags, () => ({ ...STARTER_POLICY.flags, states: [...STARTER_POLICY.flags.states] })),
    weeklyMail: z._default(z.boolean(), STARTER_POLICY.weeklyMail),
  })
  .check(z.refine(({ quorumAtLeast, quorumAtMost }) => quorumAtLeast <= quorumAtMost, { path: ['quorumAtMost'] }));

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

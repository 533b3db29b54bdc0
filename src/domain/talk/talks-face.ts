import * as z from 'zod/mini';
import { standings } from '../shared/standing';
import { amount, count, instant, list, record, text } from '../shared/schema';
import { talkOutcomes } from './outcome';
import type { TalkRecord } from './talk';

/** The property `commonGroundTalks`: the last talks and the exception. It names no account: everybody who browses reads it. */
export const talksFaceSchema = record({
  talks: list(
    record({
      at: instant(),
      minutes: amount(),
      /** How many took part; 0 where an earlier version of the app named them instead. */
      people: z._default(count(), 0),
      outcome: z.enum(talkOutcomes),
      standing: z.optional(z.enum(standings)),
      agreed: text(),
    }),
    100,
  ),
  /** Earlier talks, which the property does not hold. */
  folded: count(),
  exception: z.nullable(record({ at: instant(), reason: text() })),
});
type TalksFace = z.infer<typeof talksFaceSchema>;

/** The schema drops what the property should not hold; null without a talk or an exception. */
export function faceOfTalks({ talks, folded, exception }: TalkRecord): TalksFace | null {
  if (talks.length + folded === 0 && exception === null) return null;
  const counted = talks.map((talk) => ({ ...talk, people: talk.participants.length }));
  return talksFaceSchema.parse({ talks: counted, folded, exception });
}

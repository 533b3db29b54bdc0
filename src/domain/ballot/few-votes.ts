import * as z from 'zod/mini';
import { stamped } from '../shared/instant';
import { count, merged, record } from '../shared/schema';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { COUNTS_FROM, type ConfidenceResult } from './round';
import { wouldStart } from './tally';

/** A result of one or two votes, without counts: they would tell each voter the other's vote. */
export const fewVotesSchema = record(
  merged(stamped, {
    round: count(),
    counts: z.null(),
    votes: count(),
    allWouldStart: z.boolean(),
    voters: count(),
    quorum: count(),
    hands: z.boolean(),
  }),
);
export type FewVotes = z.infer<typeof fewVotesSchema>;

/** The result as it is shown and projected; the row keeps the counts. */
export type ShownConfidence = ConfidenceResult | FewVotes;

const votesIn = ({ counts }: ConfidenceResult): number => counts.reduce((sum, count) => sum + count, 0);

export const isFew = (result: ConfidenceResult): boolean => votesIn(result) < COUNTS_FROM;

/** What is shown of one or two votes, whatever they are. */
export function withoutCounts(result: ConfidenceResult): Omit<FewVotes, 'allWouldStart'> {
  const { round, voters, quorum, hands, fingerprint, at } = result;
  return { round, counts: null, votes: votesIn(result), voters, quorum, hands, fingerprint, at };
}

export function shownOf(result: ConfidenceResult, policy: Pick<PolicyNumbers, 'confidentAt'>): ShownConfidence {
  if (!isFew(result)) return result;
  const { would, of } = wouldStart(result, policy);
  return { ...withoutCounts(result), allWouldStart: would === of };
}

/** How many would start; `would` is null for "not both". Zero without votes. */
export function shownStart(
  shown: ShownConfidence | null,
  policy: Pick<PolicyNumbers, 'confidentAt'>,
): { would: number | null; of: number } {
  if (shown === null || shown.counts !== null) return wouldStart(shown, policy);
  const { votes, allWouldStart } = shown;
  if (allWouldStart) return { would: votes, of: votes };
  return { would: votes === 1 ? 0 : null, of: votes };
}

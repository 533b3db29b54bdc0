import * as z from 'zod/mini';
import { stamped } from '../shared/instant';
import { count, merged, record } from '../shared/schema';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { COUNTS_FROM, type ConfidenceResult } from './round';

/** A result of one or two votes, without counts: they would tell each voter the other's vote. */
export const fewVotesSchema = record(
  merged(stamped, {
    round: count(),
    counts: z.null(),
    votes: count(),
    allWouldStart: z.boolean(),
    voters: count(),
    quorum: count(),
  }),
);
type FewVotes = z.infer<typeof fewVotesSchema>;

/** The result as it is shown and projected; the row keeps the counts. */
export type PublicConfidence = ConfidenceResult | FewVotes;

const votesIn = (counts: ConfidenceResult['counts']): number => counts.reduce((sum, count) => sum + count, 0);

/** How many answered. */
export const votesOf = (shown: PublicConfidence): number =>
  shown.counts === null ? shown.votes : votesIn(shown.counts);

/** What is shown: of one or two votes only whether all would start, by the policy at the reveal. */
export function publicCounts(result: PublicConfidence): PublicConfidence {
  if (result.counts === null || votesIn(result.counts) >= COUNTS_FROM) return result;
  const { round, counts, voters, quorum, fingerprint, at, allStart } = result;
  const votes = votesIn(counts);
  const allWouldStart = votes === 0 || allStart === true;
  return { round, counts: null, votes, allWouldStart, voters, quorum, fingerprint, at };
}

/**
 * The number of votes that reach the project's bar for "I would start", of all who were asked to vote; zero without votes.
 * One or two votes give all or none, as at the reveal: another bar would tell the votes one by one.
 */
function wouldStart(
  result: Pick<ConfidenceResult, 'counts' | 'allStart' | 'asked'> | null,
  { confidentAt }: Pick<PolicyNumbers, 'confidentAt'>,
): { would: number; of: number } {
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
  const counts = result?.counts ?? [];
  const of = sum(counts);
  if (of > 0 && of < COUNTS_FROM) return { would: result?.allStart === true ? of : 0, of };
  return { would: sum(counts.slice(confidentAt - 1)), of: Math.max(of, result?.asked ?? 0) };
}

/** How many would start; `would` is null for "not both". Zero without votes. */
export function publicStart(
  shown: PublicConfidence | null,
  policy: Pick<PolicyNumbers, 'confidentAt'>,
): { would: number | null; of: number } {
  if (shown === null || shown.counts !== null) return wouldStart(shown, policy);
  const { votes, allWouldStart } = shown;
  if (allWouldStart) return { would: votes, of: votes };
  return { would: votes === 1 ? 0 : null, of: votes };
}

/** Whether a low vote of the result was not heard yet. Of one or two votes that is not known: their reasons are questions. */
export const hasUnheardLowVote = (shown: PublicConfidence): boolean =>
  shown.counts !== null && shown.lowVotes > shown.lowHeard;

import { assess, currentFingerprint } from '../../domain/readiness/assess';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { hidesVotes } from '../../domain/ballot/ballot';
import type { Issue } from '../../domain/issue/issue';
import { rebaseOnto } from '../../domain/talk/rebase';
import type { Assessment } from '../../domain/readiness/finding';
import { publicPart, type PublicRow } from '../../domain/refinement/public-row';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import type { Instant } from '../../domain/shared/instant';
import { isSilent, runningOf } from '../../domain/talk/running-talk';
import type { TalkRecord } from '../../domain/talk/talk';

/** What the assessment of an issue is derived from. */
type AssessmentBasis = { readonly issue: Issue; readonly refinement: Refinement; readonly policy: EffectivePolicy };

/**
 * Assesses the issue. Hidden votes or questions keep it from becoming ready;
 * what was ready when the talk began stays ready until its end, so that the state does not tell who writes.
 */
export function judge({ refinement, ...basis }: AssessmentBasis): Assessment {
  return judgePublic({ ...basis, row: publicPart(refinement) });
}

export type PublicBasis = Omit<AssessmentBasis, 'refinement'> & { readonly row: PublicRow };

/** As {@link judge}, from the public part of the row. */
export function judgePublic(basis: PublicBasis): Assessment {
  const { issue, policy, row } = basis;
  const { talk, round, hidden, confidence } = row;
  const staysReady = runningOf(talk)?.wasReady === true;
  const unread = staysReady ? {} : { hasHidden: hidden > 0 || isSilent(talk) };
  const votesHidden = !staysReady && hidesVotes(round, confidence);
  return assess(issue, { ...counted(basis), ...unread, votesHidden }, policy);
}

/** The row as it counts now: what was said in the running talk stands on its content, see `rebaseOnto`. */
export function counted({ issue, row, policy }: PublicBasis): PublicRow {
  const running = runningOf(row.talk);
  if (running === null) return row;
  const fingerprint = currentFingerprint(issue);
  const talks = rebaseOnto(row.talks, running, { fingerprint, share: policy.materialChange });
  return { ...row, talks };
}

/**
 * Returns the row with the moment at which the item last became agreed: by this change, or by a vote that is newer than
 * the agreement. A talk with a reveal in which a quorum voted, and that ends otherwise than as ready, takes
 * the agreement back. One person alone cannot.
 */
export function withAgreement(before: AssessmentBasis & { readonly now: Instant }, row: Refinement): Refinement {
  const { agreement, confidence } = row;
  if (isAgreed(judgeAsOpen({ ...before, refinement: row }).readiness)) {
    const isNewer = agreement === null || (confidence?.at ?? '') > agreement.at;
    if (!isNewer && isAgreed(judgeAsOpen(before).readiness)) return row;
    return { ...row, agreement: { fingerprint: currentFingerprint(before.issue), at: before.now } };
  }
  return agreement !== null && isTakenBack(before.refinement, row) ? { ...row, agreement: null } : row;
}

/** Judges the item as if work on it had not begun: the frozen state says nothing about a later agreement. */
const judgeAsOpen = (basis: AssessmentBasis): Assessment =>
  judge({ ...basis, issue: { ...basis.issue, progress: 'new' } });

/** Returns whether this change ended a talk otherwise than as ready, after a quorum's votes were revealed in it. */
function isTakenBack(before: Refinement, { talks, confidence }: Refinement): boolean {
  const running = runningOf(before.talk);
  if (running === null || confidence === null || confidence.at === null) return false;
  const endIn = (record: TalkRecord) => record.talks.find(({ id }) => id === running.startedAt);
  const end = endIn(talks);
  const isEnd = end !== undefined && end.outcome !== 'ready' && endIn(before.talks) === undefined;
  return isEnd && confidence.at >= running.startedAt && confidence.voters >= confidence.quorum;
}

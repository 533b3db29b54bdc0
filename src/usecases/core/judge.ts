import { assess, currentFingerprint } from '../../domain/readiness/assess';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { hidesVotes } from '../../domain/ballot/ballot';
import type { Issue } from '../../domain/issue/issue';
import { rebaseOnto } from '../../domain/talk/rebase';
import type { Assessment } from '../../domain/readiness/finding';
import { publicPart, type PublicRow } from '../../domain/refinement/public-row';
import type { Refinement } from '../../domain/refinement/refinement';
import { isSilent, runningOf } from '../../domain/talk/running-talk';

/** What the assessment of an issue is derived from. */
type AssessmentBasis = {
  readonly issue: Issue;
  readonly refinement: Refinement;
  readonly policy: EffectivePolicy;
};

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

import { assess, currentFingerprint } from '../../domain/readiness/assess';
import type { Yardstick } from '../../domain/policy/yardstick';
import { hidesVotes } from '../../domain/ballot/ballot';
import type { Instant } from '../../domain/shared/instant';
import type { Issue } from '../../domain/issue/issue';
import { countedIn } from '../../domain/talk/of-talk';
import type { Assessment } from '../../domain/readiness/finding';
import type { Refinement } from '../../domain/refinement/refinement';
import { goingOn, isSilent } from '../../domain/talk/running-talk';

/** All that decides on how an issue stands. */
export type Judged = {
  readonly issue: Issue;
  readonly refinement: Refinement;
  readonly policy: Yardstick;
  readonly now: Instant;
};

/**
 * How the issue stands. In a talk, edits belong to the talk. Nothing becomes ready while votes or questions are hidden;
 * what was ready when the talk began stays so until it ends, so that no change tells who has just written.
 */
export function judge(judged: Judged): Assessment {
  const { issue, policy, refinement, now } = judged;
  const { talk, round, hidden, held } = refinement;
  const staysReady = goingOn(talk, now)?.wasReady === true;
  const unread = staysReady ? {} : { unseen: held, unshown: hidden.length > 0 || isSilent(talk, now) };
  const votes = hidesVotes(round, refinement.confidence);
  return assess(issue, { ...counted(judged), ...unread, votesHidden: votes }, policy);
}

/** The row as it counts just now: what was said in the talk that goes on is about the content as it is. */
export function counted({ issue, refinement, policy, now }: Judged): Refinement {
  const running = goingOn(refinement.talk, now);
  if (running === null) return refinement;
  const fingerprint = currentFingerprint(issue, refinement);
  return countedIn(refinement, running, { fingerprint, share: policy.materialChange });
}

/** Whether an anonymous question that waits is all that keeps it from being ready. */
export function tellsUnseen({ criteria }: Assessment): boolean {
  return criteria.some(({ finding }) => finding.outcome === 'unmet' && finding.because === 'doubts-unseen');
}

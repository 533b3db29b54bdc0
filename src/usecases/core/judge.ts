import { assess, currentFingerprint } from '../../domain/readiness/assess';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { hidesVotes } from '../../domain/ballot/ballot';
import type { Instant } from '../../domain/shared/instant';
import type { Issue } from '../../domain/issue/issue';
import { rebaseOnto } from '../../domain/talk/rebase';
import type { Assessment } from '../../domain/readiness/finding';
import type { Refinement } from '../../domain/refinement/refinement';
import { goingOn, isSilent } from '../../domain/talk/running-talk';

/** What the assessment of an issue is derived from. */
type Judged = {
  readonly issue: Issue;
  readonly refinement: Refinement;
  readonly policy: EffectivePolicy;
  readonly now: Instant;
};

/**
 * Assesses the issue. Hidden votes or questions keep it from becoming ready;
 * what was ready when the talk began stays ready until its end, so that the state does not tell who writes.
 */
export function judge(judged: Judged): Assessment {
  const { issue, policy, refinement, now } = judged;
  const { talk, round, hidden } = refinement;
  const staysReady = goingOn(talk, now)?.wasReady === true;
  const unread = staysReady ? {} : { hasHidden: hidden.length > 0 || isSilent(talk, now) };
  const votes = hidesVotes(round, refinement.confidence);
  return assess(issue, { ...counted(judged), ...unread, votesHidden: !staysReady && votes }, policy);
}

/** The row as it counts now: what was said in the running talk stands on its content, see `rebaseOnto`. */
export function counted({ issue, refinement, policy, now }: Judged): Refinement {
  const running = goingOn(refinement.talk, now);
  if (running === null) return refinement;
  const fingerprint = currentFingerprint(issue, refinement);
  const talks = rebaseOnto(refinement.talks, running, { fingerprint, share: policy.materialChange });
  return { ...refinement, talks };
}

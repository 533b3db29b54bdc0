import { currentFingerprint } from '../domain/assess';
import { goingOn } from '../domain/running-talk';
import type { VotingNow } from '../domain/voted-on';
import type { Situation } from './situation';

/** The content that a reveal would be on now: what it would come to, the panel tells whoever voted on other content before. */
export function votingNow({ issue, records, policy, talk, now }: VotingOn): VotingNow {
  return {
    stamp: { fingerprint: currentFingerprint(issue, records), at: now },
    share: policy.materialChange,
    since: goingOn(talk, now)?.startedAt ?? null,
  };
}

type VotingOn = Pick<Situation, 'issue' | 'records' | 'policy' | 'talk' | 'now'>;

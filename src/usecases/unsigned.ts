import type { UnsignedView } from '../contract';
import { assess } from '../domain/assess';
import { possibleWriters, WRITERS } from '../domain/cover';
import { goingOn, isSilent } from '../domain/running-talk';
import { electorateOf } from '../domain/voices';
import { judge, tellsUnseen } from './judge';
import type { Situation } from './situation';

type Viewed = Pick<Situation, 'issue' | 'records' | 'policy' | 'talk' | 'round' | 'outbox' | 'now'>;

/**
 * Why nothing is to be said without a name here; null where it may be. Of fewer than three who have not signed anything the
 * writer would be known. On what the team has agreed on, outside a talk, everybody would see when it came: it is ready no
 * longer from then on.
 */
export function whyNotUnsigned({ issue, records, policy, talk, round, now }: Viewed): UnsignedView['whyNot'] {
  const people = electorateOf({ talk, records, round, now });
  if (possibleWriters(people, talk) < WRITERS) return 'too-few-writers';
  if (goingOn(talk, now) !== null || issue.progress !== 'new') return null;
  return assess(issue, records, policy).readiness.state === 'ready' ? 'agreed' : null;
}

/** What everybody may know of what was said without a name. */
export function toUnsignedView(viewed: Viewed): UnsignedView {
  return { waits: isTold(viewed), whyNot: whyNotUnsigned(viewed) };
}

/** Nobody is told that something waits, but where it is all that keeps the issue from being ready. */
function isTold(viewed: Viewed): boolean {
  return !isSilent(viewed.talk, viewed.now) && tellsUnseen(judge(viewed));
}

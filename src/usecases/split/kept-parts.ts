import { daysBetween } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf, withParts } from '../../domain/talk/running-talk';
import type { Talk, TalkRecord } from '../../domain/talk/talk';
import { recordParts } from '../../domain/talk/talk-record';
import type { IssueContext } from '../core/issue-context';

/** A page may still have a split form open after the talk, for at most this long. */
const FORM_DAYS = 1;

/** Adds the parts to the talk that goes on or has just ended. Without such a talk only the issue links show them. */
export function withKeptParts({ refinement, now }: IssueContext, keys: readonly string[]): Refinement {
  if (keys.length === 0) return refinement;
  const { talks } = refinement;
  const running = runningOf(refinement.talk);
  if (running !== null) {
    const talk = withParts(running, keys);
    return talk === running ? refinement : { ...refinement, talk };
  }
  const last = justEnded(talks, now);
  const after = last === null ? talks : recordParts(talks, last, keys);
  return after === talks ? refinement : { ...refinement, talks: after };
}

function justEnded({ talks }: TalkRecord, now: Instant): Talk['id'] | null {
  const last = talks.at(-1);
  return last !== undefined && daysBetween(last.at, now) < FORM_DAYS ? last.id : null;
}

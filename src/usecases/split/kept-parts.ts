import { daysBetween } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf, withParts } from '../../domain/talk/running-talk';
import type { Talk, TalkRecord } from '../../domain/talk/talk';
import { recordParts } from '../../domain/talk/talk-record';
import type { IssueContext } from '../core/issue-context';

/** A form that splits may still be open in a page after the talk: not for longer. */
const FORM_DAYS = 1;

/**
 * The talk that goes on, or has just been, knows what it was split into. Without either nothing is kept: the parts are
 * linked with the issue.
 */
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

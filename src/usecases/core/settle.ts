import { aroundOf } from '../../domain/around';
import { dayIn, daysAfter } from '../../domain/day';
import type { Refinement } from '../../domain/refinement';
import { goingOn, runningOf, toGathering } from '../../domain/running-talk';
import { recordParts } from '../../domain/talk-record';
import { ended } from '../end-talk';
import type { IssueContext } from './context';

/** Days after which an anonymous question that was never shown is deleted unseen. */
const WAITING_DAYS = 90;

/**
 * The row as time has changed it: a talk that everybody left hours ago is over without an outcome, and what waited too
 * long is gone. Pure: whoever writes the row next stores it. The same object where time has changed nothing.
 */
export function settled(context: Omit<IssueContext, 'call' | 'canEdit' | 'face'>): Refinement {
  return withoutOld(withoutLeftTalk(context), context.now);
}

function withoutLeftTalk({ issue, policy, refinement, now }: Parameters<typeof settled>[0]): Refinement {
  const left = runningOf(refinement.talk);
  if (left === null || goingOn(left, now) !== null) return refinement;
  const { round, talks } = refinement;
  const ending = { issue, policy, now, round, records: refinement, talk: left, around: aroundOf(issue) };
  const isKnown = talks.talks.some(({ id }) => id === left.startedAt);
  const recorded = isKnown
    ? recordParts(talks, left.startedAt, left.parts)
    : ended(talks, ending, { outcome: 'none', agreed: '', nextSteps: [] });
  return { ...refinement, talks: recorded, talk: toGathering(left) };
}

function withoutOld(row: Refinement, now: string): Refinement {
  const oldest = daysAfter(dayIn(now, null), -WAITING_DAYS);
  const waiting = row.waiting.filter(({ since }) => since >= oldest);
  return waiting.length === row.waiting.length ? row : { ...row, waiting };
}

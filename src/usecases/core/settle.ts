import { endingWith } from '../../domain/talk/sentence';
import { agreedFactsOf } from '../../domain/issue/agreed-facts';
import type { Frozen } from '../../domain/refinement/readiness';
import { publicPart } from '../../domain/refinement/public-row';
import { isSaid, type Refinement } from '../../domain/refinement/refinement';
import { hasActs, runningOf, toEarlyWriting, withoutStart, setAside } from '../../domain/talk/running-talk';
import { isLeft } from '../../domain/shared/presence';
import type { RunningTalk } from '../../domain/talk/talk';
import type { Instant } from '../../domain/shared/instant';
import { recordParts } from '../../domain/talk/talk-record';
import { endedAsLeft } from './end-talk';
import { withWritingShown } from './new-question';
import type { IssueContext } from './issue-context';
import { judge } from './judge';

export type Settling = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'projection' | 'now'>;

/**
 * The row as time and Jira have changed it: a talk left hours ago ends without an outcome, work in progress freezes the
 * state. Pure; the same object where nothing changed.
 */
export function settled(read: Settling): Refinement {
  return withFrozen({ ...read, refinement: withoutLeftTalk(read) });
}

function withoutLeftTalk(read: Settling): Refinement {
  const talk = runningOf(read.refinement.talk);
  if (talk === null || !isLeft(talk, read.now)) return read.refinement;
  // Only the going on of a meeting has started it.
  const isNone = talk.meeting !== null && !isActedIn(read.refinement);
  return isNone ? { ...read.refinement, talk: withoutStart(talk) } : leftTalk(read, talk);
}

/** Whether something was done in the running talk, as far as everybody may see: nothing hidden is told by it. */
export function isActedIn(row: Refinement): boolean {
  const { round, questions, hidden, talk } = publicPart(row);
  const running = runningOf(talk);
  return running !== null && hasActs(running, { round, questions, hidden });
}

/** The row with the talk left: over at its last act, without an outcome. Its end is the show, where there was none. */
function leftTalk(read: Settling, talk: RunningTalk): Refinement {
  const { issue, policy, now } = read;
  const shown = withWritingShown(read, null);
  const { round, talks } = shown;
  const ending = { issue, policy, now, round, records: shown, talk, agreedFacts: agreedFactsOf(issue) };
  const isKnown = talks.talks.some(({ id }) => id === talk.startedAt);
  const recorded = isKnown
    ? recordParts(talks, talk.startedAt, talk.parts)
    : endedAsLeft(talks, ending, { outcome: 'none', ...endingWith(talk.sentence ?? null, null), nextSteps: [] });
  return { ...shown, talks: recorded, talk: toEarlyWriting(talk) };
}

/** Freezes the state when work begins, and frees it when the issue goes back to "to do". */
function withFrozen(read: Settling): Refinement {
  const { issue, refinement, now } = read;
  if (issue.progress === 'new') return refinement.frozen === null ? refinement : { ...refinement, frozen: null };
  if (refinement.frozen !== null || !wasLookedAt(read)) return refinement;
  const before = judge({ ...read, issue: { ...issue, progress: 'new' } });
  return { ...refinement, frozen: toFrozen(before.readiness, now) };
}

/** A summary property only shows that the issue was assessed before; its content proves nothing and is derived anew. */
function wasLookedAt({ refinement, projection }: Settling): boolean {
  const { readiness, broken } = projection;
  return isSaid(refinement) || broken.includes('readiness') || (readiness?.state ?? 'unknown') !== 'unknown';
}

function toFrozen(judgement: Frozen, startedAt: Instant): Frozen {
  const { state, score, gaps, missing, outdated, lacks, standing, nextStep } = judgement;
  return { state, score, gaps, missing, outdated, lacks, standing, nextStep, startedAt };
}

/**
 * The row after a meeting has left its running talk without closing it. A talk without an act is taken away; another one
 * goes on, or is over without an outcome where the meeting does not come back (`isOver`).
 */
export function leaveTalkAside(
  read: Settling,
  { talk, isOver }: { readonly talk: RunningTalk; readonly isOver: boolean },
): Refinement {
  if (!isActedIn(read.refinement)) return { ...read.refinement, talk: withoutStart(talk) };
  return isOver ? leftTalk(read, talk) : { ...read.refinement, talk: setAside(talk) };
}

import type { Issue } from '../issue/issue';
import type { Instant } from '../shared/instant';
import type { FlagMarker } from '../issue/flag-marker';
import type { Readiness } from '../refinement/readiness';
import type { ReadinessState } from '../shared/readiness-state';

/** States that are flagged in a sprint that runs or is planned. */
const flaggedStates: readonly ReadinessState[] = ['draft', 'refine', 'recheck'];

/** The last change of Jira's flag, whoever made it. */
export type LastFlagChange = { readonly changelogId: string; readonly at: Instant };

export type Flagging = {
  readonly issue: Pick<Issue, 'flagged' | 'progress' | 'sprint' | 'type'>;
  readonly readiness: Pick<Readiness, 'state'>;
  readonly marker: FlagMarker | null;
  readonly lastChange: LastFlagChange | null;
};

/**
 * What to do about Jira's flag. `set` and `clear` are ours to do; `complete` finishes one of ours that lost its comment
 * or its place in the history; `forget` gives up a claim that somebody else ended; `leave` writes nothing.
 */
export type FlagDecision =
  | { readonly do: 'set' | 'forget' }
  | { readonly do: 'complete' | 'clear'; readonly marker: FlagMarker }
  | { readonly do: 'leave'; readonly because: 'not-wanted' | 'already-ours' | 'set-by-person' | 'cleared-by-person' };

/** Deciding twice on what the first decision left gives `leave`. */
export function decideFlag(flagging: Flagging): FlagDecision {
  const { issue, marker } = flagging;
  const wanted = isWanted(flagging);
  if (marker === null) {
    if (!wanted) return { do: 'leave', because: 'not-wanted' };
    return issue.flagged ? { do: 'leave', because: 'set-by-person' } : { do: 'set' };
  }
  if (!issue.flagged) return wanted ? { do: 'leave', because: 'cleared-by-person' } : { do: 'forget' };
  if (!isOurs(marker, flagging.lastChange))
    return wanted ? { do: 'leave', because: 'set-by-person' } : { do: 'forget' };
  if (!wanted) return { do: 'clear', marker };
  return isComplete(marker) ? { do: 'leave', because: 'already-ours' } : { do: 'complete', marker };
}

/**
 * Not started, in a sprint that runs or is planned, and not agreed. A sub-task never is: its parent stands for it. Whether a
 * project wants flags at all is not asked here: a rule that somebody makes in Jira's automation is what turns them on.
 */
function isWanted({ issue, readiness }: Pick<Flagging, 'issue' | 'readiness'>): boolean {
  const isPlanned = issue.sprint !== null && issue.sprint.state !== 'closed';
  const mayBe = issue.progress === 'new' && !issue.type.subtask;
  return mayBe && isPlanned && flaggedStates.includes(readiness.state);
}

function isComplete({ changelogId, commentId }: FlagMarker): boolean {
  return changelogId !== null && commentId !== null;
}

/** A marker that never learned its place in the history owns only a change made in the moment it was written. */
const SAME_EDIT_MS = 10_000;

function isOurs({ changelogId, flaggedAt }: FlagMarker, lastChange: LastFlagChange | null): boolean {
  if (lastChange === null) return false;
  if (changelogId !== null) return changelogId === lastChange.changelogId;
  return Math.abs(Date.parse(lastChange.at) - Date.parse(flaggedAt)) <= SAME_EDIT_MS;
}

import type { Issue } from '../issue/issue';
import type { Instant } from '../shared/instant';
import type { FlagMarker } from '../issue/flag-marker';
import type { Readiness } from '../refinement/readiness';
import type { ReadinessState } from '../shared/readiness-state';

/** States that are flagged in the running or the next sprint. */
const flaggedStates: readonly ReadinessState[] = ['draft', 'refine', 'recheck'];

/** The last change of Jira's flag, by a person or the app. */
export type LastFlagChange = { readonly changelogId: string; readonly at: Instant };

type Flagging = {
  readonly issue: Pick<Issue, 'flagged' | 'progress' | 'sprint' | 'type'>;
  readonly readiness: Pick<Readiness, 'state'>;
  readonly marker: FlagMarker | null;
  readonly lastChange: LastFlagChange | null;
  /** Id of the sprint that is planned next; null where none is, or where it is unknown. */
  readonly nextSprint: number | null;
};

/**
 * What to do about Jira's flag. `set` and `clear` change our flag, `set` also where a claim was stored and the flag was
 * not; `complete` adds a missing comment or changelog id;
 * `forget` drops our claim to a flag that a person cleared or set again; `leave` writes nothing.
 */
export type FlagDecision =
  | { readonly do: 'set' | 'forget' }
  | { readonly do: 'complete' | 'clear'; readonly marker: FlagMarker }
  | { readonly do: 'leave'; readonly because: 'not-wanted' | 'already-ours' | 'set-by-person' | 'cleared-by-person' };

/** Deciding again after the first decision was carried out gives `leave`. */
export function decideFlag(flagging: Flagging): FlagDecision {
  const { issue, marker } = flagging;
  const wanted = isFlagWanted(flagging);
  if (marker === null) {
    if (!wanted) return { do: 'leave', because: 'not-wanted' };
    return issue.flagged ? { do: 'leave', because: 'set-by-person' } : { do: 'set' };
  }
  if (!issue.flagged) {
    if (!wanted) return { do: 'forget' };
    return isNotDoneYet(marker, flagging.lastChange) ? { do: 'set' } : { do: 'leave', because: 'cleared-by-person' };
  }
  if (!isOurs(marker, flagging.lastChange))
    return wanted ? { do: 'leave', because: 'set-by-person' } : { do: 'forget' };
  if (!wanted) return { do: 'clear', marker };
  return isComplete(marker) ? { do: 'leave', because: 'already-ours' } : { do: 'complete', marker };
}

type Wanting = Pick<Flagging, 'readiness' | 'nextSprint'> & {
  readonly issue: Pick<Issue, 'progress' | 'sprint' | 'type'>;
};

/**
 * Whether the issue should be flagged: not started, in the running or the next sprint, not agreed, no sub-task. Flags
 * are turned on by a rule in Jira's automation, not here.
 */
export function isFlagWanted({ issue: { progress, sprint, type }, readiness, nextSprint }: Wanting): boolean {
  const isSoon = sprint?.state === 'active' || (sprint?.state === 'future' && sprint.id === nextSprint);
  return progress === 'new' && !type.subtask && isSoon && flaggedStates.includes(readiness.state);
}

/** A claim after which Jira's history has no change of the flag: the run that stored it did not come to set the flag. */
function isNotDoneYet({ changelogId, flaggedAt }: FlagMarker, lastChange: LastFlagChange | null): boolean {
  return changelogId === null && (lastChange === null || Date.parse(lastChange.at) < Date.parse(flaggedAt));
}

function isComplete({ changelogId, commentId }: FlagMarker): boolean {
  return changelogId !== null && commentId !== null;
}

/** A marker without a changelog id owns a flag change only if both were made this close together. */
const SAME_EDIT_MS = 10_000;

function isOurs({ changelogId, flaggedAt }: FlagMarker, lastChange: LastFlagChange | null): boolean {
  if (lastChange === null) return false;
  if (changelogId !== null) return changelogId === lastChange.changelogId;
  return Math.abs(Date.parse(lastChange.at) - Date.parse(flaggedAt)) <= SAME_EDIT_MS;
}

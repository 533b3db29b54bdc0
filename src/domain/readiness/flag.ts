import type { Issue } from '../issue/issue';
import type { Instant } from '../shared/instant';
import type { FlagMarker } from '../issue/flag-marker';
import type { Readiness } from '../refinement/readiness';
import type { FlagRules } from '../policy/policy';

/** The last change of Jira's flag, by the app or by anybody else. */
export type LastFlagChange = { readonly changelogId: string; readonly at: Instant; readonly isByApp: boolean };

type Wanting = {
  readonly issue: Pick<Issue, 'progress' | 'sprint' | 'type'>;
  readonly readiness: Pick<Readiness, 'state'>;
  /** Id of the next sprint where it starts soon; null where none does, or where that is unknown. */
  readonly sprintSoon: number | null;
  readonly flags: FlagRules;
  /** Who asks for the flag. */
  readonly by: FlagMarker['by'];
};

type Flagging = Wanting & {
  readonly issue: Pick<Issue, 'flagged'>;
  readonly marker: FlagMarker | null;
  readonly lastChange: LastFlagChange | null;
};

/** Why an issue is not to be flagged. */
export type Unflagged = 'off' | 'begun' | 'moved' | 'agreed';

/**
 * What to do about Jira's flag. `set` and `clear` change our flag, `set` also where the run before was cut off between
 * claim and flag; `complete` adds a missing comment or changelog id;
 * `forget` drops our claim to a flag that a person cleared or set again; `leave` writes nothing.
 */
export type FlagDecision =
  | { readonly do: 'set' | 'forget' }
  | { readonly do: 'complete'; readonly marker: FlagMarker }
  | { readonly do: 'clear'; readonly marker: FlagMarker; readonly because: Unflagged }
  | { readonly do: 'leave'; readonly because: Unflagged | 'already-ours' | 'set-by-person' | 'cleared-by-person' };

/** Deciding again after the first decision was carried out gives `leave`. */
export function decideFlag(flagging: Flagging): FlagDecision {
  const { issue, marker } = flagging;
  const because = whyUnflagged({ ...flagging, by: marker?.by ?? flagging.by });
  const isWanted = because === null;
  if (marker === null) {
    if (because !== null) return { do: 'leave', because };
    return issue.flagged ? { do: 'leave', because: 'set-by-person' } : { do: 'set' };
  }
  if (!issue.flagged) {
    // Where the app itself cleared it and was cut off, it says so once more.
    if (because !== null) return isCutOff(flagging) ? { do: 'clear', marker, because } : { do: 'forget' };
    return isClearedByPerson(marker, flagging.lastChange)
      ? { do: 'leave', because: 'cleared-by-person' }
      : { do: 'set' };
  }
  if (flagging.lastChange?.isByApp !== true)
    return isWanted ? { do: 'leave', because: 'set-by-person' } : { do: 'forget' };
  if (because !== null) return { do: 'clear', marker, because };
  return isComplete(marker) ? { do: 'leave', because: 'already-ours' } : { do: 'complete', marker };
}

/**
 * Why the issue should carry no flag of ours; null where it should: not started, in the running sprint or a
 * next one that starts soon, in one of the policy's states, no sub-task. A flag that the app sets by itself has to be turned on, too.
 */
export function whyUnflagged({ issue, readiness, sprintSoon, flags, by }: Wanting): Unflagged | null {
  const { progress, sprint, type } = issue;
  if (by === 'itself' && !flags.on) return 'off';
  if (progress !== 'new') return 'begun';
  const isSoon = sprint?.state === 'active' || (sprint?.state === 'future' && sprint.id === sprintSoon);
  if (type.subtask || !isSoon) return 'moved';
  return isFlaggable(readiness, flags) ? null : 'agreed';
}

/** Whether the policy has this state flagged. */
function isFlaggable({ state }: Pick<Readiness, 'state'>, { states }: FlagRules): boolean {
  return states.some((one) => one === state);
}

/** The app changed the flag last, and its claim does not say so: it died in between. */
function isCutOff({ lastChange }: Pick<Flagging, 'lastChange'>): boolean {
  return lastChange?.isByApp === true;
}

/** Else a run was cut off: it stored its claim and did not set the flag, or cleared the flag and kept its claim. */
function isClearedByPerson({ changelogId, flaggedAt }: FlagMarker, lastChange: LastFlagChange | null): boolean {
  if (lastChange === null || lastChange.isByApp) return false;
  return changelogId !== null || Date.parse(lastChange.at) >= Date.parse(flaggedAt);
}

function isComplete({ changelogId, commentId }: FlagMarker): boolean {
  return changelogId !== null && commentId !== null;
}

import { met, unmet } from '../criteria/criterion';
import type { Issue } from '../issue/issue';
import type { ReadinessState } from '../shared/readiness-state';
import type { Refinement } from '../refinement/refinement';

type OwnRecords = Pick<Refinement, 'confidence' | 'talks'>;

/** Sub-tasks follow their parent, as long as nobody has taken them up on their own. Whether they do is known with its state. */
export function mayFollow(
  { type, parent }: Pick<Issue, 'type' | 'parent'>,
  { confidence, talks }: OwnRecords,
): boolean {
  const isTakenUp =
    confidence !== null || talks.asked !== null || talks.exception !== null || talks.talks.length + talks.folded > 0;
  return type.subtask && parent !== null && !isTakenUp;
}

/** `votesHidden`: votes were cast and are not revealed yet. */
type Taken = OwnRecords & { readonly votesHidden?: boolean };

/**
 * A parent that nobody has looked at, or whom the reader may not see, says nothing: then the sub-task is judged itself. So is
 * one that people vote on: they have taken it up.
 */
export function followsParent(issue: Pick<Issue, 'type' | 'parent'>, records: Taken): boolean {
  const state = issue.parent?.state ?? 'unknown';
  return mayFollow(issue, records) && state !== 'unknown' && records.votesHidden !== true;
}

/** States in which work may start on what hangs on the issue. */
export const standing: readonly ReadinessState[] = ['ready', 'exception'];

/** Met while the parent is ready, or taken as is. */
export function findParent({ parent }: Pick<Issue, 'parent'>) {
  return standing.includes(parent?.state ?? 'unknown')
    ? met
    : unmet({ because: 'parent-not-ready', parent: parent?.key ?? '' });
}

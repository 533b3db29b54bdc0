import { met, unmet } from '../criteria/criterion';
import type { Issue } from '../issue/issue';
import type { ReadinessState } from '../shared/readiness-state';
import type { PublicRow } from '../refinement/public-row';

type OwnRecords = Pick<PublicRow, 'confidence' | 'talks'>;

/**
 * Whether a sub-task may follow its parent: it has no vote, talk, exception or answers of its own. `followsParent` also
 * needs the parent's state.
 */
function mayFollow({ type, parent }: Pick<Issue, 'type' | 'parent'>, { confidence, talks }: OwnRecords): boolean {
  const isTakenUp =
    confidence !== null || talks.asked !== null || talks.exception !== null || talks.talks.length + talks.folded > 0;
  return type.subtask && parent !== null && !isTakenUp;
}

/** `votesHidden`: there are votes that are not revealed yet. */
type Taken = OwnRecords & { readonly votesHidden?: boolean };

/**
 * Whether the sub-task takes its parent's state. It is assessed by itself where that state is unknown or hidden from
 * the reader, and once it has hidden votes.
 */
export function followsParent(issue: Pick<Issue, 'type' | 'parent'>, records: Taken): boolean {
  const state = issue.parent?.state ?? 'unknown';
  return mayFollow(issue, records) && state !== 'unknown' && records.votesHidden !== true;
}

/** States in which work may start on the issue's sub-tasks. */
export const startableStates: readonly ReadinessState[] = ['ready', 'exception'];

/** Met while the parent is ready, or taken as is. */
export function findParent({ parent }: Pick<Issue, 'parent'>) {
  return startableStates.includes(parent?.state ?? 'unknown')
    ? met
    : unmet({ because: 'parent-not-ready', parent: parent?.key ?? '' });
}

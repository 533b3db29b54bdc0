import { findContent } from './content';
import { EMPTY_BRIEF } from './brief';
import type { Issue } from '../issue/issue';

/** Most issues that are read beside one. */
const AT_MOST = 100;

/**
 * What an answer about the issue depends on: the parent by its key, where the issue has no why of its own or follows its
 * parent, and the blockers by their ids, as far as Jira tells of them.
 */
export function linkedOf(issue: Issue): readonly string[] {
  const { parent, blockers, type } = issue;
  const dependsOnParent = parent !== null && (type.subtask || findContent(issue, EMPTY_BRIEF).why === null);
  return [...(dependsOnParent ? [parent.key] : []), ...blockers.map(({ id }) => id)].slice(0, AT_MOST);
}

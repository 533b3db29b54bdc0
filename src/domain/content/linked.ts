import { findContent } from './content';
import type { Issue } from '../issue/issue';

/** Most issues that are read beside one. */
const AT_MOST = 100;

/**
 * Ids and keys that the assessment depends on: the parent's key where the issue has no why of its own or follows its
 * parent, and the ids of the blockers that Jira shows.
 */
export function linkedOf(issue: Issue): readonly string[] {
  const { parent, blockers, type } = issue;
  const dependsOnParent = parent !== null && (type.subtask || findContent(issue).why === null);
  return [...(dependsOnParent ? [parent.key] : []), ...blockers.map(({ id }) => id)].slice(0, AT_MOST);
}

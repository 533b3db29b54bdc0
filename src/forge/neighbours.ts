import { findContent } from '../domain/content';
import { mayFollow } from '../domain/follow-parent';
import type { ReadIssue } from '../jira/issue-reading';
import { NEIGHBOURS_AT_MOST } from '../jira/neighbours';

/** The parent by its key and the blockers by their ids, as far as an answer depends on what only they know, and Jira tells of at once. */
export function neededNeighbours({ issue, records }: ReadIssue): readonly string[] {
  const { parent, blockers } = issue;
  const dependsOnParent =
    parent !== null && (findContent(issue, records.brief).why === null || mayFollow(issue, records));
  return [...(dependsOnParent ? [parent.key] : []), ...blockers.map(({ id }) => id)].slice(0, NEIGHBOURS_AT_MOST);
}

type Seen = { readonly needed: readonly string[]; readonly names: readonly string[]; readonly seesAll: boolean };

/**
 * What is to be remembered instead of `names`; null where they will do. Whoever may not see all neighbours only adds to
 * them, so that two people do not take turns.
 */
export function toRemember({ needed, names, seesAll }: Seen): readonly string[] | null {
  const isKnown = needed.every((name) => names.includes(name));
  if (!seesAll) return isKnown ? null : [...new Set([...names, ...needed])];
  return isKnown && names.length === needed.length ? null : needed;
}

import type { LookBackSetup } from '../../contract-look-back';
import type { Change, PastIssue } from '../../domain/lookback/past';
import { CHANGELOG_ISSUES } from '../read/changelog';
import type { JiraRequest } from '../request';
import { atOnce, type Job, partsOf } from '../read/at-once';
import { readChanges } from './changes';
import { type ReadPast, PAST_AT_ONCE, readPast } from './read-past';

/** What the readings of a page know of issues, by id: what one of them has read no other reads again. */
export type Known = { readonly changes: Map<string, readonly Change[]>; readonly facts: Map<string, ReadPast> };
export const nothingKnown = (): Known => ({ changes: new Map(), facts: new Map() });

export type PastQuery = {
  /** Issues whose history is read. */
  readonly candidates: readonly string[];
  /**
   * Candidates that are certainly read, in parallel with the histories; the others are read only if their history puts
   * them in a sprint.
   */
  readonly members: readonly string[];
  readonly fields: LookBackSetup['fields'];
  readonly isMember: (changes: readonly Change[]) => boolean;
  readonly known: Known;
};

/** An issue with its history and the facts from its properties. */
export type ReadIssue = { readonly issue: PastIssue; readonly stored: ReadPast };

/**
 * Yields how many more histories are read; returns the issues that the viewer may see. Issues that only their history
 * names are read after all histories.
 */
export async function* readPastIssues(
  request: JiraRequest,
  { candidates, members, fields, isMember, known: { changes, facts } }: PastQuery,
): AsyncGenerator<number, readonly ReadIssue[]> {
  const memberIds = new Set(members);
  const others = () => candidates.filter((id) => !memberIds.has(id) && isMember(changes.get(id) ?? []));
  const factsOf = (ids: readonly string[]): readonly Job<number>[] =>
    partsOf(unknownIn(facts, ids), PAST_AT_ONCE).map((part) => async () => {
      for (const one of await readPast(request, part, fields)) facts.set(one.issue.id, one);
      return 0;
    });
  const parts = partsOf(unknownIn(changes, candidates), CHANGELOG_ISSUES);
  let historiesLeft = parts.length;
  const historyOf =
    (ids: readonly string[]): Job<number> =>
    async (addFirst) => {
      const found = await readChanges(request, ids, fields);
      for (const id of ids) changes.set(id, found.get(id) ?? []);
      if ((historiesLeft -= 1) === 0) addFirst(factsOf(others()));
      return ids.length;
    };
  yield* atOnce([...parts.map(historyOf), ...factsOf(parts.length === 0 ? [...members, ...others()] : members)]);
  return [...members, ...others()].flatMap((id) => {
    const stored = facts.get(id);
    return stored === undefined ? [] : [{ stored, issue: { ...stored.issue, changes: changes.get(id) ?? [] } }];
  });
}

/** The ids of which nothing is known. */
export const unknownIn = (known: ReadonlyMap<string, unknown>, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !known.has(id));

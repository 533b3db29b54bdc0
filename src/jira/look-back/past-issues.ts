import type { LookBackSetup } from '../../contract-look-back';
import type { Change, PastIssue } from '../../domain/lookback/past';
import { CHANGELOG_ISSUES } from '../read/changelog';
import type { JiraRequest } from '../request';
import { atOnce, type Job, partsOf } from '../read/at-once';
import { readChanges } from './changes';
import { type ReadPast, PAST_AT_ONCE, readPast } from './read-past';

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
};

/** An issue with its history and the facts from its properties. */
export type ReadIssue = { readonly issue: PastIssue; readonly stored: ReadPast };

/**
 * Yields the number of histories read so far; returns the issues that the viewer may see. Issues that only their
 * history names are read after all histories.
 */
export async function* readPastIssues(
  request: JiraRequest,
  { candidates, members, fields, isMember }: PastQuery,
): AsyncGenerator<number, readonly ReadIssue[]> {
  const changes = new Map<string, readonly Change[]>();
  const found = new Map<string, ReadPast>();
  const histories = partsOf(candidates, CHANGELOG_ISSUES);
  let historiesLeft = histories.length;
  const factsOf = (ids: readonly string[]): readonly Job<number>[] =>
    partsOf(ids, PAST_AT_ONCE).map((part) => async () => {
      for (const one of await readPast(request, part, fields)) found.set(one.issue.id, one);
      return 0;
    });
  const historyOf =
    (ids: readonly string[]): Job<number> =>
    async (addFirst) => {
      for (const [id, own] of await readChanges(request, ids, fields)) changes.set(id, own);
      if ((historiesLeft -= 1) === 0)
        addFirst(factsOf(others(changes, members).filter((id) => isMember(changes.get(id) ?? []))));
      return ids.length;
    };
  let done = 0;
  for await (const count of atOnce([...histories.map(historyOf), ...factsOf(members)])) yield (done += count);
  return [...found.values()].map((stored) => ({
    stored,
    issue: { ...stored.issue, changes: changes.get(stored.issue.id) ?? [] },
  }));
}

function others(changes: ReadonlyMap<string, unknown>, members: readonly string[]): readonly string[] {
  const memberIds = new Set(members);
  return [...changes.keys()].filter((id) => !memberIds.has(id));
}

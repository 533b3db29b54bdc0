import type { LookBackSetup } from '../../contract-look-back';
import type { Change, PastIssue } from '../../domain/lookback/past';
import { CHANGELOG_ISSUES } from '../changelog';
import type { JiraRequest } from '../request';
import { atOnce, partsOf } from './at-once';
import { readChanges } from './changes';
import { type Facts, FACTS_AT_ONCE, readFacts } from './facts';

export type Wanted = {
  /** Issues whose history is read. */
  readonly candidates: readonly string[];
  /** Those of them that are read for certain, at the same time; the others only where their history says so. */
  readonly members: readonly string[];
  readonly fields: LookBackSetup['fields'];
  readonly isMember: (changes: readonly Change[]) => boolean;
};

/** An issue with its history, and what its properties say. */
export type Past = { readonly issue: PastIssue; readonly facts: Facts };

/** Yields how many histories were read each time that some were; returns the issues that the viewer may see. */
export async function* readPastIssues(
  request: JiraRequest,
  { candidates, members, fields, isMember }: Wanted,
): AsyncGenerator<number, readonly Past[]> {
  const changes = new Map<string, readonly Change[]>();
  const found = new Map<string, Facts>();
  const historyOf = (ids: readonly string[]) => async () => {
    for (const [id, own] of await readChanges(request, ids, fields)) changes.set(id, own);
    return ids.length;
  };
  const factsOf = (ids: readonly string[]) => async () => {
    for (const one of await readFacts(request, ids, fields)) found.set(one.issue.id, one);
    return 0;
  };
  const first = partsOf(members, FACTS_AT_ONCE).map(factsOf);
  let done = 0;
  for await (const count of atOnce([...partsOf(candidates, CHANGELOG_ISSUES).map(historyOf), ...first])) {
    yield (done += count);
  }
  const known = new Set(members);
  const others = [...changes].filter(([id, own]) => !known.has(id) && isMember(own)).map(([id]) => id);
  for await (const _ of atOnce(partsOf(others, FACTS_AT_ONCE).map(factsOf))) yield done;
  return [...found.values()].map((facts) => ({
    facts,
    issue: { ...facts.issue, changes: changes.get(facts.issue.id) ?? [] },
  }));
}

import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { SearchQuery } from '../../../../src/domain/meeting/search-query';
import * as jql from '../../../../src/jira/search/jql';
import { openItems, readAgain, searchItems } from '../../../../src/jira/search/report-reading';
import { asViewer } from '../../shared/request';

export type Finding = {
  readonly items: readonly BacklogItem[];
  /** Keys of which Jira has shown nothing. */
  readonly missing: readonly string[];
  /** Others match, too. */
  readonly more: boolean;
};

/** What a person looks for, as they may see it, in one request; null where Jira refuses their query. */
export async function findItems(setup: ReportSetup, query: SearchQuery): Promise<Finding | null> {
  if (query.kind === 'keys') return byKeys(setup, query.keys);
  if (query.kind === 'words' && query.words.length === 0) return { items: [], missing: [], more: false };
  return search(setup, query.kind === 'jql' ? jql.typed(query.jql) : titled(setup, query.words));
}

/** What is not done of a sprint. */
export const findSprint = (setup: ReportSetup, sprint: number): Promise<Finding | null> =>
  search(setup, jql.ordered(jql.all(openItems(setup), jql.inSprints([sprint])), 'rank'));

const titled = (setup: ReportSetup, words: readonly string[]): jql.Clause =>
  jql.ordered(jql.all(openItems(setup), jql.titled(words)), 'rank');

async function search(setup: ReportSetup, query: jql.Clause): Promise<Finding | null> {
  const page = await searchItems(asViewer, setup, query);
  return page && { items: page.found, missing: [], more: page.next !== null };
}

async function byKeys(setup: ReportSetup, keys: readonly string[]): Promise<Finding> {
  const read = await readAgain(asViewer, setup, keys);
  const items = keys.flatMap((key) => read.find((item) => item.key === key) ?? []);
  // An item that was moved to another project answers by its new key.
  const moved = read.filter((item) => !items.includes(item));
  const missing = keys.filter((key) => !items.some((item) => item.key === key));
  return { items: [...items, ...moved], missing: missing.length === moved.length ? [] : missing, more: false };
}

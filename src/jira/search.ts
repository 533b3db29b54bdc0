import * as z from 'zod/mini';
import { type Parsed, parseIssue, type RawIssue } from './issue-schema';
import type { Clause } from './jql';
import { ask, checked, type JiraRequest } from './request';

/** Most issues that Jira answers on one page once a real field is asked for. */
export const PAGE = 100;

export type Search = {
  readonly jql: Clause;
  readonly fields: readonly string[];
  /** At most five, Jira's limit. */
  readonly properties: readonly string[];
};
/** `next` is the token of the following page; null on the last. Tokens live for seven days. */
export type Page<T> = { readonly found: readonly T[]; readonly next: string | null };

const page = z.object({ issues: z.array(z.unknown()), nextPageToken: z.nullish(z.string()) });

/**
 * One page of a search; may be shorter than {@link PAGE} although more follow. The index lags behind writes by seconds;
 * the values themselves are current.
 */
export async function searchPage<T>(
  request: JiraRequest,
  search: Search & { readonly token: string | null },
  parse: (body: unknown) => Parsed<T>,
): Promise<Page<T>> {
  const json = {
    jql: search.jql,
    fields: search.fields,
    ...(search.properties.length === 0 ? {} : { properties: search.properties }),
    maxResults: PAGE,
    ...(search.token === null ? {} : { nextPageToken: search.token }),
  };
  const { body } = await ask(request, '/rest/api/3/search/jql', { method: 'POST', json });
  const { issues, nextPageToken } = checked((value) => page.safeParse(value), body);
  return { found: issues.map((one) => checked(parse, one)), next: nextPageToken ?? null };
}

/** Issues as an assessment needs them; `fields` from `fieldIds`. */
export function searchIssues(request: JiraRequest, search: Search & { token: string | null }): Promise<Page<RawIssue>> {
  return searchPage(request, search, parseIssue);
}

const counted = z.object({ count: z.number() });

/** About how many issues match, without reading them. */
export async function approximateCount(request: JiraRequest, jql: Clause): Promise<number> {
  const path = '/rest/api/3/search/approximate-count';
  const { body } = await ask(request, path, { method: 'POST', json: { jql } });
  return checked((value) => counted.safeParse(value), body).count;
}

import * as z from 'zod/mini';
import type { Parsed } from '../read/issue-schema';
import * as jql from './jql';
import { ask, type Reply, checked, type JiraRequest, readReply } from '../request';

/** Issues per page, Jira's limit once a real field is asked for. */
export const PAGE = 100;

export type Search = {
  readonly jql: jql.Clause;
  readonly fields: readonly string[];
  /** At most five, Jira's limit. */
  readonly properties: readonly string[];
};
/** `next` is the token of the following page; null on the last. Tokens live for seven days. */
export type Page<T> = { readonly found: readonly T[]; readonly next: string | null };

const page = z.object({ issues: z.array(z.unknown()), nextPageToken: z.nullish(z.string()) });

/** `maxResults`: {@link PAGE} by default. */
type At = Search & { readonly token: string | null; readonly maxResults?: number };

/**
 * One page of a search; may be shorter than {@link PAGE} although more follow. The index lags behind writes by seconds;
 * the values themselves are current.
 */
export async function searchPage<T>(
  request: JiraRequest,
  search: At,
  parse: (body: unknown) => Parsed<T>,
): Promise<Page<T>> {
  return toPage((await askFor(request, search)).body, parse);
}

/** {@link searchPage}, or null where Jira refuses the query or the token, since a thing it names was deleted. */
export async function searchPageIfAny<T>(
  request: JiraRequest,
  search: At,
  parse: (body: unknown) => Parsed<T>,
): Promise<Page<T> | null> {
  const { status, body } = await askFor(request, search, [400]);
  return status === 400 ? null : toPage(body, parse);
}

/** Where Jira refuses the rank, the newest come first. */
async function askFor(request: JiraRequest, search: At, expected: readonly number[] = []): Promise<Reply> {
  const unranked = jql.withoutRank(search.jql);
  if (unranked === null) return askOnce(request, search, expected);
  const reply = await askOnce(request, search, [400]);
  return reply.status === 400 ? askOnce(request, { ...search, jql: unranked }, expected) : reply;
}

function askOnce(request: JiraRequest, search: At, expected: readonly number[]): Promise<Reply> {
  const json = {
    jql: search.jql,
    fields: search.fields,
    ...(search.properties.length === 0 ? {} : { properties: search.properties }),
    maxResults: search.maxResults ?? PAGE,
    ...(search.token === null ? {} : { nextPageToken: search.token }),
  };
  return ask(request, '/rest/api/3/search/jql', { json, expected });
}

function toPage<T>(body: unknown, parse: (body: unknown) => Parsed<T>): Page<T> {
  const { issues, nextPageToken } = checked((value) => page.safeParse(value), body);
  return { found: issues.map((one) => checked(parse, one)), next: nextPageToken ?? null };
}

type IdSearch = { readonly jql: jql.Clause; readonly token?: string | null; readonly maxResults?: number };

/** {@link searchPageIfAny} for ids alone. */
export function searchIdPage(
  request: JiraRequest,
  { token = null, ...search }: IdSearch,
): Promise<Page<WithId> | null> {
  return searchPageIfAny(request, { ...search, token, fields: ['id'], properties: [] }, (body) =>
    withId.safeParse(body),
  );
}

/** Ids per page, Jira's limit. */
const IDS = 5_000;
/** Most pages, since Jira may answer shorter ones than asked for. */
const MOST_ID_PAGES = 50;

type Ids = { readonly ids: readonly string[]; readonly more: boolean };

/** At most `most` ids; `more` tells whether others match. */
export async function searchIds(request: JiraRequest, query: jql.Clause, most: number): Promise<Ids> {
  const found = await searchIdsIfAny(request, query, most);
  if ('refusal' in found) throw new Error('Jira refused a query for ids.');
  return found;
}

/** {@link searchIds} of a query with what a person typed or chose; where Jira refuses it, its own words. */
export async function searchIdsIfAny(
  request: JiraRequest,
  query: jql.Clause,
  most: number,
): Promise<Ids | { readonly refusal: string }> {
  const ids = new Set<string>();
  let token: string | null = null;
  for (let pages = 0; pages < MOST_ID_PAGES; pages += 1) {
    const maxResults = Math.min(IDS, most - ids.size);
    const search: At = { jql: query, fields: ['id'], properties: [], token, maxResults };
    const { status, body } = await askFor(request, search, [400]);
    if (status === 400) return { refusal: refusal.safeParse(body).data?.errorMessages.join(' ') ?? '' };
    const { found, next } = toPage(body, (value) => withId.safeParse(value));
    for (const { id } of found) ids.add(id);
    token = next;
    if (token === null || ids.size >= most) break;
  }
  return { ids: [...ids], more: token !== null };
}

const refusal = z.object({ errorMessages: z.array(z.string()) });
const withId = z.object({ id: z.string() });
type WithId = z.infer<typeof withId>;

const countAnswer = z.object({ count: z.number() });

/** About how many issues match, without reading them. */
export async function approximateCount(request: JiraRequest, query: jql.Clause): Promise<number> {
  const path = '/rest/api/3/search/approximate-count';
  return (await readReply(request, path, countAnswer, { json: { jql: query } })).count;
}

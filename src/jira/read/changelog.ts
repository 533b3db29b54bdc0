import * as z from 'zod/mini';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import { toInstant } from '../instant';
import { type JiraRequest, readReply } from '../request';

/**
 * One changed field of one entry. Jira's key `toString` collides with the method of every object, hence the other
 * names.
 */
export type ChangedField = {
  /** Id of the field; its name where the history has no id. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromText: string;
  readonly toText: string;
};

/** One entry of an issue's history. `by` is null where Jira names no author. */
export type History = {
  readonly issueId: string;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly items: readonly ChangedField[];
};

/** Most issues, and most fields, of one request. */
export const CHANGELOG_ISSUES = 1_000;
export const CHANGELOG_FIELDS = 10;
/** A bound on one request's pages, against tokens that lead in circles. */
const MOST_PAGES = 100;

type ChangelogQuery = {
  /** At most {@link CHANGELOG_ISSUES}. */
  readonly ids: readonly string[];
  /** At most {@link CHANGELOG_FIELDS}. */
  readonly fieldIds: readonly string[];
  /** Entries on one page, at most 10,000: fewer where they hold long texts. */
  readonly perPage: number;
};

const answer = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(z.unknown()) })),
  nextPageToken: z.nullish(z.string()),
});
const history = z.object({
  author: z.nullish(z.object({ accountId: z.string() })),
  created: z.union([z.string(), z.number()]),
  items: z.array(z.record(z.string(), z.unknown())),
});

/**
 * Histories of many issues, with these fields only, oldest first on each page; one request per page. Jira leaves out
 * issues that the caller may not see; entries in an unknown shape are dropped here.
 */
export async function* readChangelogs(
  request: JiraRequest,
  { ids, fieldIds, perPage }: ChangelogQuery,
): AsyncGenerator<readonly History[]> {
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const json: unknown = {
      issueIdsOrKeys: ids,
      fieldIds,
      maxResults: perPage,
      ...(token === null ? {} : { nextPageToken: token }),
    };
    const read = await readReply(request, '/rest/api/3/changelog/bulkfetch', answer, { json });
    yield read.issueChangeLogs.flatMap(({ issueId, changeHistories }) =>
      changeHistories.flatMap((one) => parseHistory(issueId, one)),
    );
    const next = read.nextPageToken ?? null;
    if (next === null || next === token) return;
    token = next;
  }
}

function parseHistory(issueId: string, value: unknown): readonly History[] {
  const parsed = history.safeParse(value);
  const at = parsed.success ? momentOf(parsed.data.created) : null;
  if (!parsed.success || at === null) return [];
  const { author, items } = parsed.data;
  return [{ issueId, at, by: author?.accountId ?? null, items: items.map(toChangedField) }];
}

/** ISO text, or milliseconds since the epoch, which some answers write as text. */
function momentOf(created: string | number): Instant | null {
  return toInstant(typeof created === 'string' && /^\d{10,}$/u.test(created) ? Number(created) : created);
}

type Item = Readonly<Record<string, unknown>>;

function toChangedField(item: Item): ChangedField {
  return {
    field: textIn(item, 'fieldId') || textIn(item, 'field') || '',
    from: textIn(item, 'from'),
    to: textIn(item, 'to'),
    fromText: textIn(item, 'fromString') ?? '',
    toText: textIn(item, 'toString') ?? '',
  };
}

function textIn(item: Item, key: string): string | null {
  const value = Object.hasOwn(item, key) ? item[key] : null;
  return typeof value === 'string' ? value : null;
}

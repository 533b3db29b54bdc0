import type { JsonObject } from '../json.ts';
import type { Paging } from '../query.ts';

/** A page by offset, as in Jira Software's lists. */
export function pageOf<T>(
  all: readonly T[],
  { startAt, maxResults }: Paging,
  toBean: (item: T) => JsonObject,
): JsonObject {
  const values = all.slice(startAt, startAt + maxResults).map(toBean);
  return { maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values };
}

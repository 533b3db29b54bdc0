import { z } from 'zod';
import type { EntityDeclaration } from '../manifest.ts';
import { checkFilters, conditionShape, filtersShape, holds, satisfies } from './condition.ts';
import { invalid } from './kvs-error.ts';
import { KVS_LIMITS } from './kvs-limits.ts';
import { declaration, toStored, type KvsContext, type Stored } from './store.ts';

export const listShape = z.object({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z
    .array(z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.array(z.string()) }))
    .max(1)
    .optional(),
});
export const entityQueryShape = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: conditionShape.optional(),
  filters: filtersShape.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  cursor: z.string().optional(),
  limit: z.number().optional(),
});
export type Page = { data: { key: string; value: unknown; expireTime?: string }[]; cursor?: string };

/** `kvs.query()`: keys in order, by prefix. */
export function list({ rows }: KvsContext, { limit, after, where }: z.infer<typeof listShape>): Page {
  const all = rows.seen('plain', where?.[0]?.values[0] ?? '').map(toStored);
  return page(all, () => true, { limit, cursor: after });
}

/**
 * `kvs.entity().query().index()`, only with a declared index or `by-key`. As on the platform, filters apply after the
 * page is cut: an empty page can have a next one.
 */
export function queryEntity(context: KvsContext, request: z.infer<typeof entityQueryShape>): Page {
  const { entityName, indexName, range, filters, sort } = request;
  const entity = declaration(context, entityName);
  const { by, partition } = indexOf(entity, indexName);
  const wanted = request.partition ?? [];
  if (wanted.length !== partition.length) {
    throw invalid('INVALID_PARTITION', `The index "${indexName}" needs ${partition.length} partition value(s).`);
  }
  if (filters) checkFilters(entity, filters);
  const attribute = (row: Stored, name: string) => (name === 'key' ? row.key : attributesOf(row)[name]);
  const found = context.rows
    .seen(`entity:${entityName}`, '')
    .map(toStored)
    .filter((row) => partition.every((name, at) => attribute(row, name) === wanted[at]))
    .filter((row) => attribute(row, by) !== undefined && (!range || holds(range, attribute(row, by))))
    .sort((a, b) => order(attribute(a, by), attribute(b, by)));
  if (sort === 'DESC') found.reverse();
  return page(found, (row) => !filters || satisfies(filters, attributesOf(row)), request);
}

/** A simple index has the name of its attribute. */
function indexOf(entity: EntityDeclaration, name: string): { by: string; partition: string[] } {
  if (name === 'by-key') return { by: 'key', partition: [] };
  for (const index of entity.indexes) {
    if (index === name) return { by: name, partition: [] };
    if (typeof index === 'object' && index.name === name)
      return { by: index.range[0] ?? '', partition: index.partition };
  }
  throw invalid('INVALID_ENTITY_INDEX', `The entity "${entity.name}" declares no index "${name}".`);
}

function page(
  all: readonly Stored[],
  keep: (row: Stored) => boolean,
  { limit = KVS_LIMITS.pageSize, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Page {
  if (limit < 1 || limit > KVS_LIMITS.largestPage) {
    throw invalid('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', 'The page limit must be between 1 and 100.');
  }
  // The cursor is the last key read, so that writes and deletions do not shift the pages.
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const from = last === undefined ? 0 : all.findIndex(({ key }) => key === last) + 1;
  const rows = all.slice(from, from + limit);
  const end = rows.at(-1);
  const next = end && from + limit < all.length ? { cursor: Buffer.from(end.key).toString('base64url') } : {};
  const shown = ({ key, value, expireTime }: Stored) => ({ key, value, ...(expireTime ? { expireTime } : {}) });
  return { data: rows.filter(keep).map(shown), ...next };
}

function attributesOf({ value }: Stored): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}

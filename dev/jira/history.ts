import { integer, nullable, text, type RowOf } from './columns.ts';
import { jiraTime } from './beans/time.ts';
import { userBeanOf } from './beans/user-bean.ts';
import type { JsonObject } from './json.ts';
import type { Reading } from './reading.ts';

export const historyColumns = { id: integer, issue_id: integer, author: text, created: text };
export type HistoryRow = RowOf<typeof historyColumns>;
const itemColumns = {
  history_id: integer,
  field: text,
  field_id: text,
  field_type: text,
  from_value: nullable(text),
  from_string: nullable(text),
  to_value: nullable(text),
  to_string: nullable(text),
};
type ItemRow = RowOf<typeof itemColumns>;

/**
 * Entries of histories, in the order of the rows; the items of all of them are read at once.
 * @param fieldIds only items of these fields; none: all items
 */
export function historyBeans(
  reading: Reading,
  histories: readonly HistoryRow[],
  fieldIds: ReadonlySet<string> = new Set(),
): JsonObject[] {
  const items = itemsOf(reading, histories);
  return histories.map(({ id, author, created }) => ({
    id: String(id),
    author: reading.once(`user ${author}`, () => userBeanOf(reading.site, author)),
    created: jiraTime(created),
    items: (items.get(id) ?? []).filter(({ field_id }) => fieldIds.size === 0 || fieldIds.has(field_id)).map(itemBean),
  }));
}

function itemsOf({ site }: Reading, histories: readonly HistoryRow[]): Map<number, ItemRow[]> {
  const sql =
    'select t.* from json_each(?) h cross join changelog_items t on t.history_id = h.value order by t.history_id, t.rowid';
  const found = new Map<number, ItemRow[]>();
  for (const item of site.db.all(itemColumns, sql, JSON.stringify(histories.map(({ id }) => id)))) {
    const known = found.get(item.history_id);
    if (known) known.push(item);
    else found.set(item.history_id, [item]);
  }
  return found;
}

function itemBean(item: ItemRow): JsonObject {
  return {
    field: item.field,
    fieldtype: item.field_type,
    ...(item.field_id === '' ? {} : { fieldId: item.field_id }),
    from: item.from_value,
    fromString: item.from_string,
    to: item.to_value,
    toString: item.to_string,
  };
}

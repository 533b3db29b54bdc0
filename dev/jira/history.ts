import { jiraTime } from './beans/time.ts';
import { userBeanOf } from './beans/user-bean.ts';
import type { JsonObject } from './json.ts';
import type { Reading } from './reading.ts';

export type HistoryRow = { id: number; issue_id: number; author: string; created: string };
type ItemRow = {
  history_id: number;
  field: string;
  field_id: string;
  field_type: string;
  from_value: string | null;
  from_string: string | null;
  to_value: string | null;
  to_string: string | null;
};

/**
 * History entries in the order of the rows; all their items are read in one query.
 * @param fieldIds only items of these fields; all when empty
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
  for (const item of site.db.all<ItemRow>(sql, JSON.stringify(histories.map(({ id }) => id)))) {
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

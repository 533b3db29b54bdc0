import { jiraTime } from './beans/time.ts';
import { userBeanOf } from './beans/user-bean.ts';
import type { JsonObject } from './json.ts';
import type { Reading } from './reading.ts';

export type HistoryRow = { id: number; issue_id: number; author: string; created: string };
type ItemRow = {
  field: string;
  field_id: string;
  field_type: string;
  from_value: string | null;
  from_string: string | null;
  to_value: string | null;
  to_string: string | null;
};

/** One entry of an issue's history; with `fieldIds` only their items. */
export function historyBean(
  reading: Reading,
  history: HistoryRow,
  fieldIds: ReadonlySet<string> = new Set(),
): JsonObject {
  const items = reading.site.db.all<ItemRow>(
    'select * from changelog_items where history_id = ? order by rowid',
    history.id,
  );
  return {
    id: String(history.id),
    author: reading.once(`user ${history.author}`, () => userBeanOf(reading.site, history.author)),
    created: jiraTime(history.created),
    items: items.filter(({ field_id }) => fieldIds.size === 0 || fieldIds.has(field_id)).map(itemBean),
  };
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

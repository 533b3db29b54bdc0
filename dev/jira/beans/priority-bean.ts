import { integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrl } from './avatar.ts';

export const priorityColumns = { id: integer, name: text, description: text, color: text, position: integer };
type PriorityRow = RowOf<typeof priorityColumns>;

export function priorityRow(site: Site, id: number): PriorityRow | undefined {
  return site.db.get(priorityColumns, 'select * from priorities where id = ?', id);
}

/** A priority inside an issue. */
export function priorityBean(site: Site, { id, name }: PriorityRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/priority/${id}`,
    iconUrl: avatarUrl(site, 'priority', id),
    name,
    id: String(id),
  };
}

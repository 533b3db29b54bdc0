import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrl } from './avatar.ts';

export type PriorityRow = { id: number; name: string; description: string; color: string; position: number };

export function priorityRow(site: Site, id: number): PriorityRow | undefined {
  return site.db.get<PriorityRow>('select * from priorities where id = ?', id);
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

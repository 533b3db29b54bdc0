import { integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';

export const statusColumns = { id: integer, name: text, description: text, category_key: text };
export type StatusRow = RowOf<typeof statusColumns>;

const CATEGORIES: Readonly<Record<string, { id: number; colorName: string; name: string }>> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

export function statusRow(site: Site, id: number): StatusRow {
  const status = site.db.get(statusColumns, 'select * from statuses where id = ?', id);
  if (!status) throw new Error(`There is no status ${id}.`);
  return status;
}

export function statusCategoryBean(site: Site, key: string): JsonObject {
  const category = CATEGORIES[key] ?? { id: 1, colorName: 'medium-gray', name: 'No Category' };
  return { self: `${site.baseUrl}/rest/api/3/statuscategory/${category.id}`, ...category, key };
}

export function statusBean(site: Site, status: StatusRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${site.baseUrl}/`,
    name: status.name,
    id: String(status.id),
    statusCategory: statusCategoryBean(site, status.category_key),
  };
}

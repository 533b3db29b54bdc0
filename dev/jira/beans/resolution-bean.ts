import { integer, text, type RowOf } from '../columns.ts';
import type { Json } from '../json.ts';

export const resolutionColumns = { id: integer, name: text, description: text };
export type ResolutionRow = RowOf<typeof resolutionColumns>;

export function resolutionBean(baseUrl: string, row: ResolutionRow | undefined): Json {
  if (!row) return null;
  return {
    self: `${baseUrl}/rest/api/3/resolution/${row.id}`,
    id: String(row.id),
    description: row.description,
    name: row.name,
  };
}

import { integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrl } from './avatar.ts';

export const issueTypeColumns = { id: integer, name: text, description: text, level: integer, avatar_id: integer };
export type IssueTypeRow = RowOf<typeof issueTypeColumns>;

export function issueTypeRow(site: Site, id: number): IssueTypeRow {
  const type = site.db.get(issueTypeColumns, 'select * from issue_types where id = ?', id);
  if (!type) throw new Error(`There is no issue type ${id}.`);
  return type;
}

export function issueTypeBean(site: Site, type: IssueTypeRow): JsonObject {
  const owner = site.db.get({ project_id: integer }, 'select project_id from scoped_types where type_id = ?', type.id);
  return {
    self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: String(type.id),
    description: type.description,
    iconUrl: avatarUrl(site, 'issuetype', type.avatar_id),
    name: type.name,
    subtask: type.level < 0,
    avatarId: type.avatar_id,
    hierarchyLevel: type.level,
    ...(owner ? { scope: { type: 'PROJECT', project: { id: String(owner.project_id) } } } : {}),
  };
}

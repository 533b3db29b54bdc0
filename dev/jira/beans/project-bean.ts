import { integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrls } from './avatar.ts';

export const projectColumns = {
  id: integer,
  key: text,
  name: text,
  style: text,
  type_key: text,
  lead: text,
  next_number: integer,
};
export type ProjectRow = RowOf<typeof projectColumns>;

export function projectRow(site: Site, id: number): ProjectRow {
  const project = site.db.get(projectColumns, 'select * from projects where id = ?', id);
  if (!project) throw new Error(`There is no project ${id}.`);
  return project;
}

/** A project inside an issue; `project` and `project/search` say more. */
export function projectBean(site: Site, project: ProjectRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.type_key,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(site, 'project', project.id),
  };
}

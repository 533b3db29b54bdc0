import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrls } from './avatar.ts';

export type ProjectRow = {
  id: number;
  key: string;
  name: string;
  style: string;
  type_key: string;
  lead: string;
  next_number: number;
};

export function projectRow(site: Site, id: number): ProjectRow {
  const project = site.db.get<ProjectRow>('select * from projects where id = ?', id);
  if (!project) throw new Error(`There is no project ${id}.`);
  return project;
}

/** The short form of a project inside an issue. */
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

import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { issueTypeBean, issueTypeColumns, type IssueTypeRow } from './issue-type-bean.ts';
import { projectBean, type ProjectRow } from './project-bean.ts';
import { userBeanOf } from './user-bean.ts';

export function projectTypes(site: Site, projectId: number): IssueTypeRow[] {
  const sql =
    'select t.* from issue_types t join project_issue_types p on p.type_id = t.id where p.project_id = ? order by p.position';
  return site.db.all(issueTypeColumns, sql, projectId);
}

/** A project as its own resource. Versions, components and roles are not kept here, so they are not named. */
export function fullProjectBean(site: Site, project: ProjectRow): JsonObject {
  return {
    ...listedProjectBean(site, project),
    description: '',
    lead: project.lead === '' ? undefined : (userBeanOf(site, project.lead) ?? undefined),
    issueTypes: projectTypes(site, project.id).map((type) => issueTypeBean(site, type)),
    assigneeType: 'UNASSIGNED',
  };
}

/** A project in the list of `project/search`. */
export function listedProjectBean(site: Site, project: ProjectRow): JsonObject {
  return {
    ...projectBean(site, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    style: project.style,
    isPrivate: false,
    properties: {},
  };
}

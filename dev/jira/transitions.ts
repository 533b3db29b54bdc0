import { statusBean, statusColumns, type StatusRow } from './beans/status-bean.ts';
import { integer } from './columns.ts';
import type { IssueRow } from './issue-row.ts';
import type { JsonObject } from './json.ts';
import { mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

export type Transition = { id: string; to: StatusRow };

/** What the viewer may do to the issue's status: every status of its project, from every other, by one workflow. */
export function transitionsOf(site: Site, viewer: string, issue: IssueRow): Transition[] {
  if (!mayInProject(site, viewer, 'TRANSITION_ISSUES', issue.project_id)) return [];
  const sql = `select s.*, p.position from statuses s join project_statuses p on p.status_id = s.id
    where p.project_id = ? order by p.position`;
  const rows = site.db.all({ ...statusColumns, position: integer }, sql, issue.project_id);
  return rows.map(({ position, ...to }) => ({ id: `${position + 1}1`, to }));
}

export function transitionBean(site: Site, { id, to }: Transition): JsonObject {
  return {
    id,
    name: to.name,
    to: statusBean(site, to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
  };
}

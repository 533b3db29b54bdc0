import { statusBean, statusColumns, type StatusRow } from './beans/status-bean.ts';
import { integer, text } from './columns.ts';
import { screenFields } from './field-meta.ts';
import type { IssueRow } from './issue-row.ts';
import type { JsonObject } from './json.ts';
import { mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

export type Transition = {
  id: string;
  to: StatusRow;
  /** Ids of the fields that its screen requires. */ required: readonly string[];
};

/** The transitions a viewer may make. */
export function transitionsOf(site: Site, viewer: string, { project_id }: IssueRow): Transition[] {
  return mayInProject(site, viewer, 'TRANSITION_ISSUES', project_id) ? transitionsIn(site, project_id) : [];
}

/** The transitions of a project's workflow: from every status to every other. */
export function transitionsIn(site: Site, projectId: number): Transition[] {
  const sql = `select s.*, p.position from statuses s join project_statuses p on p.status_id = s.id
    where p.project_id = ? order by p.position`;
  const rows = site.db.all({ ...statusColumns, position: integer }, sql, projectId);
  return rows.map(({ position, ...to }) => ({
    id: `${position + 1}1`,
    to,
    required: requiredOn(site, { projectId, statusId: to.id }),
  }));
}

type TransitionTo = { readonly projectId: number; readonly statusId: number };

function requiredOn({ db }: Site, { projectId, statusId }: TransitionTo): string[] {
  const sql = 'select field_id from required_fields where project_id = ? and status_id = ? order by field_id';
  return db.all({ field_id: text }, sql, projectId, statusId).map(({ field_id }) => field_id);
}

/** Gives the transition to a status a screen that asks for a field. */
export function requireField({ db }: Pick<Site, 'db'>, { projectId, statusId }: TransitionTo, fieldId: string): void {
  const sql = 'insert or ignore into required_fields (project_id, status_id, field_id) values (?, ?, ?)';
  db.run(sql, projectId, statusId, fieldId);
}

/** A transition as REST shows it; the fields of its screen only where they are asked for. */
export function transitionBean(
  site: Site,
  { id, to, required }: Transition,
  { projectId, isExpanded }: { projectId: number; isExpanded: boolean },
): JsonObject {
  return {
    id,
    name: to.name,
    to: statusBean(site, to),
    hasScreen: required.length > 0,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
    ...(isExpanded ? { fields: screenFields(site, projectId, required) } : {}),
  };
}

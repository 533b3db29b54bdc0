import { formFields } from './field-meta.ts';
import type { IssueRow } from './issue-row.ts';
import type { JsonObject } from './json.ts';
import { mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

/** The fields that a viewer may edit, with their schema; empty without the edit permission. */
export function editMeta(site: Site, viewer: string, issue: IssueRow): JsonObject {
  const editable = mayInProject(site, viewer, 'EDIT_ISSUES', issue.project_id)
    ? formFields(site, issue.project_id)
    : [];
  return { fields: Object.fromEntries(editable.map(({ field, meta }) => [field.id, meta])) };
}

import type { ProjectRow } from './beans/project-bean.ts';
import { integer } from './columns.ts';
import { eraseIssue } from './delete-issue.ts';
import { emitProjectEvent } from './shelve-project.ts';
import type { Site } from './site.ts';

/** Tables whose rows are deleted with their project. */
const BELONGING = [
  ...(['grants', 'project_issue_types', 'project_statuses', 'scoped_types', 'project_properties'] as const),
  ...(['transition_validators', 'required_fields', 'field_options'] as const),
];

/** Deletes a project with its issues and boards for ever. As in Jira its issues send no events of their own. */
export function deleteProject(site: Site, by: string, project: ProjectRow): void {
  site.write(() => {
    const issues = site.db.all({ id: integer }, 'select id from issues where project_id = ?', project.id);
    for (const { id } of issues) eraseIssue(site, id);
    site.db.run('delete from sprints where board_id in (select id from boards where project_id = ?)', project.id);
    site.db.run('delete from boards where project_id = ?', project.id);
    for (const table of BELONGING) site.db.run(`delete from ${table} where project_id = ?`, project.id);
    site.db.run('delete from projects where id = ?', project.id);
    emitProjectEvent(site, 'avi:jira:deleted:project', { project, by });
  });
}

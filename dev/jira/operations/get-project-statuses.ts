import { projectTypes } from '../beans/full-project-bean.ts';
import { statusBean, statusColumns } from '../beans/status-bean.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

/** All issue types of a project share one workflow, so each lists the same statuses. */
export const getProjectStatuses = operation('GET', '/rest/api/3/project/{projectIdOrKey}/statuses', {
  scopes: SCOPES.readProjectStatuses,
  points: 2,
  answer({ site, viewer, params }) {
    const project = projectFor(site, viewer, params.projectIdOrKey);
    const sql =
      'select s.* from statuses s join project_statuses p on p.status_id = s.id where p.project_id = ? order by p.position';
    const statuses = site.db.all(statusColumns, sql, project.id).map((status) => statusBean(site, status));
    return {
      status: 200,
      body: projectTypes(site, project.id).map(({ id, name, level }) => ({
        self: `${site.baseUrl}/rest/api/3/issuetype/${id}`,
        id: String(id),
        name,
        subtask: level < 0,
        statuses,
      })),
    };
  },
});

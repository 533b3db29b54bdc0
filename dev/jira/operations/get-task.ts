import { integer, nullable, text } from '../columns.ts';
import { JiraError } from '../error.ts';
import { stored } from '../json.ts';
import { operation } from '../operation.ts';
import { isSiteAdmin } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

const taskColumns = {
  id: integer,
  description: text,
  status: text,
  progress: integer,
  message: text,
  result: nullable(text),
  submitted_by: text,
  submitter: integer,
  submitted: integer,
  started: nullable(integer),
  finished: nullable(integer),
};

/** Times are milliseconds since the epoch; `submittedBy` is a person's number in Jira's database. */
export const getTask = operation('GET', '/rest/api/3/task/{taskId}', {
  scopes: SCOPES.readTask,
  answer({ site, viewer, params }) {
    const sql =
      'select t.*, u.rowid + 10000 as submitter from tasks t join users u on u.account_id = t.submitted_by where t.id = ?';
    const task = site.db.get(taskColumns, sql, Number(params.taskId));
    if (!task) throw new JiraError(404, `The task with id ${params.taskId} was not found.`);
    if (task.submitted_by !== viewer && !isSiteAdmin(site, viewer)) {
      throw new JiraError(403, 'You do not have permission to view this task.');
    }
    return {
      status: 200,
      body: {
        self: `${site.baseUrl}/rest/api/3/task/${task.id}`,
        id: String(task.id),
        description: task.description,
        status: task.status,
        progress: task.progress,
        ...(task.message === '' ? {} : { message: task.message }),
        ...(task.result === null ? {} : { result: stored(task.result) }),
        submittedBy: task.submitter,
        submitted: task.submitted,
        ...(task.started === null ? {} : { started: task.started }),
        ...(task.finished === null ? {} : { finished: task.finished }),
        elapsedRuntime: task.started === null ? 0 : (task.finished ?? site.clock.now()) - task.started,
        lastUpdate: task.finished ?? task.started ?? task.submitted,
      },
    };
  },
});

import { installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { changeProject, markUsed } from './known-project';
import { policyBoard } from './policy-board';

stopTheClock('2026-11-24T09:00:00.000Z');

test('where Jira refuses to name boards the known one stays, and with it the list of the team', async () => {
  const app = installApp();
  const id = String(app.projectId);
  const sql = 'insert into boards (name, type, project_id, filter_jql, columns) values (?, ?, ?, ?, ?)';
  const board = Number(app.site.db.run(sql, 'Team', 'scrum', app.projectId, 'project = TIF', '[]').id);
  expect(await policyBoard(id)).toBe(board);
  await markUsed(id);
  await changeProject(id, (project) => ({ ...project, known: { ...project.known, board } }));
  const { handle } = app.jira;
  let status = 403;
  app.jira.handle = async (request, caller) =>
    request.url.includes('/rest/agile/1.0/board') ? new Response('{}', { status }) : handle(request, caller);
  expect(await policyBoard(id)).toBe(board);
  status = 500;
  await expect(policyBoard(id)).rejects.toMatchObject({ code: 'jira-unavailable' });
});

import { aBoard } from '../../../test/a-sprint';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { anOutput } from '../../../test/builders/an-output';
import { drain } from '../../../test/forging';
import { stopTheClock } from '../../../test/stop-the-clock';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { newMeeting } from '../../domain/meeting/meeting';
import { NO_PAST } from '../../domain/meeting/past';
import { changeProject, markUsed } from '../settings/known-project';
import { saveKnownBoard } from '../stores/board-store';
import { storeMeeting } from '../stores/meeting-store';
import { saveDay } from '../stores/snapshot-store';
import { listProjects } from './projects';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);
const FIELD = 'customfield_10016';
const standings = { ready: 5, incomplete: 1, exception: 2, recheck: 0, 'on-paper': 7, refine: 3, draft: 2 };

function anAdministrator(): ForgeApp {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.actAs('ana');
  return app;
}

test('a project is told from stored rows, with one read of Jira beside the right of the caller', async () => {
  const app = anAdministrator();
  const projectId = String(app.projectId);
  const board = aBoard(app);
  await markUsed(projectId);
  await changeProject(projectId, (project) => ({
    ...project,
    state: 'done',
    known: { ...project.known, board, estimate: FIELD },
  }));
  const known = { estimate: FIELD, done: null, output: anOutput([20, 20, 20]), closedSprints: 3 };
  await saveKnownBoard({ id: board, projectId }, known, NOW);
  const work = { field: FIELD, sum: 30, without: {} };
  await saveDay(projectId, { day: '2026-11-23', at: NOW, totals: { all: 24, startedUnseen: 3, standings }, work });
  const talks = { n: 1, startedAt: NOW, endedAt: NOW, facilitator: 'ana', people: [], minutes: [], outcomes: [] };
  const past = { ...NO_PAST, meetings: [talks] };
  await storeMeeting(String(board), { next: { ...newMeeting(), version: 1 }, kept: { meeting: null, past }, now: NOW });
  app.asked.length = 0;
  expect(await listProjects({ from: 0 })).toEqual({
    projects: [
      {
        key: 'TIF',
        name: 'Tiffin',
        look: 'done',
        day: '2026-11-23',
        agreed: 6,
        lacksAgreement: 7,
        notChecked: 1,
        startedUnseen: 3,
        runway: { length: 1.5, unit: 'estimate' },
        lastMeeting: NOW,
      },
    ],
    next: null,
  });
  expect(app.asked).toEqual(['GET /rest/api/3/mypermissions as user', 'GET /rest/api/3/project/search as user']);
});

test('before anything was counted each figure is unknown', async () => {
  const app = anAdministrator();
  await markUsed(String(app.projectId));
  const { projects } = await listProjects({ from: 0 });
  expect(projects).toMatchObject([
    { key: 'TIF', look: 'never', day: null, agreed: null, notChecked: null, runway: null },
  ]);
});

test('an administrator reads projects that they may browse, page by page, and nobody else any', async () => {
  const app = anAdministrator();
  const members = [{ accountId: 'ana', role: 'admin' as const }];
  const ids = [
    app.projectId,
    ...Array.from({ length: 22 }, (_, n) =>
      addProject(app.site, { key: `P${n}`, name: `Project ${n}`, lead: 'ana', members }),
    ),
  ];
  for (const id of ids) await markUsed(String(id));
  await drain(app);
  app.actAs('ana');
  app.site.db.run("delete from grants where account_id = 'ana' and project_id = ?", app.projectId);
  const first = await listProjects({ from: 0 });
  expect(first).toMatchObject({ projects: Array.from({ length: 19 }, () => expect.anything()), next: 20 });
  expect(JSON.stringify(first)).not.toContain('TIF');
  expect(await listProjects({ from: 20 })).toMatchObject({ projects: [{}, {}, {}], next: null });
  app.actAs('ben');
  await expect(listProjects({ from: 0 })).rejects.toMatchObject({ code: 'not-allowed' });
});

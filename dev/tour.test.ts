import type { RunningHost } from './host/start-host.ts';
import { aFixtureHost } from './host/testing/fixture-host.ts';
import { tour } from './tour.ts';

jest.setTimeout(60_000);
let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

const url = 'http://localhost:2990';
const withReport = () => {
  const { site, manifest } = running.host;
  const modules = { ...manifest.modules, 'jira:projectPage': [{ key: 'report-page' }] };
  return { site, manifest: { ...manifest, modules } };
};

test('leads through the sample by existing addresses', () => {
  const { db } = running.host.site;
  const { id } = db.run("INSERT INTO projects (key, name, lead) VALUES ('TIF', 'Tiffin', '')");
  const board = db.run("INSERT INTO boards (name, type, project_id, filter_jql) VALUES ('b', 'scrum', ?, '')", id);
  for (const key of ['TIF-38', 'TIF-41'])
    db.run(
      "INSERT INTO issues (key, project_id, type_id, status_id, summary, creator, rank, created, updated) VALUES (?, ?, 10001, 10000, '', '', '', '', '')",
      ...[key, id],
    );
  const addresses = [...tour(withReport(), url).matchAll(/http\S+/g)].map(([address]) => address);
  expect(addresses).toEqual([
    url,
    `${url}/jira/software/projects/TIF/apps/report-page`,
    `${url}/jira/software/projects/TIF/apps/report-page/meeting`,
    `${url}/browse/TIF-41?as=ana`,
    `${url}/browse/TIF-38`,
    `${url}/jira/software/projects/TIF/automation`,
    `${url}/jira/software/projects/TIF/boards/${board.id}/backlog`,
  ]);
});

test('leads to an issue of another site', () => {
  running.host.site.db.run("DELETE FROM issues WHERE key LIKE 'TIF-%'");
  expect(tour(withReport(), url)).toContain(`${url}/browse/FIX-1`);
});

test('says that a site is empty', () => {
  running.host.site.db.run('DELETE FROM issues');
  expect(tour(withReport(), url)).toContain('an empty site');
});

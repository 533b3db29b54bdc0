import fs from 'node:fs';
import path from 'node:path';
import { readManifest } from './host/manifest.ts';
import type { RunningHost } from './host/start-host.ts';
import { aFixtureHost } from './host/testing/fixture-host.ts';
import { projectRoot } from './root.ts';
import { tour, tourOf } from './tour.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
  const { db } = running.host.site;
  const { id } = db.run("INSERT INTO projects (key, name, lead) VALUES ('TIF', 'Tiffin', '')");
  db.run("INSERT INTO boards (id, name, type, project_id, filter_jql) VALUES (1, 'b', 'scrum', ?, '')", id);
  for (const key of ['TIF-38', 'TIF-41'])
    db.run(
      "INSERT INTO issues (key, project_id, type_id, status_id, summary, creator, rank, created, updated) VALUES (?, ?, 10001, 10000, '', '', '', '', '')",
      ...[key, id],
    );
});
afterAll(() => running.stop());

const url = 'http://localhost:2990';
const shown = () => ({ site: running.host.site, manifest: readManifest(projectRoot) });

test('the README tells what the terminal and the start page tell', () => {
  const readme = fs.readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
  const [, told = ''] = /## What to try\n(.*?)\n## /su.exec(readme) ?? [];
  const steps = tourOf(shown())?.steps ?? [];
  expect(steps).not.toEqual([]);
  expect(told.match(/^\d+\. .*$/gmu)).toEqual(
    steps.map(({ what, path: at }, index) => `${index + 1}. [${what}](${url}${at})`),
  );
  const printed = tour(shown(), url).split('\n').slice(1);
  expect(printed).toEqual(steps.map(({ what, path: at }) => expect.stringMatching(`${what}.*${url}${at}`)));
});

test('leads to an issue of another site', () => {
  running.host.site.db.run("DELETE FROM issues WHERE key LIKE 'TIF-%'");
  expect(tour(shown(), url)).toContain(`${url}/browse/FIX-1`);
});

test('says that a site is empty', () => {
  running.host.site.db.run('DELETE FROM issues');
  expect(tour(shown(), url)).toContain('an empty site');
});

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startHost } from '../../host/start-host.ts';
import { insertIssues, type ImportedIssue } from '../../jira/bulk.ts';
import { document } from '../../jira/adf.ts';
import type { Site } from '../../jira/site.ts';
import { people } from '../../sample/people.ts';
import { addPeople, addProjectAndBoard } from '../../sample/project.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { timeStart } from './start-up.ts';
import { measureLocalJira } from './local-jira.ts';

const KEY = 'LARGE';
const SPRINTS = 100;
const STATES = ['ready', 'refine', 'draft', 'recheck'];

/** Times of a search, a write and a start on a site on disk with many assessed issues. */
export async function measureLargeSite(issues: number): Promise<Row[]> {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'common-ground-bench-'));
  try {
    const running = await startHost({ data, log: () => undefined });
    const { host } = running;
    fill(host.site, issues);
    const what = `${issues.toLocaleString('en')} issues`;
    const rows = await measureLocalJira({ host, projectKey: KEY, accountId: people.ana.accountId }, what);
    await host.clock.settle();
    await running.stop();
    const start = await timeStart(['--empty', '--data', data]);
    return [
      ...rows,
      row(`Start, ${what}`, [start, 'ms'], { budget: budgets.start, note: 'until the address is printed' }),
    ];
  } finally {
    await fs.rm(data, { recursive: true, force: true });
  }
}

function fill(site: Site, count: number): void {
  site.write(() => {
    addPeople(site);
    const board = { name: 'Large board', type: 'scrum', estimates: true } as const;
    const lead = people.ana.accountId;
    const { projectId, boardId } = addProjectAndBoard(site, { key: KEY, name: 'Large', lead }, board);
    const sprints = Array.from({ length: SPRINTS }, (_, at) => {
      const state = at === SPRINTS - 1 ? 'future' : at === SPRINTS - 2 ? 'active' : 'closed';
      const sql = 'insert into sprints (board_id, name, state, created_date) values (?, ?, ?, ?)';
      return site.db.run(sql, boardId, `Sprint ${at + 1}`, state, site.timestamp()).id;
    });
    const rows = Array.from({ length: count }, (_, at) => toRow(at, { projectId, sprints, created: site.timestamp() }));
    insertIssues(site, rows);
  });
}

type Around = { projectId: number; sprints: readonly number[]; created: string };

/** Half of the issues are done in closed sprints; the other half is backlog. */
function toRow(at: number, { projectId, sprints, created }: Around): ImportedIssue {
  const isDone = at % 2 === 0;
  const sprint = sprints[at % (SPRINTS - 2)];
  const readiness = {
    schema: 1,
    state: STATES[at % 4] ?? 'refine',
    score: at % 100,
    gaps: at % 3,
    openQuestions: at % 5,
  };
  return {
    project_id: projectId,
    type_id: 10001,
    status_id: isDone ? 10003 : 10000,
    creator: people.ana.accountId,
    created,
    reporter: people.ana.accountId,
    priority_id: 3,
    summary: `Issue number ${at} of many`,
    ...(isDone ? { resolution_id: 10000, ...(sprint === undefined ? {} : { sprints: [sprint] }) } : {}),
    description: JSON.stringify(document('A paragraph that says why this is wanted, and for whom.\n\n'.repeat(6))),
    custom: { customfield_10016: at % 8 },
    properties: { commonGroundReadiness: readiness },
  };
}

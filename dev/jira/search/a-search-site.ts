import { createClock, type Clock } from '../../clock.ts';
import { integer, type SqlValue } from '../columns.ts';
import type { Json } from '../json.ts';
import type { Limits } from '../limits.ts';
import { openSite } from '../open-site.ts';
import type { Site } from '../site.ts';

/** Monday, 2 March 2026, 09:00 in Berlin, the time zone of both people in these tests. */
export const NOW = Date.parse('2026-03-02T08:00:00.000Z');
export const ANN = 'ann';
export const BEN = 'ben';

const INDEXED = [
  { propertyKey: 'ready', path: 'state', type: 'string', searchAlias: 'readiness' },
  { propertyKey: 'ready', path: 'score', type: 'number', searchAlias: 'readinessScore' },
  { propertyKey: 'ready', path: 'nextDue', type: 'date', searchAlias: 'readinessDue' },
  { propertyKey: 'ready', path: 'note', type: 'text', searchAlias: 'readinessNote' },
  { propertyKey: 'ready', path: 'owner', type: 'user', searchAlias: 'readinessOwner' },
] as const;

export type SearchSite = { site: Site; clock: Clock };

/**
 * A site for tests of searching: projects SHOP (Ann and Ben) and BANK (Ann only), a scrum board for SHOP with a closed
 * (1), an active (2) and a future sprint (3), and one for BANK with an active sprint (4).
 */
export function aSearchSite(options: { limits?: Partial<Limits>; random?: () => number } = {}): SearchSite {
  const clock = createClock({ start: NOW, frozen: true });
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost:2990',
    appScopes: [],
    indexed: INDEXED,
    random: options.random ?? (() => 0.5),
    limits: options.limits ?? {},
  });
  const { db } = site;
  for (const account of [ANN, BEN]) {
    db.run("insert into users (account_id, display_name, time_zone) values (?, ?, 'Europe/Berlin')", account, account);
  }
  addProject(site, { key: 'SHOP', name: 'Web shop', members: [ANN, BEN] });
  addProject(site, { key: 'BANK', name: 'Banking', members: [ANN] });
  for (const [board, name, state] of [
    [1, 'Sprint 1', 'closed'],
    [1, 'Sprint 2', 'active'],
    [1, 'Sprint 3', 'future'],
    [2, 'Bank sprint', 'active'],
  ] as const) {
    db.run(
      'insert into sprints (board_id, name, state, created_date) values (?, ?, ?, ?)',
      board,
      name,
      state,
      isoAt(0),
    );
  }
  return { site, clock };
}

function addProject(
  site: Site,
  { key, name, members }: { key: string; name: string; members: readonly string[] },
): void {
  const { id } = site.db.run('insert into projects (key, name) values (?, ?)', key, name);
  const columns = JSON.stringify([
    { name: 'To Do', statuses: ['10000'] },
    { name: 'In Progress', statuses: ['10001', '10002'] },
    { name: 'Done', statuses: ['10003'] },
  ]);
  const insert =
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)';
  site.db.run(insert, `${key} board`, 'scrum', id, `project = ${key} ORDER BY Rank ASC`, 'customfield_10016', columns);
  for (const account of members) {
    for (const permission of [
      'BROWSE_PROJECTS',
      'EDIT_ISSUES',
      'SCHEDULE_ISSUES',
      'MANAGE_SPRINTS_PERMISSION',
      'ASSIGN_ISSUES',
    ]) {
      site.db.run('insert into grants (project_id, account_id, permission) values (?, ?, ?)', id, account, permission);
    }
  }
}

/** Differences from a plain story in SHOP: columns of `issues`, and related rows. */
export type Spoilt = {
  project?: 'SHOP' | 'BANK';
  columns?: Record<string, SqlValue>;
  custom?: Record<string, Json>;
  sprints?: readonly number[];
  properties?: Record<string, Json>;
};

/** `hours` before now. */
export function isoAt(hours: number): string {
  return new Date(NOW - hours * 3_600_000).toISOString();
}

/** Adds an issue and indexes it; its key is the project's key and the number of issues in the site. Returns its id. */
export function addIssue(
  site: Site,
  { project = 'SHOP', columns = {}, custom = {}, sprints = [], properties = {} }: Spoilt = {},
): number {
  return site.write(() => {
    const n = (site.db.get({ n: integer }, 'select count(*) as n from issues')?.n ?? 0) + 1;
    const row: Record<string, SqlValue> = {
      key: `${project}-${n}`,
      project_id: project === 'SHOP' ? 10000 : 10001,
      type_id: 10001,
      status_id: 10000,
      summary: `Story ${n}`,
      creator: ANN,
      reporter: ANN,
      assignee: null,
      priority_id: 3,
      rank: `0|i${String(n).padStart(5, '0')}:`,
      created: isoAt(1000 - n),
      updated: isoAt(1000 - n),
      custom: JSON.stringify(custom),
      ...columns,
    };
    const names = Object.keys(row);
    const insert = `insert into issues (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
    const { id } = site.db.run(insert, ...Object.values(row));
    for (const sprint of sprints)
      site.db.run('insert into issue_sprints (issue_id, sprint_id) values (?, ?)', id, sprint);
    for (const [key, value] of Object.entries(properties)) {
      site.db.run(
        'insert into issue_properties (issue_id, key, value) values (?, ?, ?)',
        id,
        key,
        JSON.stringify(value),
      );
    }
    site.changed(id);
    return id;
  });
}

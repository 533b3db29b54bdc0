import { z } from 'zod';
import { createClock, type Clock } from '../../clock.ts';
import type { Host } from '../../host/host.ts';
import { startHost } from '../../host/start-host.ts';
import { integer } from '../../jira/columns.ts';
import { people } from '../../sample/people.ts';
import { named } from '../../sample/stage.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { fillSite, type SiteProject, type SiteSize } from './fill-site.ts';
import { watchPoints } from './watch-points.ts';

export type SiteExtent = SiteSize & {
  /** Issues of each project about which people have said something. */
  readonly withRow: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const accountId = people.ana.accountId;

/** A site whose clock jumps over the waits, with the projects in it. */
type Site = { readonly host: Host; readonly projects: readonly SiteProject[]; readonly extent: SiteExtent };

/**
 * The background of a whole site by its schedule, on a clock that jumps over the waits. All projects begin on one day;
 * the last one may not be searched by the app, one is archived. Then every summary of the site is taken away, and the
 * sweeps put them back.
 */
export async function measureSite(extent: SiteExtent): Promise<Row[]> {
  const running = await startHost({ profile: 'instant', log: () => undefined, random: seeded(), createClock: frozen });
  const { host } = running;
  try {
    const site = { host, extent, projects: fillSite(host, extent) };
    await comeIntoUse(site);
    host.startSchedule();
    const points = watchPoints(host);
    const one = await lookAtOne(site);
    const all = await lookAtAll(site);
    const swept = await sweepAll(site);
    const most = row('Most points in an hour', [points.stop().mostInAnHour, 'points'], {
      budget: budgets.pointsPerHour,
    });
    return [...one, ...all, ...swept, most];
  } finally {
    await running.stop();
  }
}

/** Time passes only where this bench lets it, so that no invocation is cut off by a jump. */
const frozen = (): Clock => createClock({ start: Date.UTC(2026, 0, 12, 8), frozen: true });

/** The same numbers in each run. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** People take the first issues of each project as they are, so that these have a row: a project a minute. */
async function comeIntoUse({ host, projects, extent }: Site): Promise<void> {
  const payload = { base: { exception: null }, input: { reason: 'A fix that cannot wait for a talk.' } };
  for (const { key } of projects) {
    for (let number = 1; number <= extent.withRow; number += 1) {
      const issueKey = `${key}-${number}`;
      const answer = await host.onPanel({ accountId, issueKey, functionKey: 'makeException', payload: named(payload) });
      if (!isOk.safeParse(answer).success) throw new Error(`${issueKey} was not taken: ${JSON.stringify(answer)}`);
    }
    await host.clock.advance(MINUTE);
  }
}

const isOk = z.object({ ok: z.literal(true) });

const press = ({ host }: Site, { key }: SiteProject): Promise<unknown> =>
  host.onProjectPage({ accountId, projectKey: key, functionKey: 'assessBacklog', payload: named({}) });

const projectRow = z.object({
  value: z.object({ state: z.string(), content: z.object({ shutOut: z.object({ because: z.string() }).nullable() }) }),
});

/** What the app has stored of a project. */
function stored({ host }: Site, { projectId }: SiteProject): z.infer<typeof projectRow>['value'] {
  const asked = { entityName: 'project', key: String(projectId) };
  return projectRow.parse(host.kvs.handle('/api/v1/entity/get', asked).body).value;
}

/** Lets the site's time pass in steps until something holds; resolves with the time that passed, null after `most`. */
async function until(
  { host }: Site,
  holds: () => boolean,
  { step, most }: { step: number; most: number },
): Promise<number | null> {
  for (let passed = 0; passed <= most; passed += step) {
    if (holds()) return passed;
    await host.clock.advance(step);
  }
  return null;
}

/** One team presses while nothing else goes on. */
async function lookAtOne(site: Site): Promise<Row[]> {
  const [project] = site.projects;
  if (project === undefined) return [];
  const points = watchPoints(site.host);
  await press(site, project);
  const ms = await until(site, () => stored(site, project).state === 'done', { step: MINUTE / 4, most: 2 * HOUR });
  const { total } = points.stop();
  const note = `${site.extent.open} issues, pressed while nothing else goes on`;
  return [
    row('First look at one project', [inUnits(ms, MINUTE), 'minutes'], { budget: budgets.firstLookMinutes, note }),
    row('… points for 1,000 issues', [(total / site.extent.open) * 1_000, 'points'], {
      budget: budgets.firstLookPoints,
    }),
  ];
}

/** All teams press on the same day, and some close their sprint in the busiest hour. */
async function lookAtAll(site: Site): Promise<Row[]> {
  const [, ...others] = site.projects;
  const shutOut = others.at(-1);
  for (const project of others) {
    await press(site, project);
    await site.host.clock.advance(1000);
  }
  const open = others.filter((project) => project !== shutOut);
  const snapshots = await closeSprints(site, open.slice(0, 10));
  const ms = await until(site, () => open.every((project) => stored(site, project).state === 'done'), {
    step: HOUR / 4,
    most: 48 * HOUR,
  });
  const refused = shutOut !== undefined && stored(site, shutOut).content.shutOut?.because === 'refused';
  return [
    row('First look at all other projects', [inUnits(ms, HOUR), 'hours'], {
      note: `${open.length} projects, pressed at once`,
    }),
    row('… projects known to be shut out', [refused ? 1 : 0, 'projects'], {
      note: 'of the one that the app may not search',
    }),
    snapshots,
  ];
}

const snapshotRow = z.object({ value: z.object({ at: z.string(), content: z.object({ recorded: z.string() }) }) });

/** How late the slowest of the closed sprints is recorded. */
async function closeSprints({ host }: Site, projects: readonly SiteProject[]): Promise<Row> {
  const dates = { startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' };
  for (const { runningSprint } of projects)
    await ask(host, 'POST', `/rest/agile/1.0/sprint/${runningSprint}`, { state: 'closed', ...dates });
  await host.clock.advance(HOUR);
  const late = projects.map(({ boardId, runningSprint }) => {
    const key = `${boardId}-${runningSprint}-close-0`;
    const read = snapshotRow.safeParse(host.kvs.handle('/api/v1/entity/get', { entityName: 'snapshot', key }).body);
    return read.success ? Date.parse(read.data.value.content.recorded) - Date.parse(read.data.value.at) : HOUR;
  });
  const note = `the latest of ${projects.length}, in the busiest hour`;
  return row('A closed sprint is recorded after', [Math.max(0, ...late) / MINUTE, 'minutes'], {
    budget: budgets.snapshotMinutes,
    note,
  });
}

/** Two days later one project is archived and every summary taken away, unseen by events; then only the schedule acts. */
async function sweepAll(site: Site): Promise<Row[]> {
  const { host, projects } = site;
  const [archived] = projects;
  const live = projects.slice(1, -1);
  if (archived !== undefined) await ask(host, 'POST', `/rest/api/3/project/${archived.key}/archive`);
  await host.clock.advance(48 * HOUR);
  host.site.db.run("delete from issue_properties where key = 'commonGroundReadiness'");
  await host.schedule?.run('every-day');
  const missing = (which: 'with a row' | 'all') => countMissing(site, live, which);
  const day = await until(site, () => missing('with a row') === 0, { step: HOUR, most: 48 * HOUR });
  const week = await until(site, () => missing('all') === 0, { step: HOUR, most: 9 * 24 * HOUR });
  const inAll = day === null || week === null ? null : day + week;
  return [
    row('A sweep judges every issue with a row within', [inUnits(day, HOUR), 'hours'], { budget: 24 }),
    row('… every other issue within', [inUnits(inAll, 24 * HOUR), 'days'], { budget: 7 }),
  ];
}

function countMissing({ host, extent }: Site, projects: readonly SiteProject[], which: 'with a row' | 'all'): number {
  const most = which === 'all' ? extent.open : extent.withRow;
  const sql = `select count(*) as missing from issues i where cast(substr(key, instr(key, '-') + 1) as integer) <= ?
    and project_id in (select value from json_each(?)) and not exists
    (select 1 from issue_properties where issue_id = i.id and key = 'commonGroundReadiness')`;
  const ids = JSON.stringify(projects.map(({ projectId }) => projectId));
  return host.site.db.get({ missing: integer }, sql, most, ids)?.missing ?? 0;
}

const inUnits = (ms: number | null, unit: number): number | null => (ms === null ? null : ms / unit);

/** As Ana, who administers the site. */
async function ask(host: Host, method: string, path: string, body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await host.jira.handle(new Request(new URL(path, host.site.baseUrl), init), {
    kind: 'user',
    accountId,
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${await response.text()}`);
}

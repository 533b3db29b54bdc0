import { integer } from '../../jira/columns.ts';
import type { BenchSite } from '../bench-site.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { watchPoints } from '../site/watch-points.ts';
import { traceJira } from '../trace.ts';
import { named } from '../../sample/stage.ts';

const MINUTE = 60_000;
const CONSUMERS = ['backfill-consumer', 'assess-consumer'];

/** A backfill of all issues that are not done, started by a person, until the queue is empty. */
export async function measureBackground(site: BenchSite): Promise<Row[]> {
  const { host, accountId, projectKey } = site;
  const spending = watchPoints(site.host);
  const trace = traceJira(host);
  host.functions.counts.clear();
  const began = { site: host.clock.now(), real: performance.now() };
  await host.onProjectPage({ accountId, projectKey, functionKey: 'assessBacklog', payload: named({}) });
  // The site's waits take no real time: the clock jumps over them.
  for (let turn = 0; turn < 200 && host.queue.pending().length > 0; turn += 1) await host.clock.settle(16 * MINUTE);
  const real = performance.now() - began.real;
  const minutes = Math.round((host.clock.now() - began.site - real) / MINUTE);
  trace.stop();
  const { total, mostInAnHour } = spending.stop();
  const events = CONSUMERS.reduce((sum, key) => sum + (host.functions.counts.get(key) ?? 0), 0);
  const writes = trace.asked.filter(({ by, reads }) => by === 'app' && !reads).length;
  return [
    row('Points for 1,000 issues', [(total / site.open) * 1_000, 'points'], {
      budget: budgets.firstLookPoints,
      note: `${site.open.toLocaleString('en')} issues, never looked at`,
    }),
    row('Most points in one hour', [mostInAnHour, 'points'], { budget: budgets.pointsPerHour }),
    row('Events', [events, 'events'], { note: `${writes} writing requests` }),
    row('Time of the site', [minutes, 'minutes'], { note: `${(real / 1000).toFixed(1)} s of this machine` }),
    ...(await measureAgain(site)),
  ];
}

/** One event for an issue that has not changed. */
async function measureAgain({ host, keys }: BenchSite): Promise<Row[]> {
  const issue = host.site.db.get(
    { id: integer, project_id: integer },
    'select id, project_id from issues where key = ?',
    keys[0] ?? '',
  );
  if (!issue) return [];
  const before = host.jira.counts.points;
  const trace = traceJira(host);
  const body = { body: { issueId: String(issue.id), projectId: String(issue.project_id) } };
  await host.functions.invoke({ functionKey: 'assess-consumer', module: { type: 'consumer', key: 'assess' }, body });
  trace.stop();
  const writes = trace.asked.filter(({ reads }) => !reads).length;
  return [
    row('One event, nothing changed', [host.jira.counts.points - before, 'points'], { budget: budgets.pointsPerEvent }),
    row('… what it writes', [writes, 'writes'], { budget: 0 }),
  ];
}

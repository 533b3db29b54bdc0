import type { BenchSite } from '../bench-site.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { longestChain, median, percentile95 } from '../statistics.ts';
import { addBlocker, addSubtask } from '../team-work.ts';
import { traceJira } from '../trace.ts';

/** Milliseconds added to each request, so that the trace shows which requests wait for others. */
const APART = 40;
const WATCHED = 5;

/** Opening the panel of assessed issues: its requests, points, writes and time. */
export async function measurePanel(site: BenchSite, samples: number): Promise<Row[]> {
  const keys = site.keys.slice(0, samples);
  await openPanel(site, keys[0]);
  const times: number[] = [];
  for (const key of keys) times.push(await openPanel(site, key));
  const watched: Watched[] = [];
  for (const key of keys.slice(0, WATCHED)) watched.push(await watchOne(site, key));
  const worst = (of: (one: Watched) => number) => Math.max(...watched.map(of));
  const note = `worst of ${watched.length} issues`;
  return [
    row('Jira reads', [worst(({ reads }) => reads), 'reads'], { budget: budgets.panelReads, note }),
    row('… one after the other', [worst(({ waves }) => waves), 'reads'], { budget: budgets.panelWaves, note }),
    row('Points', [worst(({ points }) => points), 'points'], { budget: budgets.panelPoints, note }),
    row('Writes when nothing changed', [worst(({ writes }) => writes), 'writes'], {
      budget: budgets.panelWrites,
      note: 'to Jira, storage and queues',
    }),
    row('openPanel, median', [median(times), 'ms'], { note: `${times.length} issues, through the host` }),
    row('openPanel, 95th percentile', [percentile95(times), 'ms']),
    ...(await measureNeighbour(site, await addBlocker(site), 'blocked')),
    ...(await measureNeighbour(site, await addSubtask(site), 'a sub-task')),
  ];
}

/** Linked issues cost a read: only they tell whether a blocker is in an earlier sprint or a parent is ready. */
async function measureNeighbour(site: BenchSite, key: string, what: string): Promise<Row[]> {
  const { reads, waves, points, writes } = await watchOne(site, key);
  return [
    row(`Jira reads, ${what}`, [reads, 'reads'], { budget: budgets.panelReads }),
    row(`… one after the other, ${what}`, [waves, 'reads'], { budget: budgets.panelWaves }),
    row(`Points, ${what}`, [points, 'points'], { budget: budgets.panelPoints }),
    row(`Writes, ${what}`, [writes, 'writes'], { budget: budgets.panelWrites }),
  ];
}

async function openPanel({ host, accountId }: BenchSite, issueKey = ''): Promise<number> {
  const from = performance.now();
  await host.onPanel({ accountId, issueKey, functionKey: 'openPanel', payload: {} });
  return performance.now() - from;
}

type Watched = { reads: number; waves: number; points: number; writes: number };

async function watchOne(site: BenchSite, key: string): Promise<Watched> {
  const { host } = site;
  const stored = () => JSON.stringify(host.kvs.dump());
  const before = { stored: stored(), points: host.jira.counts.points, queued: host.queue.pending().length };
  const trace = traceJira(host, APART);
  await openPanel(site, key);
  trace.stop();
  const reads = trace.asked.filter((asked) => asked.reads);
  const queued = host.queue.pending().length - before.queued;
  const writes = trace.asked.length - reads.length + queued + (stored() === before.stored ? 0 : 1);
  return { reads: reads.length, waves: longestChain(reads), points: host.jira.counts.points - before.points, writes };
}

import { row, type Row } from '../row.ts';
import { longestChain, type Span } from '../statistics.ts';
import { readsStorage } from '../../host/kvs/usage.ts';
import { budgets } from './budgets.ts';
import type { Page } from './page.ts';
import { prepareIssue } from './prepare-issue.ts';
import { reveal, vote, voteAgain } from './talk.ts';
import type { TeamSite } from './team-site.ts';

/** Milliseconds added to each storage read, so that the trace shows which reads wait for others. */
const APART = 40;
const LOOK_MS = 3_000;

type Cost = {
  /** Values read, and requests in a row. */
  readonly reads: number;
  readonly inARow: number;
  readonly units: number;
  readonly points: number;
};

/** Storage and Jira requests of one open, look, refresh, vote and reveal until the answer; one panel at a time. */
export async function measureCosts(site: TeamSite, before: readonly number[]): Promise<Row[]> {
  const { host } = site;
  const issueKey = await prepareIssue(site, before);
  const [first, ...others] = await site.open(issueKey, { realtime: false });
  if (!first) throw new Error('Nobody is there.');
  await first.act((actions) => actions.send('startTalk'));
  await voteAgain(first);
  await settle(site);
  const open = await costOf(site, async () => (await site.openOne(issueKey)).close());
  const refresh = await costOf(site, first.refresh);
  const look = await costOfLook(site, first);
  await Promise.all(others.map((page) => page.refresh()));
  for (const page of others.slice(1)) await vote(page);
  const [last = first] = others;
  await last.refresh();
  const cast = await costOf(site, () => vote(last));
  await vote(first);
  await settle(site);
  const shown = await costOf(site, () => reveal(first));
  [first, ...others].forEach((page) => page.close());
  await settle(site);
  host.behaviour.storageReadMs = [0, 0];
  return [
    ...rowsOf('open', open, { inARow: budgets.openRoundTrips, points: budgets.openPoints }),
    ...rowsOf('look', look, { reads: budgets.lookReads, points: budgets.lookPoints }),
    ...rowsOf('refresh', refresh, { inARow: budgets.refreshRoundTrips }),
    ...rowsOf('vote', cast, { reads: budgets.voteReads, inARow: budgets.voteRoundTrips }),
    ...rowsOf('reveal', shown, {}),
  ];
}

/** Finishes the work that earlier calls left behind, so that later calls are not charged for it. */
async function settle({ host, quiet }: TeamSite): Promise<void> {
  await quiet();
  await host.clock.settle(60_000);
}

/** The first look after a panel began to follow, without news. */
async function costOfLook(site: TeamSite, page: Page): Promise<Cost> {
  page.follow();
  await site.quiet();
  return costOf(site, () => site.host.clock.advance(LOOK_MS));
}

async function costOf({ host, quiet }: TeamSite, work: () => Promise<unknown>): Promise<Cost> {
  const { kvs, jira } = host;
  const { handle } = kvs;
  const spans: Span[] = [];
  const before = { ...kvs.usage.total, points: jira.counts.points };
  Object.assign(host.behaviour, { storageReadMs: [APART, APART] });
  const watched: typeof handle = (path, body) => {
    const now = performance.now();
    if (readsStorage(path)) spans.push({ from: now - APART / 2, to: now + APART / 2 });
    return handle(path, body);
  };
  Object.assign(kvs, { handle: watched });
  await work();
  await quiet();
  Object.assign(kvs, { handle });
  Object.assign(host.behaviour, { storageReadMs: [0, 0] });
  const { keysRead, readUnits } = kvs.usage.total;
  return {
    reads: keysRead - before.keysRead,
    inARow: longestChain(spans),
    units: readUnits - before.readUnits,
    points: jira.counts.points - before.points,
  };
}

type Budgets = { readonly reads?: number; readonly inARow?: number; readonly points?: number };

function rowsOf(what: string, { reads, inARow, units, points }: Cost, most: Budgets): Row[] {
  const within = (budget: number | undefined) => (budget === undefined ? {} : { budget });
  return [
    row(`Storage reads of one ${what}`, [reads, 'reads'], { ...within(most.reads), note: `${units} read units` }),
    row('… one after the other', [inARow, 'reads'], within(most.inARow)),
    row('… points', [points, 'points'], within(most.points)),
  ];
}

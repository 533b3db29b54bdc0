import { z } from 'zod';
import { invokeResolver } from '../../host/resolver.ts';
import { document } from '../../jira/adf.ts';
import { integer, text } from '../../jira/columns.ts';
import { named } from '../../sample/stage.ts';
import type { Backlog } from '../backlog.ts';
import { type BenchSite, openBenchSite } from '../bench-site.ts';
import { row, type Row } from '../row.ts';
import { watchPoints } from '../site/watch-points.ts';
import { surfaceOf } from '../team/page.ts';

const MINUTE = 60_000;
const succeeded = z.object({ success: z.literal(true), body: z.object({ ok: z.literal(true) }) });

/** Points of each. */
type Costs = Record<'firstLook' | 'act' | 'edit', number>;

/** What the field _Refinement_ adds to acts, edits and walks, and what filling it once takes. */
export async function measureField(backlog: Backlog): Promise<Row[]> {
  const without = await onSite(backlog, async (site) => {
    const costs = await measureUse(site);
    let hours = 0;
    const filling = await costOf(site, async () => {
      await fill(site);
      site.host.startSchedule();
      // The walk goes on each hour with that hour's points, until all have a value.
      for (let before = -1; before < filledIn(site); hours += 1) {
        before = filledIn(site);
        await site.host.clock.advance(60 * MINUTE);
      }
    });
    return { ...costs, filling, hours, filled: filledIn(site), open: site.open };
  });
  const filled = await onSite(backlog, async (site) => {
    await fill(site);
    return measureUse(site);
  });
  const each = (points: number): number => (points / without.open) * 1_000;
  const asIs = (points: number): number => points;
  const pair = (what: string, name: keyof Costs, show: (points: number) => number): Row[] => [
    row(what, [show(without[name]), 'points']),
    row('… with the field filled', [show(filled[name]), 'points']),
  ];
  return [
    ...pair('An act that changes the state, and what follows it', 'act', asIs),
    ...pair('An edit in Jira that changes the state', 'edit', asIs),
    ...pair('A first look, for 1,000 issues', 'firstLook', each),
    row('Filling it once, for 1,000 issues', [each(without.filling), 'points'], {
      note: `${without.filled} of ${without.open} issues have a value within ${without.hours} hours`,
    }),
  ];
}

async function onSite<T>(backlog: Backlog, work: (site: BenchSite) => Promise<T>): Promise<T> {
  const site = await openBenchSite(backlog, 'instant');
  try {
    return await work(site);
  } finally {
    await site.stop();
  }
}

/** A first look, an act and an edit. */
async function measureUse(site: BenchSite): Promise<Costs> {
  const { host, accountId, projectKey } = site;
  const firstLook = await costOf(site, async () => {
    await host.onProjectPage({ accountId, projectKey, functionKey: 'assessBacklog', payload: named({}) });
  });
  const act = await costOf(site, () => makeException(site, itemIn(site, 'to-refine')));
  const edit = await costOf(site, () => describe(site, itemIn(site, 'draft')));
  return { firstLook, act, edit };
}

/** What the work and all that it queues costs. */
async function costOf({ host }: BenchSite, work: () => Promise<void>): Promise<number> {
  const spending = watchPoints(host);
  await work();
  for (let turn = 0; turn < 200 && host.queue.pending().length > 0; turn += 1) await host.clock.settle(16 * MINUTE);
  return spending.stop().total;
}

/** The first item down the backlog whose stored state is that. */
function itemIn({ host, keys }: BenchSite, state: 'to-refine' | 'draft'): string {
  const sql = `select issues.key as key from issues join issue_properties as stored on issue_id = issues.id
    where stored.key = 'commonGroundReadiness' and json_extract(value, '$.state') = ?`;
  const found = new Set(host.site.db.all({ key: text }, sql, state).map(({ key }) => key));
  const [key = keys[0] ?? ''] = keys.filter((one) => found.has(one));
  return key;
}

async function makeException({ host, accountId }: BenchSite, issueKey: string): Promise<void> {
  const surface = surfaceOf(host, 'jira:issuePanel', accountId, { issueKey });
  const payload = named({ base: { exception: null }, input: { reason: 'It is small.' } });
  succeeded.parse(await invokeResolver(host, surface, { functionKey: 'makeException', payload }));
}

/** Writes a description by Jira's own API, which the app hears of by its trigger. */
async function describe({ host, accountId }: BenchSite, issueKey: string): Promise<void> {
  const description = document(
    'The kitchen buys what parents have ordered. Why: an order after the delivery cannot be cooked, and is thrown away.',
  );
  const request = new Request(new URL(`/rest/api/3/issue/${issueKey}`, host.site.baseUrl), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { description } }),
  });
  const { status } = await host.jira.handle(request, { kind: 'user', accountId });
  if (status !== 204) throw new Error(`Jira answered ${status}.`);
  await host.clock.settle(MINUTE);
}

/** An administrator has the field filled. */
async function fill(site: BenchSite): Promise<void> {
  await administer(site, 'fillField', { language: 'en' });
}

/** How many issues that are not done have a value. */
function filledIn({ host }: BenchSite): number {
  const values =
    "select 1 from json_each(custom) where value in ('Ready', 'To refine', 'On paper', 'Draft', 'Exception')";
  const sql = `select count(*) as filled from issues where resolution_id is null and exists (${values})`;
  return host.site.db.get({ filled: integer }, sql)?.filled ?? 0;
}

/** A call of the Health page. */
async function administer({ host, accountId }: BenchSite, functionKey: string, payload: object): Promise<void> {
  const surface = surfaceOf(host, 'jira:adminPage', accountId, {});
  succeeded.parse(await invokeResolver(host, surface, { functionKey, payload }));
}

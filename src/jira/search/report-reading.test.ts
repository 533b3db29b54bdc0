import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aBacklogItem, anIssue } from '../../../test/builders/an-issue';
import { noRecords } from '../../../test/builders/records';
import { assess } from '../../domain/readiness/assess';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { isFoundBy, judgedAs } from '../../../test/builders/standing';
import { type LozengeState, lozengeStateOf, lozengeStates } from '../../domain/refinement/lozenge-state';
import { countTotals } from '../../domain/backlog/totals';
import { readHorizon, readTotals, readWhole } from './report-reading';
import type { JiraRequest } from '../request';

const setup = {
  projectKey: 'XD',
  board: null,
  fields: { estimate: null, sprint: null, flagged: null },
  issueTypes: [],
  shutOut: null,
};
const looked = { state: 'done' } as const;
const never = { state: 'never' } as const;

const { readiness } = assess(anIssue(), noRecords(), aPolicy());
const anItem = (standing: LozengeState | null): BacklogItem =>
  aBacklogItem({ readiness: standing === null ? null : { ...readiness, ...judgedAs(standing) } });
const some = (count: number, standing: LozengeState | null) => Array.from({ length: count }, () => anItem(standing));

/** A Jira that answers counts of this backlog. */
function counting(backlog: readonly BacklogItem[]): { request: JiraRequest; asked: string[] } {
  const asked: string[] = [];
  const request: JiraRequest = async (_path, init) => {
    const { jql } = JSON.parse(init?.body ?? '{}');
    asked.push(jql);
    const count = backlog.filter((item) => isFoundBy(jql, item.readiness)).length;
    return { status: 200, headers: { get: () => null }, json: async () => ({ count }) };
  };
  return { request, asked };
}

const someItem = fc.option(fc.constantFrom(...lozengeStates)).map(anItem);
const someBacklog = fc.record({ read: fc.array(someItem), beyond: fc.array(someItem) });
const someBackfill = fc.constantFrom('never', 'running', 'done');
const someShutOut = fc.option(fc.constant('2026-11-24'));

test('the counts equal those of the backlog, however much of it was read', async () => {
  await fc.assert(
    fc.asyncProperty(someBacklog, someBackfill, someShutOut, async ({ read, beyond }, state, shutOut) => {
      const backlog = [...read, ...beyond];
      const { request, asked } = counting(backlog);
      const totals = await readTotals(request, { ...setup, backfill: { state }, shutOut }, read);
      const unknown = backlog.filter(({ readiness }) => readiness === null || readiness.state === 'unknown').length;
      const startedUnseen = state === 'done' && shutOut === null ? unknown : 0;
      expect(totals).toEqual({ ...countTotals(backlog), startedUnseen });
      expect(asked.length).toBeLessThanOrEqual(8);
    }),
  );
});

test('six counts are enough where all of the few kinds were read', async () => {
  await fc.assert(
    fc.asyncProperty(someBacklog, async ({ read, beyond }) => {
      const isRare = (item: BacklogItem) =>
        ['incomplete', 'exception', 'recheck'].includes(lozengeStateOf(item.readiness));
      const { request, asked } = counting([...read, ...beyond.filter((item) => !isRare(item))]);
      await readTotals(request, { ...setup, backfill: looked }, read);
      expect(asked).toHaveLength(6);
    }),
  );
});

test('two more counts separate unread exceptions and incomplete ones from unread changes', async () => {
  const { request, asked } = counting([...some(2, 'exception'), ...some(3, 'recheck'), ...some(4, 'incomplete')]);
  const totals = await readTotals(request, { ...setup, backfill: looked }, some(2, 'exception'));
  expect(totals.standings).toMatchObject({ exception: 2, recheck: 3, incomplete: 4 });
  expect(asked).toHaveLength(8);
});

test('a project that was never assessed costs two counts', async () => {
  const { request, asked } = counting(some(1_428, null));
  const totals = await readTotals(request, { ...setup, backfill: never }, some(200, null));
  expect(totals.all).toBe(1_428);
  expect(asked).toHaveLength(2);
});

test('a project whose assessed issues were all read costs two counts', async () => {
  const read = [anItem('on-paper'), ...some(2, 'draft'), anItem('ready')];
  const { request, asked } = counting([...read, ...some(800, null)]);
  const totals = await readTotals(request, { ...setup, backfill: never }, read);
  expect(totals).toMatchObject({ all: 804, standings: { 'on-paper': 1, refine: 0, draft: 2, ready: 1 } });
  expect(asked).toHaveLength(2);
});

test('a count that Jira refuses is missing, not zero', async () => {
  const request: JiraRequest = async () => ({ status: 500, headers: { get: () => null }, json: async () => null });
  for (const backfill of [never, looked]) {
    const totals = await readTotals(request, { ...setup, backfill }, some(3, 'ready'));
    expect(totals.all).toBeNull();
    expect(Object.values(totals.standings)).toEqual(Object.keys(countTotals([]).standings).map(() => null));
  }
});

/** A Jira of this many issues, of which later pages answer first. */
function paged(count: number): { request: JiraRequest; atOnce: { most: number } } {
  const ids = Array.from({ length: count }, (_, index) => String(index + 1));
  const atOnce = { now: 0, most: 0 };
  const request: JiraRequest = async (path, init) => {
    const asked = JSON.parse(init?.body ?? '{}');
    if (path.endsWith('/search/jql')) return answered({ issues: ids.map((id) => ({ id })) });
    atOnce.now += 1;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    const wanted: string[] = asked.issueIdsOrKeys;
    await new Promise((resolve) => setTimeout(resolve, 20 - Number(wanted[0]) / 100));
    atOnce.now -= 1;
    return answered({ issues: wanted.toReversed().map(toIssue) });
  };
  return { request, atOnce };
}

const answered = (body: unknown) => ({ status: 200, headers: { get: () => null }, json: async () => body });
const toIssue = (id: string) => ({
  id,
  key: `XD-${id}`,
  fields: { summary: id, issuetype: { id: '1', name: 'Story' }, status: { statusCategory: { key: 'new' } } },
});

test('the whole backlog comes in the order of its ids, eight pages at a time', async () => {
  const { request, atOnce } = paged(1_250);
  const keys: string[] = [];
  for await (const page of readWhole(request, setup, { aborted: false })) keys.push(...page.map(({ key }) => key));
  expect(keys).toEqual(Array.from({ length: 1_250 }, (_, index) => `XD-${index + 1}`));
  expect(atOnce.most).toBe(8);
});

/** A Jira of two sprints, of which every page of a search has at most `most` issues. */
function inSprints(counts: Readonly<Record<number, number>>, most: number): { request: JiraRequest; asked: string[] } {
  const asked: string[] = [];
  const all = Object.entries(counts).flatMap(([sprint, count]) =>
    Array.from({ length: count }, (_, at) => ({
      sprint: Number(sprint),
      id: `${sprint}${String(at).padStart(4, '0')}`,
    })),
  );
  const toRow = ({ sprint, id }: (typeof all)[number]) => {
    const raw = toIssue(id);
    return { ...raw, fields: { ...raw.fields, sprint: [{ id: sprint, name: `S${sprint}`, state: 'future' }] } };
  };
  const request: JiraRequest = async (path, init) => {
    if (path.includes('/sprint')) {
      const values = Object.keys(counts).map((id) => ({ id: Number(id), name: `S${id}`, state: 'future' }));
      return answered({ values, isLast: true });
    }
    const { jql, nextPageToken = '0' } = JSON.parse(init?.body ?? '{}');
    asked.push(jql);
    if (jql.includes('sprint = EMPTY')) return answered({ issues: [] });
    const [, only] = /sprint in \(([\d, ]+)\)/u.exec(jql) ?? [];
    const matching = only === undefined ? all : all.filter(({ sprint }) => only.split(', ').includes(String(sprint)));
    const from = Number(nextPageToken);
    const to = from + most;
    const rest = to < matching.length ? { nextPageToken: String(to) } : {};
    return answered({ issues: matching.slice(from, to).map(toRow), ...rest });
  };
  return { request, asked };
}

const board = { id: 1, name: 'Board', type: 'scrum' } as const;
const withSprints = { ...setup, board, fields: { ...setup.fields, sprint: 'sprint' } };
const countIn = (items: readonly BacklogItem[], id: number) => items.filter(({ sprint }) => sprint?.id === id).length;

test('a page that Jira answers short is followed, so that no sprint is counted by half', async () => {
  const { request, asked } = inSprints({ 7: 7, 8: 5 }, 4);
  const horizon = await readHorizon(request, withSprints);
  expect([countIn(horizon.inSprints, 7), countIn(horizon.inSprints, 8)]).toEqual([7, 5]);
  expect(horizon).toMatchObject({ moreInSprints: false, wholeSprints: [7, 8] });
  expect(asked.filter((jql) => !jql.includes('EMPTY'))).toHaveLength(3);
});

test('where the sprints hold more than a hundred items, the next ones are read whole by themselves', async () => {
  const { request } = inSprints({ 7: 30, 8: 20, 9: 10, 10: 90 }, 100);
  const horizon = await readHorizon(request, withSprints);
  expect([7, 8, 9].map((id) => countIn(horizon.inSprints, id))).toEqual([30, 20, 10]);
  expect(horizon).toMatchObject({ moreInSprints: true, wholeSprints: [7, 8, 9] });
});

test('sprints that could not be read to their end have no figures', async () => {
  const { request } = inSprints({ 7: 300, 8: 300 }, 100);
  expect(await readHorizon(request, withSprints)).toMatchObject({ moreInSprints: true, wholeSprints: [] });
});

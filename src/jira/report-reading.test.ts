import fc from 'fast-check';
import { readTotals } from './report-reading';
import type { JiraRequest } from './request';

const setup = {
  projectKey: 'XD',
  board: null,
  fields: { estimate: null, sprint: null, flagged: null },
  issueTypes: [],
};
const states = ['exception', 'draft', 'ready', 'recheck', 'refine', 'unknown'] as const;
type Backlog = Readonly<Record<(typeof states)[number], number>>;

/** Jira that counts such a backlog; half of what is to refine is complete on paper. */
function counting(backlog: Backlog): { request: JiraRequest; asked: string[] } {
  const asked: string[] = [];
  const request: JiraRequest = async (_path, init) => {
    const { jql } = JSON.parse(init?.body ?? '{}');
    asked.push(jql);
    const count = jql.includes('commonGroundOnPaper') ? Math.floor(backlog.refine / 2) : counted(backlog, jql);
    return { status: 200, headers: { get: () => null }, json: async () => ({ count }) };
  };
  return { request, asked };
}

function counted(backlog: Backlog, jql: string): number {
  const named = states.filter((state) => jql.includes(`"${state}"`));
  const meant: readonly (typeof states)[number][] = named.length === 0 ? states : named;
  return meant.reduce((sum, state) => sum + backlog[state], 0);
}

const few = fc.nat(2_000);
const someBacklog = fc.record({ exception: few, draft: few, ready: few, recheck: few, refine: few, unknown: few });

test('whether or not the project was looked at as a whole, the counts are those of the backlog', async () => {
  await fc.assert(
    fc.asyncProperty(someBacklog, fc.constantFrom('never', 'running', 'done'), async (backlog, state) => {
      const { request, asked } = counting(backlog);
      const { unknown, ...known } = backlog;
      const all = Object.values(known).reduce((sum, each) => sum + each, unknown);
      expect(await readTotals(request, { ...setup, backfill: { state, assessed: 0 } })).toEqual({
        all,
        onPaper: Math.floor(backlog.refine / 2),
        states: known,
      });
      expect(asked.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('a project that nobody has looked at costs two counts', async () => {
  const { request, asked } = counting({ exception: 0, draft: 0, ready: 0, recheck: 0, refine: 0, unknown: 1_428 });
  const totals = await readTotals(request, { ...setup, backfill: { state: 'never', assessed: 0 } });
  expect(totals.all).toBe(1_428);
  expect(asked).toHaveLength(2);
});

test('what Jira does not count is missing, not zero', async () => {
  const request: JiraRequest = async () => ({ status: 500, headers: { get: () => null }, json: async () => null });
  const missing = { exception: null, draft: null, ready: null, recheck: null, refine: null };
  for (const state of ['never', 'done'] as const) {
    const totals = await readTotals(request, { ...setup, backfill: { state, assessed: 0 } });
    expect(totals).toEqual({ all: null, onPaper: null, states: missing });
  }
});

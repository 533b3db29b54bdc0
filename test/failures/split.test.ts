import * as fc from 'fast-check';
import { z } from 'zod';
import type { PlanInput } from '../../dev/host/faults/plan.ts';
import { text } from '../../dev/jira/columns.ts';
import type { PartPlace } from '../../src/domain/issue/part';
import { aRealApp, type RealApp } from '../real-app';

let app: RealApp;
beforeAll(async () => {
  app = await aRealApp();
});
afterEach(() => app.running.host.faults.stop());
afterAll(() => app.running.stop());

const items = ['Order page', 'Basket', 'Kitchen list'];
const places = ['children', 'beside'] as const;
const creating = { where: 'jira', match: { method: 'POST', path: '/rest/api/3/issue' } } as const;
const answered = z.object({
  ok: z.literal(true),
  value: z.object({
    created: z.array(z.object({ item: z.string(), key: z.string() })),
    failed: z.array(z.object({ item: z.string(), code: z.string() })),
  }),
});
type Answered = z.infer<typeof answered>['value'];

async function split(issueKey: string, as: PartPlace): Promise<Answered> {
  const payload = { items, as, close: null };
  return answered.parse(
    await app.ask({ as: 'ben', functionKey: 'splitIssue', payload: { input: payload }, at: { issueKey } }),
  ).value;
}

/** The items of the parts in Jira, without the issue itself. */
function inJira(issueKey: string): readonly string[] {
  const { db } = app.running.host.site;
  const sql = `select p.value from issue_properties p join issues i on i.id = p.issue_id
    where p.key = 'commonGroundSplitFrom' and json_extract(p.value, '$.issueId') =
      cast((select id from issues where key = ?) as text) order by i.id`;
  return db
    .all({ value: text }, sql, issueKey)
    .map(({ value }) => z.object({ item: z.string() }).parse(JSON.parse(value)).item);
}

const use = (...rules: PlanInput['rules']) => app.running.host.faults.use({ seed: 1, rules });

test.each(places)('%s whose creation got no answer are found at once and reported as created', async (as) => {
  const issue = await app.ticket();
  use({ ...creating, what: { kind: 'lost' } });
  const { created, failed } = await split(issue, as);
  expect([created.map(({ item }) => item), failed]).toEqual([items, []]);
  expect(inJira(issue)).toEqual(items);
});

test.each(places)('%s are found by the next try where the search for them fails too', async (as) => {
  const issue = await app.ticket();
  use(
    { ...creating, what: { kind: 'lost', as: 'proxy' }, occurrence: 2 },
    {
      where: 'jira',
      match: { method: 'GET', path: '/rest/api/3/issue/*' },
      what: { kind: 'status', status: 503 },
      occurrence: 4,
    },
  );
  const first = await split(issue, as);
  expect(first.failed).toEqual([{ item: 'Basket', code: 'jira-unavailable' }]);
  app.running.host.faults.stop();
  const { created } = await split(issue, as);
  expect(created.map(({ item }) => item)).toEqual(items);
  expect(inJira(issue)).toEqual(items);
});

test.each(places)(
  'a call after an invocation that died at any step creates nothing twice: %s',
  async (as) => {
    for (let step = 1; step < 40; step += 1) {
      const issue = await app.ticket();
      use({ where: 'invoke', what: { kind: 'kill', step }, occurrence: 1 });
      const died = await split(issue, as).then(
        () => false,
        () => true,
      );
      app.running.host.faults.stop();
      // Longer than a call lives, whose claim is free then.
      await app.running.host.clock.advance(31_000);
      const { created } = await split(issue, as);
      expect([created.map(({ item }) => item), inJira(issue)]).toEqual([items, items]);
      if (!died) return;
    }
    throw new Error('It makes more than 40 calls.');
  },
  60_000,
);

test('after any faults and any number of tries each item exists once', async () => {
  const faults = fc.array(fc.record({ occurrence: fc.integer({ min: 1, max: 12 }), lost: fc.boolean() }), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), faults, fc.integer({ min: 1, max: 3 }), async (as, wrong, tries) => {
      const issue = await app.ticket();
      const rules = wrong.map(({ occurrence, lost }) => ({
        where: 'jira' as const,
        match: { path: '/rest/api/3/issue*' },
        occurrence,
        what: lost ? ({ kind: 'lost' } as const) : ({ kind: 'status', status: 500 } as const),
      }));
      use(...rules);
      for (let count = 0; count < tries; count += 1) await split(issue, as).catch(() => null);
      app.running.host.faults.stop();
      await split(issue, as);
      expect(inJira(issue).toSorted()).toEqual(items.toSorted());
    }),
    { numRuns: 25 },
  );
});

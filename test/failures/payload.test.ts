import * as fc from 'fast-check';
import { calls, type Contract } from '../../src/calls';
import { anyInput, functionKeys } from '../any-call';
import { named } from '../named';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { outcomeOf } from './typed';

let app: RealApp;
let issue: string;
beforeAll(async () => {
  app = await aTeam();
  issue = await aUsedIssue(app);
});
afterAll(() => app.running.stop());

/** What takes more than its id. */
const takesInput = functionKeys.filter((name) => !calls[name].input.safeParse(named()).success);
const rubbish = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('x'.repeat(30_000), -1, 1.5, 1e21, '', null, [], {}, '__proto__'),
);

/** A valid payload with one entry changed, removed or added, in it or in a part of it; or any JSON. */
const spoilt = (functionKey: keyof Contract): fc.Arbitrary<unknown> => {
  const good: object = goodInput(functionKey) ?? {};
  const parts = Object.entries(good).map(([name, part]) => spoiltIn(part).map((bad) => ({ ...good, [name]: bad })));
  return fc.oneof(spoiltIn(good), ...parts);
};
const spoiltIn = (good: unknown): fc.Arbitrary<unknown> => {
  const names = Object.keys(Object(good));
  if (typeof good !== 'object' || good === null || names.length === 0) return rubbish;
  const one = fc.tuple(fc.constantFrom(...names), rubbish).map(([name, value]) => ({ ...good, [name]: value }));
  const less = fc
    .constantFrom(...names)
    .map((gone) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== gone)));
  return fc.oneof(rubbish, one, less);
};
const call = fc
  .constantFrom(...functionKeys)
  .chain((functionKey) => fc.tuple(fc.constant(functionKey), spoilt(functionKey)));

test('any payload is answered by a result or a known failure, and other people’s data stays', async () => {
  const { theirs } = await app.properties(issue);
  await fc.assert(
    fc.asyncProperty(call, async ([functionKey, payload]) => {
      outcomeOf(await app.ask({ as: 'ben', functionKey, payload, at: { issueKey: issue } }), { functionKey, payload });
    }),
    { numRuns: 250 },
  );
  await app.settle();
  expect(await app.properties(issue)).toMatchObject({ theirs });
  expect(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } })).toMatchObject({
    value: { broken: [] },
  });
});

test('a function called without its payload fails with bad-request and stores nothing', async () => {
  const before = await app.properties(issue);
  for (const functionKey of takesInput) {
    for (const payload of [undefined, null, [], 'text', 7]) {
      const asked = {
        as: ['savePolicy', 'removeData'].includes(functionKey) ? 'ana' : 'ben',
        functionKey,
        payload,
        at: { issueKey: issue },
      } as const;
      const outcome = outcomeOf(await app.ask(asked), asked);
      expect([functionKey, outcome]).toEqual([functionKey, 'bad-request']);
    }
  }
  await app.settle();
  expect(await app.properties(issue)).toEqual(before);
});

test('every well-formed call, in any order and by anyone, has a result or a known failure', async () => {
  const any = fc.constantFrom(...functionKeys).chain((functionKey) =>
    fc.record({
      functionKey: fc.constant(functionKey),
      payload: anyInput(functionKey),
      as: fc.constantFrom('ben', 'chiara', 'ana', 'vera'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 5, maxLength: 15 }), async (calls) => {
      const ticket = await app.ticket();
      for (const asked of calls) outcomeOf(await app.ask({ ...asked, at: { issueKey: ticket } }), calls);
      await app.settle();
      const panel = await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: ticket } });
      expect(panel).toMatchObject({ ok: true, value: { broken: [] } });
    }),
    { numRuns: 25 },
  );
});

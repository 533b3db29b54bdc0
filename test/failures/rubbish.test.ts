import * as fc from 'fast-check';
import { z } from 'zod';
import type { Contract } from '../../src/contract';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { outcomeOf, panelOf } from './typed';

let app: RealApp;
beforeAll(async () => {
  app = await aTeam();
}, 60_000);
afterAll(() => app.running.stop());

/** Ours on an issue, as `aUsedIssue` has them. */
const keys = ['Readiness', 'Questions', 'Brief', 'Confidence', 'Talks', 'Flag', 'Question_q1'].map(
  (name) => `commonGround${name}`,
);
/** Written by the app from what else there is, so that a repair brings them back as they were. */
const derived = ['commonGroundReadiness', 'commonGroundQuestions', 'commonGroundConfidence'];

/** Of an open question the digest says enough to bring it back. */
const [question, digest] = ['commonGroundQuestion_q1', 'commonGroundQuestions'];
const asked = z.object({ id: z.string(), text: z.string(), blocking: z.boolean() });
const DIGESTED_CHARACTERS = 80;

const digested = ({ text, ...rest }: z.infer<typeof asked>) => ({ ...rest, text: text.slice(0, DIGESTED_CHARACTERS) });

/** Written by people through the app a moment ago. */
const lately = ['commonGroundBrief', 'commonGroundTalks'];
const versioned = z.object({ version: z.number() });
const versionOf = (value: unknown) => versioned.parse(value).version;

const write = (issue: string, key: string, value: unknown) =>
  app.rest('ana', 'PUT', `/rest/api/3/issue/${issue}/properties/${key}`, value);
const panel = async (issue: string) =>
  panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } }));

/** Somebody's JSON; or a value of ours in which one thing was changed, which is harder to tell. */
const damage = fc.oneof(
  fc.jsonValue().map((value) => () => value),
  fc.tuple(fc.nat(), fc.jsonValue()).map(([at, value]) => (stored: unknown) => {
    if (typeof stored !== 'object' || stored === null) return value;
    const names = Object.keys(stored);
    return { ...stored, [names[at % Math.max(1, names.length)] ?? 'x']: value };
  }),
);

const without = (properties: Readonly<Record<string, unknown>>, gone: readonly string[]) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !gone.includes(key)));

test('whatever somebody writes over our properties, the panel opens, says which are broken, and a repair removes just those, or brings them back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(keys, { minLength: 1 }),
      fc.array(damage, { minLength: 7, maxLength: 7 }),
      async (hit, damages) => {
        const issue = await aUsedIssue(app);
        const before = await app.properties(issue);
        for (const [at, key] of hit.entries()) await write(issue, key, damages[at]?.(before[key]) ?? null);
        expect(hit).toEqual(expect.arrayContaining([...(await panel(issue)).broken]));
        // What the app itself wrote lately it still knows, and opening brings it back.
        const { broken } = await panel(issue);
        const damaged = await app.properties(issue);
        expect(panelOf(await app.ask({ as: 'ben', functionKey: 'repair', at: { issueKey: issue } })).broken).toEqual(
          [],
        );
        await app.settle();
        const after = await app.properties(issue);
        const renewed = broken.includes(question) ? [...derived, question] : derived;
        expect(without(after, renewed)).toEqual(without(damaged, [...broken, ...derived]));
        if (broken.includes(question) && !hit.includes(digest))
          expect(asked.parse(after[question])).toEqual(digested(asked.parse(before[question])));
        for (const key of lately) expect(versionOf(after[key])).toBeGreaterThanOrEqual(versionOf(before[key]));
        expect((await panel(issue)).broken).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('what can be derived again is as it was after a repair', async () => {
  const issue = await aUsedIssue(app);
  const before = await app.properties(issue);
  for (const key of derived) await write(issue, key, ['rubbish']);
  expect([...(await panel(issue)).broken].sort()).toEqual([...derived].sort());
  await app.ask({ as: 'ben', functionKey: 'repair', at: { issueKey: issue } });
  await app.settle();
  expect(await app.properties(issue)).toEqual(before);
});

test.each(keys)(
  'with rubbish in %s every function answers with a result or a foreseen failure',
  async (key) => {
    const values: readonly unknown[] = [null, [], 'text', { version: 'x' }, { questions: [null] }];
    for (const [at, functionKey] of functionKeys.entries())
      await tried(functionKey, { key, value: values[at % values.length] });
  },
  60_000,
);

async function tried(functionKey: keyof Contract, { key, value }: { key: string; value: unknown }): Promise<void> {
  const issue = await app.ticket();
  await write(issue, 'theirs', 1);
  await write(issue, key, value);
  const call = { as: 'ben', functionKey, payload: goodInput[functionKey], at: { issueKey: issue } } as const;
  outcomeOf(await app.ask(call), { functionKey, key, value });
  await app.settle();
  expect(await app.properties(issue)).toMatchObject({ theirs: 1 });
  await panel(issue);
}

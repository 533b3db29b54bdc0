import * as fc from 'fast-check';
import type { Contract } from '../../src/calls';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { outcomeOf, panelOf } from './typed';

let app: RealApp;
beforeAll(async () => {
  app = await aTeam();
});
afterAll(() => app.running.stop());

const keys = ['Readiness', 'Questions', 'Confidence', 'Talks', 'Flag'].map((name) => `commonGround${name}`);

const write = (issue: string, key: string, value: unknown) =>
  app.rest('ana', 'PUT', `/rest/api/3/issue/${issue}/properties/${key}`, value);
const panel = async (issue: string) =>
  panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } }));

/** Any JSON, or a value of ours with one change, which is harder to detect. */
const damage = fc.oneof(
  fc.jsonValue().map((value) => () => value),
  fc.tuple(fc.nat(), fc.jsonValue()).map(([at, value]) => (stored: unknown) => {
    if (typeof stored !== 'object' || stored === null) return value;
    const names = Object.keys(stored);
    return { ...stored, [names[at % Math.max(1, names.length)] ?? 'x']: value };
  }),
);

test('a panel ignores forged properties, and opening it repairs them', async () => {
  const issue = await aUsedIssue(app);
  const [before, shown] = [await app.properties(issue), await panel(issue)];
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(keys, { minLength: 1 }),
      fc.array(damage, { minLength: 6, maxLength: 6 }),
      async (hit, damages) => {
        for (const [at, key] of hit.entries()) await write(issue, key, damages[at]?.(before[key]) ?? null);
        const { assessment, questions, broken } = await panel(issue);
        expect({ assessment, questions, broken }).toEqual({
          assessment: shown['assessment'],
          questions: shown.questions,
          broken: [],
        });
        await app.settle();
        expect(await app.properties(issue)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('with malformed content in any property every function has a result or a known failure', async () => {
  const values: readonly unknown[] = [null, [], 'text', { version: 'x' }, { questions: [null] }];
  // Each function meets one of the thirty pairs, each pair two functions or more: no function reads one as it is.
  for (const [at, functionKey] of functionKeys.entries())
    await tried(functionKey, { key: keys[at % keys.length] ?? '', value: values[at % values.length] });
});

async function tried(functionKey: keyof Contract, { key, value }: { key: string; value: unknown }): Promise<void> {
  const issue = await app.ticket();
  await write(issue, 'theirs', 1);
  await write(issue, key, value);
  const call = { as: 'ben', functionKey, payload: goodInput(functionKey), at: { issueKey: issue } } as const;
  outcomeOf(await app.ask(call), { functionKey, key, value });
  await app.settle();
  expect(await app.properties(issue)).toMatchObject({ theirs: 1 });
  await panel(issue);
}

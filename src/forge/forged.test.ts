import * as fc from 'fast-check';
import { aUsedIssue, described, drain, faceKeys, forge, propertiesOf, readiness, remove } from '../../test/forging';
import { repairs, seenBy } from '../../test/forging';
import { installApp } from '../../test/forge-app';
import { readRow } from './stores/rows';

// Any editor may overwrite an issue property. None of these cases may count as said, lose a word or block anybody.

test('the issue that these cases forge has all five properties', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  expect(Object.keys(await propertiesOf(app, issue)).sort()).toEqual([...faceKeys].sort());
});

const M = Number.MAX_SAFE_INTEGER;

/** Every number of a value replaced. */
function withNumbers(value: unknown, number: number): unknown {
  if (typeof value === 'number') return number;
  if (Array.isArray(value)) return value.map((one) => withNumbers(one, number));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNumbers(one, number)]));
}

/** Every text of a value replaced. */
function withTexts(value: unknown, other: string): unknown {
  if (typeof value === 'string') return other;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, other)]));
}

const SPACE_LEFT = 32_700;

/** Ways to write over a property, made of what it says. */
const ways: Readonly<Record<string, (value: object) => unknown>> = {
  'a higher version': (value) => ({ ...value, version: 1_000 }),
  'the highest version': (value) => ({ ...value, version: M }),
  '2^53 everywhere': (value) => withNumbers(value, 2 ** 53),
  '2^53 - 1 everywhere': (value) => withNumbers(value, M),
  'round numbers of 32 bits': (value) => withNumbers(value, 2 ** 31),
  'ids of another shape': (value) => withTexts(value, '__proto__'),
  'another day': (value) => withTexts(value, '2026-12-31T23:59:59+14:00'),
  'the longest text': (value) => ({ ...value, why: 'x'.repeat(SPACE_LEFT - JSON.stringify(value).length) }),
  'a long list': (value) => ({ ...value, open: Array.from({ length: 1_500 }, () => ({ id: 'q' })) }),
  nothing: () => ({}),
  text: () => 'rubbish',
  'a list': () => [1, 2, 3],
};

test.each(Object.keys(ways))('%s in any property changes nothing that is seen, and is put right', async (way) => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const [before, panel, rule] = [await propertiesOf(app, issue), await seenBy(app, 'cem', issue), await readiness(app)];
  for (const repair of Object.values(repairs)) {
    for (const key of faceKeys) expect(await forge(app, issue, key, ways[way]?.(Object(before[key])))).toBe(200);
    expect(await seenBy(app, 'cem', issue)).toEqual(panel);
    expect(await readiness(app)).toEqual(rule);
    app.queued.length = 0;
    await repair(app, issue);
    expect(await propertiesOf(app, issue)).toEqual(before);
  }
});

test.each(Object.entries(repairs))('properties that were deleted are back after %s', async (_how, repair) => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const [before, panel] = [await propertiesOf(app, issue), await seenBy(app, 'cem', issue)];
  for (const key of faceKeys) await remove(app, issue, key);
  expect(await seenBy(app, 'cem', issue)).toEqual(panel);
  app.queued.length = 0;
  await repair(app, issue);
  expect(await propertiesOf(app, issue)).toEqual(before);
});

/** One part of the value is another JSON, or all of it. */
const damage = fc.tuple(fc.nat(), fc.jsonValue(), fc.boolean()).map(([at, other, isWhole]) => (value: unknown) => {
  const names = Object.keys(Object(value));
  return isWhole || names.length === 0 ? other : { ...Object(value), [names[at % names.length] ?? '']: other };
});

test('property: whatever an editor writes over any of them, nothing changes that is seen, and it is put right', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const [before, panel] = [await propertiesOf(app, issue), await seenBy(app, 'cem', issue)];
  const hits = fc.array(fc.tuple(fc.constantFrom(...faceKeys), damage), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(hits, fc.constantFrom(...Object.values(repairs)), async (hit, repair) => {
      for (const [key, spoil] of hit) await forge(app, issue, key, spoil(before[key]));
      expect(await seenBy(app, 'cem', issue)).toEqual(panel);
      app.queued.length = 0;
      await repair(app, issue);
      expect(await propertiesOf(app, issue)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test('after a new installation without rows nothing of the properties counts, and the face is made anew', async () => {
  const first = installApp();
  const left = await propertiesOf(first, await aUsedIssue(first));
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens', described);
  for (const [key, value] of Object.entries(left)) await forge(app, issue, key, value);
  const { questions, talks, ballot, exception, shown } = await seenBy(app, 'cem', issue);
  expect([questions, talks, exception, shown]).toEqual([[], [], null, 0]);
  expect(ballot).toMatchObject({ state: 'open', round: 1, voted: [] });
  await drain(app);
  expect(Object.keys(await propertiesOf(app, issue))).toEqual(['commonGroundReadiness']);
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { openQuestions: 0, talks: 0 } });
  expect(await readRow({ entity: 'refinement', key: issue })).toBeNull();
});

import * as fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { TalkOutcome } from '../../domain/talk/outcome';
import { AppError } from '../../failure';
import { assessIssue } from '../../../test/builders/in-background';
import { closeTalk } from '../talk/close-talk';
import { openPanel } from '../panel/open-panel';
import { splitIssue } from './split-issue';
import { startTalk } from '../talk/start-talk';

const split = (world: World, ...items: readonly string[]) =>
  splitIssue(inMemoryPorts(world), aCall('ben'), { input: { items, as: 'beside', close: null } });

const splitBelow = (world: World) =>
  splitIssue(inMemoryPorts(world), aCall('ben'), { input: { items: ['Order page'], as: 'children', close: null } });

test('each chosen item becomes an issue of the same kind under the same parent', async () => {
  const parent = { key: 'TIF-2', summary: 'Allergies', described: true, state: null };
  const world = aWorld({ issue: anIssue({ parent }) });
  const { created, failed } = await split(world, ' Order page ', 'Kitchen\nlist', 'Order page');
  expect(created).toEqual([
    { item: 'Order page', key: 'TIF-101', linked: true },
    { item: 'Kitchen list', key: 'TIF-102', linked: true },
  ]);
  expect(failed).toEqual([]);
  const beside = { projectId: '10000', typeId: '10001', parentKey: 'TIF-2', sprint: null, linkType: '10001' };
  expect(world.parts[0]).toEqual({ ...beside, summary: 'Order page' });
});

const end = (world: World, me: string, outcome: TalkOutcome) =>
  closeTalk(inMemoryPorts(world), aCall(me), { base: { talk: talkIn(world) }, input: { outcome, agreed: outcome } });

test('a talk that ends with a split names its parts, and a change shows since then', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  await split(world, 'Order page');
  await split(world, 'Order page', 'Basket');
  const closed = await end(world, 'chiara', 'split');
  expect(closed.talks.at(-1)).toMatchObject({ outcome: 'split', parts: ['TIF-101', 'TIF-102'] });
  expect(closed.assessment.readiness).toMatchObject({ outcome: 'split', changedSinceTalk: 'no' });
  world.issue = { ...world.issue, summary: 'Warn about allergens on the order page only' };
  expect((await assessIssue(inMemoryPorts(world), world.issue.id)).readiness.changedSinceTalk).toBe('yes');
  expect(world.projection.readiness?.changedSinceTalk).toBe('yes');
});

test('the latest twenty parts are named, by an outcome "split" of the same talk only', async () => {
  for (const outcome of ['split', 'park'] as const) {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ben'));
    const items = Array.from({ length: 25 }, (_, at) => `Part ${at}`);
    for (const from of [0, 10, 20]) await split(world, ...items.slice(from, from + 10));
    const named = Array.from({ length: 20 }, (_, at) => `TIF-${106 + at}`);
    expect((await end(world, 'ben', outcome)).talks.at(-1)?.parts).toEqual(outcome === 'split' ? named : undefined);
    world.now = '2025-11-24T11:00:00.000Z';
    await startTalk(inMemoryPorts(world), aCall('ben'));
    expect((await end(world, 'ben', 'split')).talks.at(-1)).not.toHaveProperty('parts');
  }
});

test('a left talk names its parts, and keeps them if its later outcome is "split"', async () => {
  for (const outcome of ['split', 'drop'] as const) {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ben'));
    await split(world, 'Order page');
    world.now = '2025-11-24T15:00:00.000Z';
    const left = { outcome: 'none', parts: ['TIF-101'] };
    expect((await openPanel(inMemoryPorts(world), aCall('ben'))).talks).toMatchObject([left]);
    const parts = outcome === 'split' ? ['TIF-101'] : undefined;
    expect((await end(world, 'ben', outcome)).talks.map((talk) => [talk.outcome, talk.parts])).toEqual([
      [outcome, parts],
    ]);
  }
});

test('a form still open when another person closed the talk adds its parts to that talk', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  await split(world, 'Order page');
  await end(world, 'chiara', 'split');
  const { panel } = await split(world, 'Basket');
  expect(panel.talks.at(-1)?.parts).toEqual(['TIF-101', 'TIF-102']);
  expect(world.records.talks.talks).toMatchObject([{ outcome: 'split', parts: ['TIF-101', 'TIF-102'] }]);
});

test.each(['split', 'none'] as const)(
  'an issue split off a day after a talk that ended with "%s" is no part of it',
  async (outcome) => {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ben'));
    await end(world, 'ben', outcome);
    world.now = '2025-11-25T12:00:00.000Z';
    const { created, panel } = await split(world, 'Order page');
    expect(created).toHaveLength(1);
    expect(panel.talks.map(({ parts }) => parts)).toEqual([undefined]);
  },
);

test('created parts are answered though storage fails, and named when asked for again', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  const input = { items: ['Order page'], as: 'beside', close: null } as const;
  const created = [{ item: 'Order page', key: 'TIF-101', linked: true }];
  const full = inMemoryPorts(world, async (port) => {
    if (port === 'storeRow' && world.parts.length > 0) throw new AppError('rate-limited', 'Slow down.');
  });
  expect(await quietly(() => splitIssue(full, aCall('ben'), { input }))).toMatchObject({ created });
  world.now = '2025-11-24T10:00:30.000Z';
  expect(await splitIssue(inMemoryPorts(world), aCall('ben'), { input: input })).toMatchObject({ created });
  expect((await end(world, 'ben', 'split')).talks.at(-1)?.parts).toEqual(['TIF-101']);
});

const sprint = { id: 12, name: 'Sprint 12', state: 'active', startDate: null } as const;

test('parts beside an issue take its sprint and rank directly after it', async () => {
  const world = aWorld({ issue: anIssue({ sprint }) });
  const { placed, after } = await split(world, 'Order page', 'Basket');
  expect(world.parts.map((part) => part.sprint)).toEqual([12, 12]);
  expect(world.ranked).toEqual(['TIF-101', 'TIF-102']);
  expect({ placed, after }).toEqual({ placed: true, after: 'kept' });
});

test('parts that Jira does not place are created, and the answer says so', async () => {
  const world = aWorld({ issue: anIssue({ sprint }), mayPlace: false });
  expect(await split(world, 'Order page')).toMatchObject({ created: [{ key: 'TIF-101' }], placed: false });
});

const closing = (world: World, gate?: Parameters<typeof inMemoryPorts>[1]) =>
  splitIssue(inMemoryPorts(world, gate), aCall('ben'), {
    input: { items: ['Order page', 'Basket'], as: 'beside', close: '41' },
  });

test('a closed issue is closed once all parts exist, and the panel shows it', async () => {
  const world = aWorld();
  const { after, panel } = await closing(world);
  expect([after, panel.issue.progress]).toEqual(['closed', 'done']);
  expect((await closing(world)).after).toBe('closed');
  expect(world.writes.filter((port) => port === 'makeTransition')).toHaveLength(1);
});

test('an issue that Jira does not close stays as it is', async () => {
  const { after, panel } = await closing(aWorld({ mayClose: false }));
  expect([after, panel.issue.progress]).toEqual(['refused', 'new']);
});

test('an issue stays open while a part is missing', async () => {
  const world = aWorld();
  let calls = 0;
  const { after } = await closing(world, async (port) => {
    if (port === 'splitOff' && (calls += 1) === 2) throw new AppError('rate-limited', 'Too many writes.');
  });
  expect([after, world.writes.includes('makeTransition')]).toEqual(['waits', false]);
  expect((await closing(world)).after).toBe('closed');
});

test('a child is a sub-task one level below, without a link, a sprint of its own or a rank', async () => {
  const world = aWorld({ issue: anIssue({ sprint }) });
  const { created } = await splitBelow(world);
  expect(created).toEqual([{ item: 'Order page', key: 'TIF-101', linked: true }]);
  expect(world.parts).toMatchObject([{ typeId: '10004', parentKey: 'TIF-41', linkType: null, sprint: null }]);
  expect(world.ranked).toEqual([]);
});

test('children of an epic are linked as well, to be found again', async () => {
  const story = { id: '10001', name: 'Story', level: 0 };
  const world = aWorld({ partTypes: { children: story, beside: null } });
  await splitBelow(world);
  expect(world.parts).toMatchObject([{ typeId: '10001', parentKey: 'TIF-41', linkType: '10001' }]);
});

test('where the project has no type for it, nothing is created', async () => {
  const world = aWorld({ partTypes: { children: null, beside: null } });
  await expect(split(world, 'Order page')).rejects.toMatchObject({
    code: 'bad-request',
    details: { because: 'no-type' },
  });
  expect([world.parts, world.records.splits]).toEqual([[], []]);
});

test('repeated items, in any order, are created once each', async () => {
  const asked = fc.array(fc.subarray(['Order page', 'Basket', 'Kitchen list', 'Label'], { minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom('children', 'beside'), async (calls, as) => {
      const world = aWorld();
      for (const items of calls) {
        const { created } = await splitIssue(inMemoryPorts(world), aCall('ben'), { input: { items, as, close: null } });
        expect(created.map(({ item }) => item)).toEqual(items);
      }
      const made = world.parts.map(({ summary }) => summary);
      expect(made).toEqual([...new Set(calls.flat())]);
    }),
  );
});

test('an item that could not be created is named, and the others are created', async () => {
  const world = aWorld();
  let calls = 0;
  const ports = inMemoryPorts(world, async (port) => {
    if (port === 'splitOff' && (calls += 1) === 2) throw new AppError('rate-limited', 'Too many writes.');
  });
  const { created, failed } = await splitIssue(ports, aCall('ben'), {
    input: { items: ['Order page', 'Basket', 'Kitchen list'], as: 'beside', close: null },
  });
  expect(created.map(({ item }) => item)).toEqual(['Order page', 'Kitchen list']);
  expect(failed).toEqual([{ item: 'Basket', code: 'rate-limited' }]);
});

test.each([
  ['nothing', [], 'bad-request'],
  ['a blank item', [' '], 'bad-request'],
  ['an item too long for a summary', ['x'.repeat(256)], 'limit-reached'],
  ['more than ten', Array.from({ length: 11 }, (_, at) => `part ${at}`), 'limit-reached'],
])('%s is refused and creates nothing', async (_what, items, code) => {
  const world = aWorld();
  await expect(split(world, ...items)).rejects.toMatchObject({ code });
  expect(world.parts).toEqual([]);
});

test('splitting takes permission to edit', async () => {
  await expect(split(aWorld({ readOnly: true }), 'Order page')).rejects.toMatchObject({ code: 'not-allowed' });
});

import fc from 'fast-check';
import { aCall } from '../../test/builders/a-call';
import { aQuestion } from '../../test/builders/a-question';
import { aWorld, inMemoryPorts, type World } from '../../test/builders/in-memory-ports';
import { newOutbox } from '../domain/outbox';
import { newTalk } from '../domain/running-talk';
import { AppError } from '../failure';
import { assessIssue } from './assess-issue';
import type { Ports } from './ports';
import { showWritten } from './show-written';

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** So many questions were written in silence, each with an owner who is not in the talk. */
function written(count: number): World {
  const world = aWorld();
  const hidden = Array.from({ length: count }, (_, at) => aQuestion({ id: `q${at}`, owner: 'hana', told: ['hana'] }));
  const { issue, now } = world;
  return { ...world, talk: newTalk(issue.id, 'ben', now), outbox: { ...newOutbox(issue.id), hidden, version: 1 } };
}

/** The ports, with how often somebody waits for one of a kind, and how many go out at once. */
function waiting(world: World) {
  const waits: Record<string, number[]> = {};
  let turn = 0;
  let next: Promise<void> | null = null;
  const ports = inMemoryPorts(world, async (port) => {
    next ??= new Promise((resolve) =>
      setImmediate(() => {
        next = null;
        turn += 1;
        resolve();
      }),
    );
    const counts = (waits[port] ??= []);
    counts[turn] = (counts[turn] ?? 0) + 1;
    await next;
  });
  const of = (port: keyof Ports) => Object.values(waits[port] ?? []);
  return { ports, of };
}

test('whoever shows what two dozen have written waits for five turns of five, not for each of them', async () => {
  const world = written(24);
  const { ports, of } = waiting(world);
  await showWritten(ports, aCall('ana'));
  expect(world.records.questions).toHaveLength(24);
  expect(of('saveQuestion')).toEqual([5, 5, 5, 5, 4]);
});

test('however many there are, all are shown and told of, never more than five at once, nor twenty notices in a burst', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (count) => {
      const world = written(count);
      const { ports, of } = waiting(world);
      await showWritten(ports, aCall('ana'));
      expect(world.records.questions).toHaveLength(count);
      expect(world.notices).toHaveLength(count);
      expect(Math.max(...of('saveQuestion'))).toBeLessThanOrEqual(5);
      expect(Math.max(...of('notify'))).toBe(count > 15 ? 1 : Math.min(count, 5));
    }),
    { numRuns: 30 },
  );
});

test('whichever of them Jira does not take, and wherever it dies: nobody is told twice, and the next one brings all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 24 }), fc.func(fc.boolean()), fc.nat(60), async (count, fails, dies) => {
      const world = written(count);
      let calls = 0;
      const ports = inMemoryPorts(world, async (port) => {
        calls += 1;
        if (calls > dies) throw new Error('killed');
        if (port === 'saveQuestion' && fails(calls)) throw new AppError('rate-limited', 'Too fast.');
      });
      await showWritten(ports, aCall('ana')).catch(() => null);
      await showWritten(inMemoryPorts(world), aCall('chiara'));
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.records.questions).toHaveLength(count);
      expect(world.notices.length).toBeLessThanOrEqual(count);
    }),
  );
});

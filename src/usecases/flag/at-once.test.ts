import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { failureOf } from '../../../test/builders/at-once';
import { killedAfter } from '../../../test/builders/faulty-ports';
import { flagIssue } from '../../../test/builders/in-background';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, noRecords } from '../../../test/builders/records';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { assessIssue } from '../core/assess-issue';
import { readInBackground } from '../core/context';
import type { Ports } from '../ports';

const policy = aPolicy({ flags: { ...STARTER_POLICY.flags, on: true } });
/** The app has looked at it, so that what work begins with is known. */
const planned = () =>
  aWorld({
    issue: anIssue({ sprint: aSprint() }),
    policy,
    records: noRecords({ questions: [aQuestion()], version: 1 }),
  });

type Act = (world: World, ports: Ports) => Promise<unknown>;

const flagBy =
  (by: 'rule' | 'itself'): Act =>
  ({ issue }, ports) =>
    flagIssue(ports, issue.id, by);
/** An event of the issue assesses it, and looks after our flag. */
const hearEvent: Act = async ({ issue }, ports) => {
  const read = await assessIssue(ports, await readInBackground(ports, issue.id), null);
  if (read.refinement.flag !== null) await flagIssue(ports, issue.id, 'itself');
};
const begin: Act = async (world, ports) => {
  await ports.pause(0);
  world.issue = { ...world.issue, progress: 'indeterminate' };
  await hearEvent(world, ports);
};
const agree: Act = async (world, ports) => {
  await ports.pause(0);
  const { flag, told, version } = world.records;
  world.records = { ...agreedRecords({}, world.issue), flag, told, version: version + 1 };
  await flagBy('itself')(world, ports);
};
const acts = fc.array(fc.constantFrom(flagBy('rule'), flagBy('itself'), hearEvent, begin, agree), {
  minLength: 2,
  maxLength: 5,
});

/** All at one instant, call by call in any order. What was refused is tried again after a run is over, one by one. */
async function atOnce(scheduler: fc.Scheduler, world: World, some: readonly Act[]): Promise<void> {
  const ports = inMemoryPorts(world, (port) => scheduler.schedule(Promise.resolve(), port));
  const outcomes = await scheduler.waitFor(Promise.allSettled(some.map((act) => act(world, ports))));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(failureOf(outcome.reason).code).toBe('busy');
  world.now = new Date(Date.parse(world.now) + 90_000).toISOString();
  for (const act of [flagBy('itself'), hearEvent]) await act(world, inMemoryPorts(world));
}

test('rules and events at the same instant write one comment, and it is right in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, async (scheduler, some) => {
      const world = planned();
      await atOnce(scheduler, world, some);
      expect(world.comments.length).toBeLessThanOrEqual(1);
      const { flag, told } = world.records;
      expect([world.issue.flagged, told?.run ?? null]).toEqual([flag !== null, null]);
      if (flag !== null)
        expect([flag.commentId, world.comments[0]]).toEqual(['0', expect.stringMatching(/^Not agreed/u)]);
      else if (world.comments.length > 0) expect(world.comments[0]).not.toMatch(/^Not agreed/u);
    }),
  );
});

test.each(['storeRow', 'saveFlag', 'saveFlagComment'] as const)(
  'a run that dies after %s has flag and comment for 90 seconds, then another finishes it',
  async (port) => {
    const world = planned();
    await expect(flagIssue(killedAfter(world, port), world.issue.id)).rejects.toThrow('killed');
    await expect(flagIssue(inMemoryPorts(world), world.issue.id)).rejects.toMatchObject({ code: 'busy' });
    world.now = new Date(Date.parse(world.now) + 90_000).toISOString();
    await flagIssue(inMemoryPorts(world), world.issue.id);
    expect([world.issue.flagged, world.comments.length]).toEqual([true, 1]);
    expect(world.records).toMatchObject({ flag: { changelogId: 'c1', commentId: '0' }, told: { run: null } });
  },
);

test('a run that died under a clock that was ahead keeps the flag for no longer', async () => {
  const world = planned();
  const { now } = world;
  world.now = '2031-01-01T00:00:00.000Z';
  await expect(flagIssue(killedAfter(world, 'saveFlag'), world.issue.id)).rejects.toThrow('killed');
  world.now = now;
  await flagIssue(inMemoryPorts(world), world.issue.id);
  expect([world.issue.flagged, world.comments.length]).toEqual([true, 1]);
});

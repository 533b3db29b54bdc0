import fc from 'fast-check';
import { aCall } from '../../test/builders/a-call';
import { acts, people, worlds } from '../../test/builders/any-act';
import { quietly } from '../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../test/builders/in-memory-ports';
import type { Projection } from '../domain/refinement/projection';
import { assessIssue } from '../../test/builders/in-background';
import { projectionOf } from './core/project';
import { settled } from './core/settle';
import { isPayable } from './core/owed';
import { openPanel } from './panel/open-panel';
import type { Ports } from './ports';

const scripts = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(acts)), diesAt: fc.option(fc.nat(16), { freq: 2 }) }),
  { minLength: 1, maxLength: 5 },
);

/** What the properties of the issue should say. */
function wanted({ issue, policy, records, projection, now }: World): Projection {
  const refinement = settled({ issue, policy, projection, now, refinement: records });
  return projectionOf({ issue, policy, now, refinement });
}

/** From its n-th port call on the invocation is dead: later calls do not happen. */
function mortal(world: World, scheduler: fc.Scheduler, diesAt: number | null): Ports {
  let calls = 0;
  return inMemoryPorts(world, async (port) => {
    await scheduler.schedule(Promise.resolve(), port);
    calls += 1;
    if (diesAt !== null && calls > diesAt) throw new Error('killed');
  });
}

test('the properties converge for any order of writers, also when one of them dies', async () => {
  const property = fc.asyncProperty(
    fc.scheduler(),
    scripts,
    fc.constantFrom(...worlds),
    async (scheduler, script, aStart) => {
      const world = await aStart();
      await assessIssue(inMemoryPorts(world), world.issue.id);
      const queuedBefore = world.queued;
      const running = script.map(({ act, diesAt }, index) =>
        acts[act]?.(mortal(world, scheduler, diesAt), people[index] ?? 'ana', world),
      );
      const outcomes = await scheduler.waitFor(Promise.allSettled(running));
      if (world.queued === queuedBefore) expect(world.projection).toEqual(wanted(world));
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.projection).toEqual(wanted(world));
      expect(isPayable(world.records)).toBe(false);
      const told = world.records.questions.reduce((all, question) => all + question.told.length, 0);
      expect(world.notices.length).toBeLessThanOrEqual(told);
      const { questions, hidden, waiting } = world.records;
      for (const [index, { act }] of script.entries()) {
        if (outcomes[index]?.status !== 'fulfilled') continue;
        if (act === 'ask')
          expect([...questions, ...hidden].map(({ id }) => id)).toContain(`of${people[index] ?? 'ana'}`);
        if (act === 'doubt')
          expect([...questions, ...waiting.map(({ question }) => question)].map(({ id }) => id)).toContain(
            `doubt${people[index] ?? 'ana'}`,
          );
      }
      // The first opening makes Ana present in the talk, the second changes nothing.
      await openPanel(inMemoryPorts(world), aCall('ana'));
      const writes = world.writes.length;
      const queued = world.queued;
      await assessIssue(inMemoryPorts(world), world.issue.id);
      await openPanel(inMemoryPorts(world), aCall('ana'));
      expect([world.writes.length, world.queued]).toEqual([writes, queued]);
    },
  );
  await quietly(() => fc.assert(property, { numRuns: 150 }));
});

test('two people ask at once: both questions are stored, both people are respondents', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const asking = ['ben', 'chiara'].map((me) => acts['ask']?.(mortal(world, scheduler, null), me, world));
      await scheduler.waitFor(Promise.all(asking));
      expect(world.records.questions.map(({ askedBy }) => askedBy).sort()).toEqual(['ben', 'chiara']);
      expect(world.records.talk?.respondents.map(({ accountId }) => accountId).sort()).toEqual(['ben', 'chiara']);
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.projection.readiness).toMatchObject({ openQuestions: 2, blockingQuestions: 2 });
      expect(world.projection.questions?.open).toHaveLength(2);
    }),
  );
});

import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { atOnce } from '../../../test/builders/at-once';
import { killedAfter, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { runningOf } from '../../domain/talk/running-talk';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/show-written';
import type { Ports } from '../ports';
import { splitIssue } from './split-issue';
import { startTalk } from '../talk/start-talk';

test('parts split off while the talk ends are all named in its outcome, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.constantFrom('split', 'park'), async (scheduler, other) => {
      const world = aWorld();
      await startTalk(inMemoryPorts(world), aCall('ben'));
      const split = (me: string, item: string) => (ports: Ports) =>
        splitIssue(ports, aCall(me), { input: { items: [item], as: 'beside', close: null } });
      const end = (me: string, outcome: 'split' | 'park') => (ports: Ports) =>
        closeTalk(ports, aCall(me), { base: { talk: talkIn(world) }, input: { outcome, agreed: outcome } });
      const acts = [split('chiara', 'Order page'), split('dinesh', 'Basket'), end('ben', 'split'), end('emma', other)];
      const failures = await atOnce(scheduler, world, [...acts, (ports) => nothingFromMe(ports, aCall('farah'))]);
      expect(failures.slice(0, 2)).toEqual([null, null]);
      const [talk, ...more] = world.records.talks.talks;
      expect(more).toEqual([]);
      const made = talk?.outcome === 'split' ? ['TIF-101', 'TIF-102'] : [];
      expect([...(talk?.parts ?? [])].sort()).toEqual(made);
      expect(runningOf(world.records.talk)).toBeNull();
    }),
  );
});

test('a talk whose closing call died after storing names the parts that follow', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  const killed = closeTalk(killedAfter(world, 'storeRow'), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'split', agreed: '' },
  });
  await quietly(() => expect(killed).rejects.toThrow('killed'));
  await splitIssue(inMemoryPorts(world), aCall('chiara'), {
    input: { items: ['Order page'], as: 'beside', close: null },
  });
  const late = closeTalk(inMemoryPorts(world), aCall('emma'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: 'Later.' },
  });
  expect(await late).toMatchObject({ over: 'talk' });
  expect(world.records.talks.talks).toMatchObject([{ outcome: 'split', parts: ['TIF-101'] }]);
});

const both = { input: { items: ['Order page', 'Basket'], as: 'beside', close: null } } as const;

test('one request three times at once creates each part once, and a later press finds all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      await startTalk(inMemoryPorts(world), aCall('ben'));
      const once = (ports: Ports) => splitIssue(ports, aCall('ben', 'split'), both);
      const failures = await atOnce(scheduler, world, [once, once, once]);
      expect(failures.filter((failure) => failure !== null && failure.code !== 'busy')).toEqual([]);
      expect(failures).toContain(null);
      const { created } = await once(inMemoryPorts(world));
      expect(created.map(({ key }) => key)).toEqual(['TIF-101', 'TIF-102']);
      expect([world.parts.length, runningOf(world.records.talk)?.parts]).toEqual([2, ['TIF-101', 'TIF-102']]);
    }),
  );
});

test('what a call that died had claimed is created by the first press after half a minute', async () => {
  const world = aWorld();
  const press = () => splitIssue(inMemoryPorts(world), aCall('ben', 'split'), both);
  const killed = splitIssue(killedAfter(world, 'splitOff'), aCall('ben', 'split'), both);
  await quietly(() => expect(killed).rejects.toThrow('killed'));
  await expect(press()).rejects.toMatchObject({ code: 'busy' });
  world.now = '2025-11-24T10:00:30.000Z';
  expect((await press()).created.map(({ key }) => key)).toEqual(['TIF-101', 'TIF-102']);
  expect([world.parts.length, world.records.splits]).toEqual([2, []]);
});

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

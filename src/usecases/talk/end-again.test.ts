import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { closeTalk } from './close-talk';
import { startTalk } from './start-talk';

test('an end that is sent again once the next talk has begun ends none but the one that it means', async () => {
  const world = aWorld();
  const { talk } = await startTalk(inMemoryPorts(world), aCall('ana'));
  const words = { outcome: 'park', agreed: 'After the demo.', talk: talk?.startedAt } as const;
  // Ben has not joined it, and ends it all the same.
  await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  world.now = '2025-11-24T10:00:30.000Z';
  await startTalk(inMemoryPorts(world), aCall('chiara'));
  const again = await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  expect(again.talk).toMatchObject({ leads: 'chiara' });
  const others = closeTalk(inMemoryPorts(world), aCall('ana'), { ...words, agreed: 'Never.' });
  await expect(others).rejects.toMatchObject({
    code: 'conflict',
    facts: { yours: 'Never.', theirs: 'After the demo.' },
  });
  expect(world.talk?.leads).toBe('chiara');
  expect(world.records.talks.talks).toHaveLength(1);
});

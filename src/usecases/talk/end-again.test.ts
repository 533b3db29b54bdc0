import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { assess, join } from '../../../test/builders/panel-acts';
import { talkIn } from '../../../test/builders/seen';
import { closeTalk } from './close-talk';

test('an end that is repeated after the next talk began ends no other talk', async () => {
  const world = aWorld();
  await join(world, 'ana');
  const talk = talkIn(world);
  const base = { talk };
  const words = { base, input: { outcome: 'park', agreed: 'After the demo.' } } as const;
  // Ben may end the talk without having joined it.
  await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  world.now = '2025-11-24T10:00:30.000Z';
  await join(world, 'chiara');
  const again = await closeTalk(inMemoryPorts(world), aCall('ben'), words);
  expect(again.talk).toMatchObject({ facilitator: 'chiara' });
  const others = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base,
    input: { ...words.input, agreed: 'Never.' },
  });
  expect(others).toMatchObject({ over: 'talk', talks: [{ agreed: 'After the demo.' }] });
  expect(world.records.talk?.facilitator).toBe('chiara');
  expect(world.records.talks.talks).toHaveLength(1);
});

test('an outcome said of a left talk is not stored for the next left talk', async () => {
  const world = aWorld();
  await join(world, 'ana');
  const talk = talkIn(world);
  world.now = '2025-11-24T20:00:00.000Z';
  await join(world, 'chiara');
  await join(world, 'ana');
  world.now = '2025-11-25T06:00:00.000Z';
  await assess(world);
  expect(world.records.talks.talks).toMatchObject([{ outcome: 'none' }, { outcome: 'none' }]);
  const late = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk },
    input: { outcome: 'park', agreed: 'Later.' },
  });
  expect(late.over).toBe('talk');
  expect(world.records.talks.talks).toMatchObject([{ outcome: 'none' }, { outcome: 'none' }]);
});

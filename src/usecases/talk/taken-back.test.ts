import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { atOnce } from '../../../test/builders/at-once';
import { aTalkOf, close, doubt, join, nothing, open, ports, sign } from '../../../test/builders/panel-acts';
import { aWorld } from '../../../test/builders/in-memory-ports';
import { agreedRecords, noRecords } from '../../../test/builders/records';
import type { Ports } from '../ports';
import { withdrawQuestion } from '../questions/change-question';
import { showWritten } from './show-written';

test('withdrawing an unreadable or anonymous question is not found', async () => {
  const world = await aTalkOf('ben', 'chiara');
  const unread = [{ name: 'questions 0', value: { id: 'q1' } }];
  world.records = { ...world.records, broken: ['questions 0'], unread };
  await doubt(world, 'ben');
  for (const id of ['q1', ...world.records.requests])
    await expect(
      withdrawQuestion(ports(world), aCall('ben'), { base: { version: 1 }, input: { id } }),
    ).rejects.toMatchObject({ code: 'not-found' });
});

test('once the only private question is withdrawn the talk may end as ready', async () => {
  const world = aWorld({ records: agreedRecords({ talks: noRecords().talks }) });
  await join(world, 'ana');
  await sign(world, 'ben');
  for (const me of ['chiara', 'dinesh']) await nothing(world, me);
  await expect(close(world)).rejects.toMatchObject({ details: { because: 'hidden' } });
  const [mine] = world.records.hidden ?? [];
  await withdrawQuestion(ports(world), aCall('ben'), { base: { version: 1 }, input: { id: mine?.id ?? '' } });
  expect((await close(world)).assessment.readiness.state).toBe('ready');
  expect(world.projection.readiness?.state).toBe('ready');
});

test('a question withdrawn while another person shows it is never open, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = await aTalkOf('ben');
      await sign(world, 'ben');
      const [mine] = world.records.hidden ?? [];
      const acts = [
        (racing: Ports) =>
          withdrawQuestion(racing, aCall('ben'), { base: { version: 1 }, input: { id: mine?.id ?? '' } }),
        (racing: Ports) => showWritten(racing, aCall('ana')),
      ];
      expect(await atOnce(scheduler, world, acts)).toEqual([null, null]);
      const states = (await open(world, 'ben')).questions.map(({ state }) => state);
      expect(states).not.toContain('open');
      expect(world.records.hidden).toEqual([]);
    }),
  );
});

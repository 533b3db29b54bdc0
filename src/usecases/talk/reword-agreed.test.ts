import { namesIn } from '../../domain/refinement/refinement';
import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anAgreement, edit } from '../../../test/builders/an-agreement';
import { atOnce } from '../../../test/builders/at-once';
import { inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { open } from '../../../test/builders/panel-acts';
import { stillAgreed } from '../recheck/still-agreed';
import { rewordAgreed } from './agreed-sentence';

const talk = '2025-11-24T10:00:00.000Z';
const reword = (world: World, me: string, text: string, over = 'So be it.') =>
  rewordAgreed(inMemoryPorts(world), aCall(me), { base: { talk, sentence: over }, input: { sentence: text } });

test('a participant adds other words with name and time, and the agreed sentence stays', async () => {
  const world = await anAgreement();
  const before = (await open(world, 'ben')).assessment;
  const { talks, assessment, changedSince } = await reword(world, 'chiara', ' Orders close at 9:30. ');
  expect(talks).toMatchObject([
    { agreed: 'So be it.', reworded: { text: 'Orders close at 9:30.', by: 'chiara', at: world.now } },
  ]);
  expect([assessment, changedSince]).toEqual([before, null]);
  expect(namesIn(world.records)).toContain('chiara');
});

test('rewording a changed agreement leaves it to "still agreed"', async () => {
  const world = edit(await anAgreement());
  const { assessment, recheck } = await reword(world, 'ben', 'Warn about additives.');
  expect([assessment.readiness.state, recheck?.confirmed]).toEqual(['recheck', 0]);
  for (const me of ['ben', 'chiara', 'dinesh']) await stillAgreed(inMemoryPorts(world), aCall(me));
  const { talks } = await open(world);
  expect(talks[0]?.reworded?.text).toBe('Warn about additives.');
});

test('the same words again change nothing, and other words over an unseen sentence are a conflict', async () => {
  const world = await anAgreement();
  await reword(world, 'ben', 'Warn.');
  expect((await reword(world, 'chiara', 'Warn.')).talks[0]?.reworded?.by).toBe('ben');
  const details = { because: 'two-texts', fields: [{ field: 'sentence', mine: 'Warn loudly.', theirs: 'Warn.' }] };
  await expect(reword(world, 'chiara', 'Warn loudly.')).rejects.toMatchObject({ code: 'conflict', details });
  expect((await reword(world, 'chiara', 'Warn loudly.', 'Warn.')).talks[0]?.reworded?.by).toBe('chiara');
});

test('a person who took no part, a talk that is unknown, and blank or long words are refused', async () => {
  const world = await anAgreement();
  await expect(reword(world, 'goran', 'Warn.')).rejects.toMatchObject({ details: { because: 'no-part' } });
  await expect(reword(world, 'ben', ' ')).rejects.toMatchObject({ details: { because: 'blank' } });
  await expect(reword(world, 'ben', 'x'.repeat(501))).rejects.toMatchObject({ code: 'limit-reached' });
  const unknown = { base: { talk: '2025-11-25T10:00:00.000Z', sentence: '' }, input: { sentence: 'Warn.' } };
  await expect(rewordAgreed(inMemoryPorts(world), aCall('ben'), unknown)).rejects.toMatchObject({ code: 'not-found' });
});

test('of two who reword at once one is stored, and the other sees both texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = await anAgreement();
      const failures = await atOnce(scheduler, world, [
        (ports) =>
          rewordAgreed(ports, aCall('ben'), { base: { talk, sentence: 'So be it.' }, input: { sentence: 'One.' } }),
        (ports) =>
          rewordAgreed(ports, aCall('chiara'), { base: { talk, sentence: 'So be it.' }, input: { sentence: 'Two.' } }),
      ]);
      expect(failures.map((one) => one?.code ?? null).toSorted()).toEqual(['conflict', null]);
    }),
    { numRuns: 20 },
  );
});

import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aLine, aQuestion } from '../../../test/builders/a-question';
import { atOnce } from '../../../test/builders/at-once';
import { aTalkOf, doubt, ports, show } from '../../../test/builders/panel-acts';
import { aWorld } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { OPEN_QUESTION_LIMIT } from '../../domain/question/question';
import type { Ports } from '../ports';
import { askQuestion } from './ask-question';
import { editQuestion, markBlocking, withdrawQuestion } from './change-question';

const MINE = 'a'.repeat(32);
const line = aLine('Who pays?');
const many = (count: number) => Array.from({ length: count }, (_, at) => aQuestion({ id: `q${at}`, text: `Q ${at}?` }));

test('a repeat of the last question that fits is recognised by its id', async () => {
  const world = aWorld({ records: noRecords({ questions: many(OPEN_QUESTION_LIMIT - 1) }) });
  await askQuestion(ports(world), aCall('ben', MINE), { input: line });
  const again = await askQuestion(ports(world), aCall('ben', MINE), { input: line });
  expect(again.questions).toHaveLength(OPEN_QUESTION_LIMIT);
  const other = { ...line, text: 'And when?' };
  await expect(askQuestion(ports(world), aCall('ben'), { input: other })).rejects.toMatchObject({
    code: 'limit-reached',
  });
});

test('a repeat of the last anonymous question is recognised once it is shown', async () => {
  const shown = aQuestion({ id: MINE, askedBy: null });
  const questions = [...many(OPEN_QUESTION_LIMIT - 1), shown];
  const world = aWorld({ records: noRecords({ questions, requests: [aCall('ben', MINE).request] }) });
  expect((await doubt(world, 'ben', { id: MINE })).questions).toHaveLength(OPEN_QUESTION_LIMIT);
  await expect(doubt(world, 'ben')).rejects.toMatchObject({ code: 'limit-reached' });
});

const { kind, text, category, owner, due } = line;
test.each([
  [
    'marked',
    (seen: Ports) => markBlocking(seen, aCall('chiara'), { base: { version: 1 }, input: { id: MINE, blocking: true } }),
  ],
  [
    'reworded',
    (seen: Ports) =>
      editQuestion(seen, aCall('ben'), {
        base: { kind, text, category, owner: 'ana', due },
        input: { id: MINE, kind, text: `${text} And when?`, category, owner, due },
      }),
  ],
  ['withdrawn', (seen: Ports) => withdrawQuestion(seen, aCall('ben'), { base: { version: 1 }, input: { id: MINE } })],
])('a repeated question is stored once, where another change has meanwhile %s it', async (_what, act) => {
  const world = aWorld();
  await askQuestion(ports(world), aCall('ben', MINE), { input: line });
  await act(ports(world));
  const changed = world.records.questions;
  const again = await askQuestion(ports(world), aCall('ben', MINE), { input: line });
  expect(again.questions).toEqual(changed);
  expect(changed).toMatchObject([{ id: MINE, version: 2 }]);
});

test('a private question sent twice at once is hidden once, and stays once when shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = await aTalkOf('ben');
      const asked = (racing: Ports) => askQuestion(racing, aCall('ben', MINE), { input: line });
      expect(await atOnce(scheduler, world, [asked, asked])).toEqual([null, null]);
      expect(world.records.hidden).toMatchObject([{ id: MINE, text: 'Who pays?' }]);
      await show(world);
      expect((await asked(ports(world))).questions).toMatchObject([{ id: MINE, state: 'open' }]);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['another person’s question', { questions: [aQuestion({ id: MINE, askedBy: 'chiara' })] }],
  ['an anonymous question', { questions: [aQuestion({ id: MINE, askedBy: null })] }],
  ['a reason of a low vote', { questions: [aQuestion({ id: MINE, askedBy: 'ben', fromRound: 1 })] }],
])('a question replaces no other one: %s', async (_what, there) => {
  const world = aWorld({ records: noRecords(there) });
  const refusal = { code: 'bad-request', details: { because: 'taken' } };
  await expect(askQuestion(ports(world), aCall('ben', MINE), { input: line })).rejects.toMatchObject(refusal);
  expect(world.records).toMatchObject(there);
});

test('a question replaces no private one', async () => {
  const world = await aTalkOf('ben', 'chiara');
  await askQuestion(ports(world), aCall('chiara', MINE), { input: line });
  const before = world.records;
  await expect(askQuestion(ports(world), aCall('ben', MINE), { input: line })).rejects.toMatchObject({
    code: 'bad-request',
  });
  expect(world.records).toEqual(before);
});

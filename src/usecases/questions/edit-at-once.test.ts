import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { atOnce } from '../../../test/builders/at-once';
import { aQuestion } from '../../../test/builders/a-question';
import { aWorld } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import type { Edit } from '../../domain/question/question-change';
import { editQuestion } from './change-question';
import type { Ports } from '../ports';

const { kind, text, category, due, owner } = aQuestion();
const seen: Edit = { kind, text, category, due, owner };
const edit = (me: string, part: Partial<Edit>) => (ports: Ports) =>
  editQuestion(ports, aCall(me), { base: seen, input: { id: 'q1', ...seen, ...part } });
const aRiddle = () => aWorld({ records: noRecords({ questions: [aQuestion()] }) });

test('two who edit different parts of one question are both stored, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aRiddle();
      const acts = [edit('ben', { owner: 'emma' }), edit('chiara', { due: '2026-01-15' })];
      expect(await atOnce(scheduler, world, acts)).toEqual([null, null]);
      expect(world.records.questions).toMatchObject([{ text, category, owner: 'emma', due: '2026-01-15', version: 3 }]);
      expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
    }),
  );
});

import fc from 'fast-check';
import { anyRow } from '../../../test/builders/any-row';
import { atBatchMoment, isEnough } from './anonymous';
import { allQuestions } from './refinement';
import { isSilent } from '../talk/running-talk';

const NOW = '2025-11-24T10:00:00.000Z';
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

test('a batch moment shows private questions, and waiting ones only under a cover of three', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const after = atBatchMoment(row, NOW);
      const quiet = row.talk?.respondents.filter(({ what }) => what === 'nothing').length ?? 0;
      expect(isEnough(row)).toBe(quiet >= 3);
      expect(after.hidden).toEqual([]);
      expect(after.waiting).toEqual(quiet >= 3 ? [] : row.waiting);
      expect(after.held).toBe(after.waiting.length > 0);
      expect(isSilent(after.talk, NOW)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a batch moment loses and changes no question, and orders the shown ones by id', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const after = atBatchMoment(row, NOW);
      const shown = after.questions.slice(row.questions.length);
      expect(after.questions.slice(0, row.questions.length)).toEqual(row.questions);
      expect(idsOf(shown)).toEqual(idsOf(shown).toSorted());
      expect(idsOf(allQuestions(after)).toSorted()).toEqual(idsOf(allQuestions(row)).toSorted());
    }),
  );
});

test('a second batch moment changes nothing', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const after = atBatchMoment(row, NOW);
      expect(atBatchMoment(after, NOW)).toBe(after);
    }),
  );
});

import fc from 'fast-check';
import { anyRow } from '../../../test/builders/any-row';
import { anonymousOf, atBatchMoment, type BatchMoment } from './anonymous';
import { isSilent, runningOf } from '../talk/running-talk';
import { possibleWritersIn } from '../talk/anonymity';

const NOW = '2025-11-24T10:00:00.000Z';
const anyMoment = fc.constantFrom<BatchMoment>({ now: NOW, is: 'reveal' }, { now: NOW, is: 'end' });
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

test('a batch moment shows private questions, and the anonymous ones of its talk that three could have written', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (row, moment) => {
      const after = atBatchMoment(row, moment);
      const respondents = row.talk?.respondents ?? [];
      const writers = respondents.filter(({ what, isPast }) => what === 'nothing' && isPast !== true).length;
      const isOver = moment.is === 'end' || runningOf(row.talk) === null;
      const kept = row.waiting.filter(({ state }) => state === 'returned' || writers < 3);
      const states = kept.map(({ state }) => (isOver || state === 'returned' ? 'returned' : 'not-shown'));
      expect(after.hidden).toEqual([]);
      expect(after.waiting.map(({ question }) => question)).toEqual(kept.map(({ question }) => question));
      expect(after.waiting.map(({ state }) => state)).toEqual(states);
      expect(isSilent(after.talk)).toBe(false);
      if (isOver) expect(possibleWritersIn(after.talk)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test('a shown anonymous question carries the day of the moment, and its writer is nowhere in the row', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (row, moment) => {
      const marked = row.waiting.map((one) => ({ ...one, writer: 'the-writer' }));
      const after = atBatchMoment({ ...row, waiting: marked }, moment);
      const others = new Set(idsOf([...row.questions, ...row.hidden]));
      const isAnonymous = ({ id }: { readonly id: string }) => row.waiting.some(({ question }) => question.id === id);
      const shown = after.questions.filter((one) => isAnonymous(one) && !others.has(one.id));
      for (const question of shown)
        expect(question).toMatchObject({ askedBy: null, askedAt: '2025-11-24T00:00:00.000Z' });
      expect(JSON.stringify({ ...after, waiting: [] })).not.toContain('the-writer');
      expect(anonymousOf(after, 'the-writer')).toEqual(after.waiting);
    }),
  );
});

test('a batch moment loses no question, and orders the shown ones by id', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (row, moment) => {
      const after = atBatchMoment(row, moment);
      const shown = after.questions.slice(row.questions.length);
      const all = ({ questions, hidden, waiting }: typeof row) =>
        idsOf([...questions, ...hidden, ...waiting.map(({ question }) => question)]).toSorted();
      expect(after.questions.slice(0, row.questions.length)).toEqual(row.questions);
      expect(idsOf(shown)).toEqual(idsOf(shown).toSorted());
      expect(all(after)).toEqual(all(row));
    }),
  );
});

test('a second batch moment at once changes nothing', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (row, moment) => {
      const after = atBatchMoment(row, moment);
      expect(atBatchMoment(after, moment)).toBe(after);
    }),
  );
});

import fc from 'fast-check';
import { anyRow } from '../../../test/builders/any-row';
import { anonymousOf, showWriting } from './anonymous';
import { isSilent } from '../talk/running-talk';
import { possibleWritersIn } from '../talk/anonymity';

const NOW = '2025-11-24T10:00:00.000Z';
const moment = { now: NOW, content: { fingerprint: 'f', share: 0.1 } };
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

test('the show alone decides on anonymous questions: three could have written them, or they go back', () => {
  fc.assert(
    fc.property(anyRow, fc.boolean(), (some, isOnPresent) => {
      const respondents = some.talk?.respondents.map((one) => ({ ...one, on: isOnPresent ? 'f' : one.on })) ?? [];
      const row = { ...some, talk: some.talk && { ...some.talk, respondents } };
      const after = showWriting(row, moment);
      const writers = respondents.filter(({ what, isPast, on }) => what === 'nothing' && isPast !== true && on === 'f');
      const isShow = row.talk === null || row.talk.startedAt === null || row.talk.shownAt === null;
      const kept = row.waiting.filter(({ state }) => state === 'returned' || !isShow || writers.length < 3);
      expect(after.hidden).toEqual([]);
      expect(after.waiting.map(({ question }) => question)).toEqual(kept.map(({ question }) => question));
      expect(after.waiting.map(({ state }) => state)).toEqual(kept.map(({ state }) => (isShow ? 'returned' : state)));
      expect(isSilent(after.talk)).toBe(false);
      if (isShow) expect(possibleWritersIn(after.talk, moment.content)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test('a shown anonymous question carries the day of its show, and its writer is nowhere in the row', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const marked = row.waiting.map((one) => ({ ...one, writer: 'the-writer' }));
      const after = showWriting({ ...row, waiting: marked }, moment);
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

test('a show loses no question, and orders the shown ones by id', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const after = showWriting(row, moment);
      const shown = after.questions.slice(row.questions.length);
      const all = ({ questions, hidden, waiting }: typeof row) =>
        idsOf([...questions, ...hidden, ...waiting.map(({ question }) => question)]).toSorted();
      expect(after.questions.slice(0, row.questions.length)).toEqual(row.questions);
      expect(idsOf(shown)).toEqual(idsOf(shown).toSorted());
      expect(all(after)).toEqual(all(row));
    }),
  );
});

test('a second show at once changes nothing', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const after = showWriting(row, moment);
      expect(showWriting(after, moment)).toBe(after);
    }),
  );
});

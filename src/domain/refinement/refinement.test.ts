import fc from 'fast-check';
import { anyPerson, anyQuestions, anyRow, anyVotesOf, anyWaiting } from '../../../test/builders/any-row';
import { aQuestion } from '../../../test/builders/a-question';
import { publicPart, viewFor } from './public-row';
import { namesIn, allQuestions, emptyRefinement, isSaid } from './refinement';
import { twoRows } from '../../../test/builders/two-rows';

test('rows that differ in hidden parts only have the same public part', () => {
  fc.assert(
    fc.property(twoRows, ([one, other]) => {
      expect(publicPart(other)).toEqual(publicPart(one));
    }),
    { numRuns: 500 },
  );
});

test('a person is given the public part, and nothing but their own of what is hidden', () => {
  fc.assert(
    fc.property(anyRow, anyPerson, (row, person) => {
      const { row: shown, own } = viewFor(row, person);
      expect(shown).toEqual(publicPart(row));
      expect(own.hidden.every(({ askedBy }) => askedBy === person)).toBe(true);
      expect(own.vote === null || own.vote.voter === person).toBe(true);
      const theirs = row.waiting.filter(({ writer, state }) => writer === person && state !== 'waits');
      expect(own.notShown).toEqual(theirs.map(({ question }) => question));
    }),
  );
});

test('who else was heard or said "still agreed" changes nothing that a person is given', () => {
  fc.assert(
    fc.property(anyRow, anyPerson, anyPerson, (row, person, other) => {
      fc.pre(other !== person && row.round !== null);
      const confirmedBy = (who: string) => ({ on: 'content', by: [who, 'fourth'], counted: 2 });
      const told = (who: string) =>
        viewFor({ ...row, round: row.round && { ...row.round, heard: [who], confirmed: confirmedBy(who) } }, person);
      expect(told(other)).toEqual(told('third'));
    }),
  );
});

test('no text, author or id of what is hidden or waits is in the public part', () => {
  fc.assert(
    fc.property(anyRow, anyQuestions(3), anyWaiting, (row, questions, waiting) => {
      const mark = 'xxhiddenxx';
      const hidden = questions.map((one) => ({ ...one, id: mark, text: mark, askedBy: mark }));
      const marked = waiting.map(({ question, state }) => ({
        question: { ...question, id: mark, text: mark },
        writer: mark,
        state,
      }));
      const said = JSON.stringify(publicPart({ ...row, hidden, waiting: marked, requests: [mark] }));
      expect(said).not.toContain(mark);
    }),
  );
});

test('a row that only remembers linked issues and requests says nothing; nor does an anonymous question that was not shown; the rest says something', () => {
  expect(isSaid({ ...emptyRefinement('1'), version: 3, linked: ['TIF-1'], requests: ['r'] })).toBe(false);
  fc.assert(
    fc.property(anyWaiting, anyQuestions(2), (waiting, hidden) => {
      const row = { ...emptyRefinement('1'), waiting, hidden };
      expect(isSaid(row)).toBe(hidden.length > 0);
      expect(allQuestions(row)).toHaveLength(waiting.length + hidden.length);
    }),
  );
  expect(isSaid({ ...emptyRefinement('1'), broken: ['talk'] })).toBe(true);
});

test('the names of a row are all its people, each once', () => {
  fc.assert(
    fc.property(anyRow, anyPerson, anyVotesOf(['hana']), (row, person, votes) => {
      const round = row.round === null ? null : { ...row.round, votes: [...row.round.votes, ...votes] };
      const names = namesIn({ ...row, round, hidden: [...row.hidden, aQuestion({ owner: person })] });
      expect(new Set(names).size).toBe(names.length);
      const people =
        JSON.stringify({ ...row, round }).match(/"(?:ana|ben|chiara|dinesh|emma|farah|goran|hana)"/gu) ?? [];
      for (const one of [...people.map((quoted) => quoted.slice(1, -1)), person]) expect(names).toContain(one);
    }),
  );
});

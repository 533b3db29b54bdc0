import fc from 'fast-check';
import { anyGuess, anyPerson, anyQuestions, anyRow, anyVotesOf, anyWaiting } from '../../../test/builders/any-row';
import { aQuestion } from '../../../test/builders/a-question';
import { noRecords } from '../../../test/builders/records';
import { namesIn } from './names';
import { allQuestions, emptyRefinement, isSaid, nextVersion, publicPart, type Refinement } from './refinement';
import { twoRows } from '../../../test/builders/two-rows';

test('rows that differ in hidden parts only have the same public part', () => {
  fc.assert(
    fc.property(twoRows, ([one, other]) => {
      expect(publicPart(other)).toEqual(publicPart(one));
    }),
    { numRuns: 500 },
  );
});

test('between such rows the look counter stays and the version grows', () => {
  fc.assert(
    fc.property(twoRows, ([stored, row]) => {
      expect(nextVersion(stored, row)).toEqual({ ...row, version: stored.version + 1, shown: stored.shown });
    }),
  );
});

test('the public part holds no text, author or id of private and waiting questions', () => {
  fc.assert(
    fc.property(anyRow, anyQuestions(3), anyWaiting, (row, questions, waiting) => {
      const mark = 'xxhiddenxx';
      const hidden = questions.map((one) => ({ ...one, id: mark, text: mark, askedBy: mark }));
      const marked = waiting.map(({ question, since }) => ({ question: { ...question, id: mark, text: mark }, since }));
      const round = row.round === null ? null : { ...row.round, guess: { by: mark, label: mark } };
      const said = JSON.stringify(publicPart({ ...row, hidden, waiting: marked, round, requests: [mark] }));
      expect(said).not.toContain(mark);
    }),
  );
});

test.each<[string, Partial<Refinement>]>([
  ['a question', { questions: [aQuestion()] }],
  ['a private question', { hidden: [aQuestion()] }],
  ['a question that waits since a batch moment', { held: true }],
  ['the brief', { brief: { ...noRecords().brief, why: 'Law' } }],
  ['an unreadable entry', { broken: ['questions 0'] }],
])('the counter grows with %s', (_what, change) => {
  const stored = noRecords({ version: 4, shown: 2 });
  expect(nextVersion(stored, { ...stored, ...change })).toMatchObject({ version: 5, shown: 3 });
});

test('a row with linked issues and requests only says nothing', () => {
  expect(isSaid({ ...emptyRefinement('1'), version: 3, linked: ['TIF-1'], requests: ['r'] })).toBe(false);
  fc.assert(
    fc.property(anyWaiting, anyQuestions(2), (waiting, hidden) => {
      const row = { ...emptyRefinement('1'), waiting, hidden };
      expect(isSaid(row)).toBe(waiting.length + hidden.length > 0);
      expect(allQuestions(row)).toHaveLength(waiting.length + hidden.length);
    }),
  );
  expect(isSaid({ ...emptyRefinement('1'), broken: ['talk'] })).toBe(true);
});

test('the names of a row are all its people, each once', () => {
  fc.assert(
    fc.property(anyRow, anyPerson, anyVotesOf(['hana']), anyGuess, (row, person, votes, guess) => {
      const round = row.round === null ? null : { ...row.round, votes: [...row.round.votes, ...votes], guess };
      const names = namesIn({ ...row, round, hidden: [...row.hidden, aQuestion({ owner: person })] });
      expect(new Set(names).size).toBe(names.length);
      const people =
        JSON.stringify({ ...row, round }).match(/"(?:ana|ben|chiara|dinesh|emma|farah|goran|hana)"/gu) ?? [];
      for (const one of [...people.map((quoted) => quoted.slice(1, -1)), person]) expect(names).toContain(one);
    }),
  );
});

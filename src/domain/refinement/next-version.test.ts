import fc from 'fast-check';
import { anyQuestions, anyRow } from '../../../test/builders/any-row';
import { aQuestion } from '../../../test/builders/a-question';
import { aResult, aTalk, noRecords } from '../../../test/builders/records';
import { twoRows } from '../../../test/builders/two-rows';
import { nextVersion } from './next-version';
import { digestQuestions } from '../question/question-digest';
import type { Refinement } from './refinement';
import { NO_TALKS } from '../talk/talk';
import { everyParticipant } from '../talk/every-participant';

test('between two such rows the counter that open panels look at stays, and the version grows', () => {
  fc.assert(
    fc.property(twoRows, ([stored, row]) => {
      const moved = { questions: [], talks: [] };
      expect(nextVersion(stored, row)).toEqual({
        before: stored,
        row: { ...row, version: stored.version + 1, shown: stored.shown },
        moved,
      });
    }),
  );
});

const left = aTalk({ id: 'left', outcome: 'none' });
const talks = { ...NO_TALKS, talks: [left] };
const exception = { by: 'ben', reason: 'demo', at: left.at, fingerprint: 'f' } as const;
const answered = aQuestion({ state: 'answered', answer: 'Ben does.', answeredBy: 'ben' });
test.each<[string, Partial<Refinement>]>([
  ['a second question', { questions: [aQuestion(), aQuestion({ id: 'q2' })] }],
  ['an answer', { questions: [answered] }],
  ['a mark as blocking', { questions: [aQuestion({ blocking: true })] }],
  ['that something private was written', { hidden: [aQuestion()] }],
  ['a dismissed hint', { dismissed: ['comment:1'] }],
  ['an entry that cannot be read', { broken: ['questions 0'] }],
  ['an exception', { talks: { ...talks, exception } }],
  ['the later outcome of a stored talk', { talks: { ...talks, talks: [{ ...left, outcome: 'park' }] } }],
  ['a later part of a stored talk', { talks: { ...talks, talks: [{ ...left, parts: ['TIF-50'] }] } }],
  ['a renewed agreement', { talks: { ...talks, renewals: [{ confirmed: 1, at: left.at, fingerprint: 'f' }] } }],
])('the counter grows with %s', (_what, change) => {
  const stored = noRecords({ version: 4, shown: 2, questions: [aQuestion()], talks });
  expect(nextVersion(stored, { ...stored, ...change })).toMatchObject({ row: { version: 5, shown: 3 } });
});

/** So many closed questions, answered one day after the other. */
const closed = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const when = new Date(Date.UTC(2025, 0, at + 1)).toISOString();
    const answered = { askedAt: when, answer: 'Yes.', answeredBy: 'cem', answeredAt: when, closedAt: when };
    return aQuestion({ id: `q${at}`, askedBy: `p${at}`, state: 'closed', ...answered });
  });
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

/** Stores the row until nothing moves any more. */
function settled(row: Refinement): { row: Refinement; moved: string[] } {
  const moved: string[] = [];
  let current = row;
  for (let at = 0; ; at += 1) {
    const next = nextVersion(current, { ...current, dismissed: [`comment:${at}`] });
    moved.push(...idsOf(next.moved.questions));
    current = next.row;
    if (next.moved.questions.length + next.moved.talks.length === 0) return { row: current, moved };
  }
}

test('the last ten closed questions stay, the others move in the order in which they were answered', () => {
  const all = closed(40);
  const open = aQuestion({ id: 'open' });
  const { row, moved } = settled(noRecords({ questions: [...all, open] }));
  expect(idsOf(row.questions)).toEqual([...idsOf(all.slice(-10)), 'open']);
  expect(moved).toEqual(idsOf(all.slice(0, -10)));
  expect(row.archive.questions).toBe(30);
});

test('property: what moves changes neither the tally of the questions nor who took part', () => {
  fc.assert(
    fc.property(anyRow, anyQuestions(30), (some, questions) => {
      const before = { ...some, questions };
      const { row } = settled(before);
      expect(digestQuestions(row.questions, row.archive.asked)).toEqual(digestQuestions(questions, []));
      expect(everyParticipant(row, row.round)).toEqual(everyParticipant(before, before.round));
    }),
  );
});

test('the last three talks stay, and who took part in the others is remembered', () => {
  const talks = Array.from({ length: 5 }, (_, at) => aTalk({ id: `t${at}`, participants: ['ana', `p${at}`] }));
  const { row } = settled(noRecords({ talks: { ...NO_TALKS, talks } }));
  expect(idsOf(row.talks.talks)).toEqual(['t2', 't3', 't4']);
  expect(row.talks).toMatchObject({ folded: 2, spoke: ['ana', 'p0', 'p1'] });
});

test('a reason stays as long as the result that it was heard for', () => {
  const questions = closed(20).map((one, at) => (at === 0 ? { ...one, fromRound: 2 } : one));
  const kept = settled(noRecords({ questions, confidence: aResult({ round: 2 }) })).row;
  expect(idsOf(kept.questions)).toContain('q0');
  expect(idsOf(settled({ ...kept, confidence: aResult({ round: 3 }) }).row.questions)).not.toContain('q0');
});

test('of what has moved the row knows which comments and hints became questions, unless they were withdrawn', () => {
  const [first, second, third, ...others] = closed(20);
  const from = [
    { ...aQuestion(), ...first, fromComment: '7' },
    { ...aQuestion(), ...second, fromHint: 'h1' },
    { ...aQuestion(), ...third, fromHint: 'h2', state: 'withdrawn' as const },
  ];
  const withdrawn = closed(20).map((one) => ({ ...one, id: `w${one.id}`, state: 'withdrawn' as const }));
  const { row } = settled(noRecords({ questions: [...from, ...others, ...withdrawn] }));
  expect(row.archive.origins).toEqual(['7', 'h1']);
});

test('a hidden act moves nothing', () => {
  const stored = noRecords({ questions: closed(20) });
  expect(nextVersion(stored, { ...stored, requests: ['r1'] }).moved).toEqual({ questions: [], talks: [] });
});

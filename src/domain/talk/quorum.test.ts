import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { counted, quorumAmong } from './quorum';

const team = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo', 'jon', 'kim', 'lea', 'mo'];
const anas = { reporter: 'ana' };
const quorumOf = (all: readonly string[], policy = aPolicy()) => quorumAmong([], all, { issue: anas, policy }).quorum;

test.each([
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 3],
  [6, 4],
  [8, 5],
  [12, 5],
])('of %i people beside the reporter the quorum is more than half, at least 2 and at most 5: %i', (size, quorum) => {
  const people = team.slice(0, size);
  expect(quorumOf(people)).toBe(quorum);
  if (size > 1) expect(quorumOf([...people, 'ana'])).toBe(quorum);
});

test.each([
  ['the reporter alone', ['ana']],
  ['another person alone', ['ben']],
])('one voice is enough only where the policy says so: %s', (_who, people) => {
  expect(quorumOf(people)).toBe(2);
  expect(quorumOf(people, aPolicy({ quorumAtLeast: 1 }))).toBe(1);
});

test('two people can agree; with more, the reporter does not count', () => {
  expect(counted(['ana', 'ben'], ['ana', 'ben'], anas)).toEqual(['ana', 'ben']);
  expect(counted(['ana', 'ben'], ['ana', 'ben', 'chiara'], anas)).toEqual(['ben']);
});

test('property: people can always reach a quorum once two are not the reporter', () => {
  fc.assert(
    fc.property(
      fc.subarray([...team, 'ana'], { minLength: 3 }),
      fc.constantFrom('ana', 'ben', null),
      (people, reporter) => {
        expect(quorumAmong(people, people, { issue: { reporter }, policy: aPolicy() }).enough).toBe(true);
      },
    ),
  );
});

test('each person counts once', () => {
  expect(counted(['ben', 'ben', 'chiara'], ['ben', 'chiara'], anas)).toEqual(['ben', 'chiara']);
});

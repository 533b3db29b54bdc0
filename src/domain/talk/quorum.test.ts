import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { counted, quorumOf } from './quorum';

const team = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo', 'jon', 'kim', 'lea', 'mo'];
const anas = { creator: 'gus', reporter: 'ana', assignee: null };

test.each([
  [1, 2],
  [2, 2],
  [4, 2],
  [5, 3],
  [6, 3],
  [8, 4],
  [10, 5],
  [12, 5],
])('%i people beside the reporter: quorum %i', (size, quorum) => {
  const people = team.slice(0, size);
  expect(quorumOf(people, anas, aPolicy())).toBe(quorum);
  expect(quorumOf([...people, 'ana'], anas, aPolicy())).toBe(quorum);
});

test.each([
  [
    'a person alone with their own issue',
    { participants: ['ana'], issue: { creator: 'ana', reporter: 'ana', assignee: 'ana' } },
    1,
  ],
  ['a person alone without an assignee', { participants: ['ana'], issue: { ...anas, creator: 'ana' } }, 1],
  [
    'a person who became reporter and assignee',
    { participants: ['ben'], issue: { creator: 'ana', reporter: 'ben', assignee: 'ben' } },
    2,
  ],
  [
    'a person alone with an issue without a reporter',
    { participants: ['ben'], issue: { creator: null, reporter: null, assignee: 'ben' } },
    1,
  ],
  ['the reporter of what another person created', { participants: ['ana'], issue: anas }, 2],
  ["a person alone on another's issue", { participants: ['ben'], issue: anas }, 2],
  [
    'the reporter alone, with another assignee',
    { participants: ['ana'], issue: { creator: 'ana', reporter: 'ana', assignee: 'ben' } },
    2,
  ],
] as const)('a quorum of %s', (_who, { participants, issue }, quorum) => {
  expect(quorumOf(participants, issue, aPolicy())).toBe(quorum);
});

test('two people can agree; with more, the reporter does not count', () => {
  expect(counted(['ana', 'ben'], ['ana', 'ben'], anas)).toEqual(['ana', 'ben']);
  expect(counted(['ana', 'ben'], ['ana', 'ben', 'chiara'], anas)).toEqual(['ben']);
});

test('property: participants can always reach a quorum once two are not the reporter', () => {
  fc.assert(
    fc.property(
      fc.subarray([...team, 'ana'], { minLength: 3 }),
      fc.constantFrom('ana', 'ben', null),
      (people, reporter) => {
        const issue = { creator: 'gus', reporter, assignee: null };
        const count = counted(people, people, issue).length;
        expect(count).toBeGreaterThanOrEqual(quorumOf(people, issue, aPolicy()));
      },
    ),
  );
});

test('each person counts once', () => {
  expect(counted(['ben', 'ben', 'chiara'], ['ben', 'chiara'], anas)).toEqual(['ben', 'chiara']);
});

import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { counted, quorumOf } from './quorum';

const team = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo', 'jon', 'kim', 'lea', 'mo'];
const anas = { reporter: 'ana', assignee: null };

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
  ['somebody alone with their own issue', { participants: ['ana'], issue: { reporter: 'ana', assignee: 'ana' } }, 1],
  [
    'somebody alone with an issue without a reporter',
    { participants: ['ben'], issue: { reporter: null, assignee: 'ben' } },
    1,
  ],
  ['whoever wrote an issue that nobody has taken yet', { participants: ['ana'], issue: anas }, 2],
  ["somebody alone on another's issue", { participants: ['ben'], issue: anas }, 2],
  [
    'the reporter alone on an issue of somebody else to do',
    { participants: ['ana'], issue: { reporter: 'ana', assignee: 'ben' } },
    2,
  ],
] as const)('%s', (_who, { participants, issue }, quorum) => {
  expect(quorumOf(participants, issue, aPolicy())).toBe(quorum);
});

test("two people can agree; with more the reporter's voice does not count", () => {
  expect(counted(['ana', 'ben'], ['ana', 'ben'], anas)).toEqual(['ana', 'ben']);
  expect(counted(['ana', 'ben'], ['ana', 'ben', 'chiara'], anas)).toEqual(['ben']);
});

test('a quorum can always be reached by those who take part, once there are two beside the reporter', () => {
  fc.assert(
    fc.property(
      fc.subarray([...team, 'ana'], { minLength: 3 }),
      fc.constantFrom('ana', 'ben', null),
      (people, reporter) => {
        const issue = { reporter, assignee: null };
        const voices = counted(people, people, issue).length;
        expect(voices).toBeGreaterThanOrEqual(quorumOf(people, issue, aPolicy()));
      },
    ),
  );
});

test('nobody counts twice', () => {
  expect(counted(['ben', 'ben', 'chiara'], ['ben', 'chiara'], anas)).toEqual(['ben', 'chiara']);
});

import {
  aClosedSprint,
  aLookBack,
  aPastIssue,
  at,
  sprintsChange,
  statusChange,
} from '../../../test/builders/look-back';
import { lookBack } from './look-back';
import { chosenOf, type ComingItem, type Proposal, type ProposalId } from './proposals';
import type { LookBackInput } from './past';

const sprints = [aClosedSprint(), aClosedSprint({ id: 9, start: at(14), end: at(28), completed: at(28) })];
const next = { id: 10, state: 'future' } as const;
const proposals = (spoilt: Partial<LookBackInput>) => lookBack(aLookBack({ sprints, next, ...spoilt })).proposals;
const done = (when: string) => statusChange(when, 'todo', 'done');
const carried = (id: string, more: readonly number[] = []) =>
  aPastIssue({ id, sprints: [8, 9, ...more], changes: [sprintsChange(at(14), [8], [8, 9])] });
const finished = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aPastIssue({ id: `done-${index}`, status: 'done', changes: [done(at(3))] }),
  );
const added = (id: string) => aPastIssue({ id, status: 'done', changes: [sprintsChange(at(3), [], [8]), done(at(5))] });

test('carry-over above a fifth names the open item that was carried over most often', () => {
  const doneSince = aPastIssue({
    id: '4',
    status: 'done',
    sprints: [6, 7, 8, 9, 10],
    changes: [sprintsChange(at(14), [6, 7, 8], [6, 7, 8, 9]), done(at(29))],
  });
  const issues = [carried('1'), carried('2', [10]), carried('3'), doneSince];
  const [first] = proposals({ issues, next: { id: 10, state: 'active' } });
  expect(first).toMatchObject({ because: 'carried-over', split: { issueId: '2', times: 3, isIn: true } });
  expect(proposals({ issues: [doneSince] })).toEqual([]);
});

test('a share of a fifth is not above a fifth', () => {
  const alone = { sprints: sprints.slice(0, 1), next: { id: 9, state: 'active' } } as const;
  expect(proposals({ ...alone, issues: [carried('1'), ...finished(3)] })).toMatchObject([{ part: 1, whole: 4 }]);
  expect(proposals({ ...alone, issues: [carried('1'), ...finished(4)] })).toEqual([]);
});

test('the shares come largest first, each with its figure', () => {
  const back = aPastIssue({
    id: '7',
    status: 'done',
    changes: [done(at(3)), statusChange(at(5), 'done', 'doing'), statusChange(at(9), 'doing', 'done')],
  });
  const edits = [{ field: 'summary', before: 'Warn', after: 'Show', by: 'ana', at: at(4) } as const];
  const texts = new Map(['7', 'done-0'].map((id) => [id, { edits }]));
  const issues = [added('1'), added('2'), added('3'), back, ...finished(3)];
  expect(proposals({ issues, texts })).toEqual([
    { because: 'scope', part: 3, whole: 4, split: null },
    { because: 'content', part: 2, whole: 4, split: null },
    { because: 'came-back', part: 1, whole: 4, split: null },
  ]);
});

test('without a sprint to come it proposes, too, and says that the item is in no sprint now', () => {
  expect(proposals({ issues: [carried('1'), added('2')], next: null })).toEqual([
    { because: 'carried-over', part: 1, whole: 1, split: { issueId: '1', times: 2, isIn: false } },
    { because: 'scope', part: 1, whole: 2, split: null },
  ]);
});

const share = { part: 3, whole: 9, split: null };
const carriedOver: Proposal = { ...share, because: 'carried-over', split: { issueId: '2', times: 4, isIn: true } };
const [scope, content, back]: readonly Proposal[] = [
  { because: 'scope', ...share },
  { because: 'content', ...share },
  { because: 'came-back', ...share },
];
const coming: readonly ComingItem[] = ['A', 'B', 'C'].map((key) => ({
  id: key,
  key,
  summary: '',
  hasDoneWhen: key !== 'B',
  estimate: null,
}));
const chosen = (all: readonly (Proposal | undefined)[], before: ProposalId | null, items = coming) => {
  const one = chosenOf(
    all.flatMap((proposal) => proposal ?? []),
    { before, coming: items },
  );
  return one && [one.proposal.because, ...one.items.map(({ key }) => key)];
};

test.each([
  ['the first two items, over scope', [scope], null, ['scope', 'A', 'B']],
  ['the first item without done-when, over content', [content], null, ['content', 'B']],
  ['the first item, over what came back', [back], null, ['came-back', 'A']],
  ['the item itself, over carry-over', [carriedOver, scope], null, ['carried-over']],
  ['the next share, where the first was proposed for the sprint before', [scope, back], 'scope', ['came-back', 'A']],
  ['the same again, where no other share stands out', [scope], 'scope', ['scope', 'A', 'B']],
] as const)('the one thing to try is about %s', (_what, all, before, expected) => {
  expect(chosen(all, before)).toEqual(expected);
});

test('a share without an item to try it on gives way to the next; without any nothing is proposed', () => {
  const said = coming.filter(({ hasDoneWhen }) => hasDoneWhen);
  expect(chosen([content, back], null, said)).toEqual(['came-back', 'A']);
  expect(chosen([scope, content, back], null, [])).toBeNull();
  expect(chosen([scope, carriedOver], 'carried-over', [])).toEqual(['carried-over']);
  expect(chosen([], null)).toBeNull();
});

test('an item of one point is named in no proposal', () => {
  const small = {
    ...aPastIssue({ id: '1', sprints: [7, 8, 9, 10], changes: [sprintsChange(at(14), [7, 8], [7, 8, 9])] }),
    estimate: 1,
  };
  expect(proposals({ issues: [small, carried('2')] })).toMatchObject([
    { because: 'carried-over', split: { issueId: '2' } },
  ]);
  const ahead = coming.map((item) => (item.key === 'A' ? { ...item, estimate: 1 } : item));
  expect(chosen([scope], null, ahead)).toEqual(['scope', 'B', 'C']);
  expect(chosen([scope], null, ahead.slice(0, 1))).toBeNull();
});

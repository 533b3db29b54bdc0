import { aLookBack, aPastIssue, at, statusChange } from '../../../test/builders/look-back';
import { aReadiness } from '../../../test/a-panel';
import type { ContentEdit } from '../content/content-edit';
import { monthsOf } from './months';

const edit = (when: string): ContentEdit => ({ field: 'summary', before: 'a', after: 'b', by: 'ana', at: when });
const began = (day: number) => [statusChange(at(day), 'todo', 'doing'), statusChange(at(day + 5), 'doing', 'done')];
const options = { timeZone: 'UTC', nameOf: (month: string) => month };

test('items count in the month in which work began, by what was agreed then, without the running month', () => {
  const issues = [
    aPastIssue({ id: '1', changes: began(1), status: 'done' }),
    aPastIssue({ id: '2', changes: began(40), status: 'done' }),
    aPastIssue({ id: '3', changes: [] }),
    aPastIssue({ id: '4', changes: began(73), status: 'done' }),
    aPastIssue({ id: '5', changes: began(2), status: 'done' }),
  ];
  const readiness = new Map([
    ['1', aReadiness({ state: 'ready' })],
    ['2', aReadiness({ state: 'refine' })],
    ['3', aReadiness({ state: 'ready' })],
    ['4', aReadiness({ state: 'ready' })],
    ['5', aReadiness({ state: 'unknown' })],
  ]);
  const months = monthsOf(aLookBack({ issues }), { ...options, readiness });
  expect(months.map(({ sprint, outcomes }) => [sprint.name, outcomes.map(({ id, group }) => [id, group])])).toEqual([
    ['2025-09', [['1', 'agreed']]],
    ['2025-10', [['2', 'not-agreed']]],
  ]);
});

test('a month from before the last twelve is left out', () => {
  const issues = [
    aPastIssue({ id: '1', changes: began(1), status: 'done' }),
    aPastIssue({ id: '2', changes: began(40), status: 'done' }),
  ];
  const readiness = new Map(['1', '2'].map((id) => [id, aReadiness({ state: 'ready' })]));
  const months = monthsOf(aLookBack({ issues, now: at(400) }), { ...options, readiness });
  expect(months.map(({ sprint }) => sprint.name)).toEqual(['2025-10']);
});

test.each([
  ['before work began', 0, false],
  ['after work began', 3, true],
  ['after it was done', 9, false],
])('a change of content %s is trouble, or not', (_when, day, isChanged) => {
  const issues = [aPastIssue({ changes: began(1), status: 'done' })];
  const texts = new Map([['1', { edits: [edit(at(day))] }]]);
  const [month] = monthsOf(aLookBack({ issues, texts }), {
    ...options,
    readiness: new Map([['1', aReadiness({ state: 'ready' })]]),
  });
  expect(month?.outcomes).toMatchObject([{ isUnfinished: false, isChanged }]);
});

import {
  DAY,
  aClosedSprint,
  aLookBack,
  aMoment,
  aPastIssue,
  aSnapshotItem,
  at,
  estimateChange,
  sprintsChange,
  statusChange,
} from '../../../test/builders/look-back';
import type { SprintFigures } from './figures';
import { lookBack } from './look-back';
import type { Change, ClosedSprint, LookBackInput, PastIssue } from './past';

const figures = (spoilt: Partial<LookBackInput> = {}, index = 0): SprintFigures => {
  const one = lookBack(aLookBack(spoilt)).sprints[index];
  if (one === undefined) throw new Error('the sprint has no figures');
  return one;
};
/** The figures of one issue with these changes. */
const ofIssue = (changes: readonly Change[], spoilt: Partial<PastIssue> = {}, input: Partial<LookBackInput> = {}) =>
  figures({ issues: [aPastIssue({ changes, ...spoilt })], ...input });
const done = (when: string) => statusChange(when, 'doing', 'done');

describe('a look back without', () => {
  test('sprints has no figures and suggests nothing', () => {
    expect(lookBack(aLookBack({ sprints: [] }))).toEqual({
      sprints: [],
      notFigured: [],
      resolutions: {},
      proposals: [],
      cases: null,
    });
  });

  test('issues counts nothing', () => {
    expect(figures({ issues: [] })).toMatchObject({ committed: [], finished: [], estimate: null, carriedOver: null });
  });

  test.each([
    ['a start', { start: null }],
    ['a start before its close', { start: at(15) }],
  ])('%s lists that sprint as without figures', (_what, spoilt) => {
    const sprint = aClosedSprint(spoilt);
    expect(lookBack(aLookBack({ sprints: [sprint] }))).toMatchObject({
      sprints: [],
      notFigured: [{ sprint, missing: 'no-start' }],
    });
  });

  test('a planned start uses the recorded one', () => {
    const recorded = [{ sprintId: 8, start: aMoment(at(0), [aSnapshotItem()]), close: null }];
    const spoilt = { sprints: [aClosedSprint({ start: null })], recorded };
    expect(figures(spoilt)).toMatchObject({ start: at(0), basis: 'reconstructed', committed: ['1'] });
  });
});

describe('an issue is committed', () => {
  test.each([
    ['that was always in the sprint', [], {}, true],
    ['added before the start', [sprintsChange(at(-1), [], [8])], {}, true],
    ['added within the grace', [sprintsChange(at(0, 60), [], [8])], {}, true],
    ['added after the grace', [sprintsChange(at(0, 61), [], [8])], {}, false],
    ['removed within the grace', [sprintsChange(at(0, 59), [8], [])], { sprints: [] }, false],
    ['removed after the grace', [sprintsChange(at(0, 61), [8], [])], { sprints: [] }, true],
    ['moved on before the start', [sprintsChange(at(-1), [8], [9])], { sprints: [9] }, false],
    ['created in the sprint before the start', [], { created: at(-1) }, true],
    ['created in the sprint after the grace', [], { created: at(2) }, false],
    ['that changed before it was created, by its clock', [estimateChange(at(-2), 1, 3)], { created: at(1) }, true],
    ['beside sprints that were deleted', [sprintsChange(at(-1), [3, 4], [3, 4, 8])], { sprints: [3, 4, 8, 99] }, true],
  ] as const)('%s', (_which, changes, spoilt, isCommitted) => {
    expect(ofIssue(changes, spoilt).committed).toEqual(isCommitted ? ['1'] : []);
  });

  test('an issue that Jira moves at the close stays finished or unfinished in its sprint', () => {
    const moved = sprintsChange(at(14), [8], [9]);
    expect(ofIssue([done(at(3)), moved], { sprints: [9], status: 'done' })).toMatchObject({
      committed: ['1'],
      finished: ['1'],
      removed: [],
    });
  });
});

describe('an issue is finished', () => {
  test.each([
    ['that is done at the close', [done(at(13))], 'done', { finished: ['1'], unknown: [] }],
    ['that became done at the very close', [done(at(14))], 'done', { finished: ['1'] }],
    ['that became done after the close', [done(at(15))], 'done', { finished: [] }],
    ['in another status of the last column', [statusChange(at(3), 'doing', 'shipped')], 'shipped', { finished: ['1'] }],
    ['opened again after the close', [done(at(3)), statusChange(at(20), 'done', 'todo')], 'todo', { finished: ['1'] }],
    ['not, in a status that no longer exists', [], 'gone', { finished: [], unknown: ['1'] }],
    [
      'that has left a status that no longer exists',
      [statusChange(at(3), 'gone', 'done')],
      'done',
      { finished: ['1'] },
    ],
    [
      'not, once it was removed',
      [done(at(3)), sprintsChange(at(4), [8], [])],
      'done',
      { finished: [], committed: ['1'], removed: ['1'] },
    ],
    [
      'that was removed and added again',
      [done(at(3)), sprintsChange(at(4), [8], []), sprintsChange(at(5), [], [8])],
      'done',
      { finished: ['1'], added: ['1'], removed: ['1'] },
    ],
  ] as const)('%s', (_which, changes, status, expected) => {
    expect(ofIssue(changes, { status })).toMatchObject(expected);
  });

  test('after the planned end counts as late, in a sprint that was closed days late', () => {
    const sprints = [aClosedSprint({ completed: at(18) })];
    const issues = [
      aPastIssue({ id: '1', status: 'done', changes: [done(at(13))] }),
      aPastIssue({ id: '2', status: 'done', changes: [done(at(16))] }),
      aPastIssue({
        id: '3',
        status: 'done',
        changes: [done(at(3)), statusChange(at(13), 'done', 'doing'), done(at(15))],
      }),
    ];
    expect(figures({ sprints, issues })).toMatchObject({ finished: ['1', '2', '3'], finishedLate: ['2', '3'] });
  });

  test('at the last close of a sprint that was opened again', () => {
    const close = aMoment(at(14), [aSnapshotItem({ done: false })]);
    const recorded = [{ sprintId: 8, start: aMoment(at(0), [aSnapshotItem()]), close }];
    const sprints = [aClosedSprint({ completed: at(17) })];
    const issues = [aPastIssue({ status: 'done', changes: [done(at(16))] })];
    expect(figures({ sprints, issues, recorded })).toMatchObject({ basis: 'reconstructed', finished: ['1'] });
  });
});

describe('an item that was done before the start', () => {
  test.each([
    ['long before', 'done', [done(at(-3))], true],
    ['at the very start', 'done', [done(at(0))], true],
    ['not, within the first hour', 'done', [done(at(0, 10))], false],
    ['and opened again before the start, is not', 'todo', [done(at(-3)), statusChange(at(-1), 'done', 'todo')], false],
  ] as const)('%s', (_when, status, changes, isBefore) => {
    expect(ofIssue(changes, { status })).toMatchObject({
      doneBefore: isBefore ? ['1'] : [],
      committed: isBefore ? [] : ['1'],
      finished: isBefore || status !== 'done' ? [] : ['1'],
      untold: [],
    });
  });

  test('and finished anew stays apart', () => {
    const changes = [done(at(-3)), statusChange(at(2), 'done', 'doing'), done(at(5))];
    expect(ofIssue(changes, { status: 'done' })).toMatchObject({ doneBefore: ['1'], finished: [], reachedDone: ['1'] });
  });
});

describe('an item is untold', () => {
  test.each([
    ['that is done without any change of its status', [], { status: 'done' }, true],
    ['that came in later, done without any change', [sprintsChange(at(3), [], [8])], { status: 'done' }, true],
    ['that was created after the close, in the sprint', [], { created: at(20) }, true],
    ['not, without a history while it is open', [], {}, false],
    ['not, where it left before the start', [sprintsChange(at(-1), [8], [])], { sprints: [], status: 'done' }, false],
  ] as const)('%s', (_which, changes, spoilt, isUntold) => {
    expect(ofIssue(changes, spoilt)).toMatchObject({ untold: isUntold ? ['1'] : [], finished: [] });
  });

  test('where a snapshot tells of it, it is not', () => {
    const items = [aSnapshotItem()];
    const close = aMoment(at(14), [aSnapshotItem({ done: true, status: 'done' })]);
    const recorded = [{ sprintId: 8, start: aMoment(at(0), items), close }];
    expect(ofIssue([], { status: 'done' }, { recorded })).toMatchObject({ untold: [], finished: ['1'] });
  });

  test('its scope is told once one item has a change of its sprint, or was created in the sprint', () => {
    const imported = [aPastIssue({ id: '1' }), aPastIssue({ id: '2', created: at(20) })];
    expect(figures({ issues: imported }).isScopeTold).toBe(false);
    expect(figures({ issues: [] }).isScopeTold).toBe(true);
    const born = aPastIssue({ id: '3', created: at(3) });
    const moved = aPastIssue({ id: '3', changes: [sprintsChange(at(-3), [], [8])] });
    for (const one of [born, moved]) expect(figures({ issues: [...imported, one] }).isScopeTold).toBe(true);
  });
});

test('sub-tasks are no items of a sprint, in any state', () => {
  const subtask = { id: '5', name: 'Sub-task', subtask: true };
  const states: readonly Partial<PastIssue>[] = [
    {},
    { status: 'done' },
    { status: 'done', changes: [done(at(3))] },
    { status: 'done', changes: [done(at(-3))] },
    { created: at(3) },
    { created: at(20) },
  ];
  const issues = states.map((spoilt, index) => aPastIssue({ ...spoilt, id: `${index}`, type: subtask }));
  expect(figures({ issues })).toEqual(figures({ issues: [] }));
});

test('resolutions other than the most frequent one are named, of finished items', () => {
  const finished = (id: string, resolution: string | null) =>
    aPastIssue({ id, resolution, status: 'done', changes: [done(at(3))] });
  const before = aPastIssue({ id: '6', resolution: 'Duplicate', status: 'done', changes: [done(at(-3))] });
  const issues = [
    finished('1', 'Done'),
    finished('2', 'Done'),
    finished('3', 'Duplicate'),
    finished('4', null),
    before,
  ];
  expect(lookBack(aLookBack({ issues })).resolutions).toEqual({ 3: 'Duplicate' });
  expect(lookBack(aLookBack({ issues: issues.slice(3) })).resolutions).toEqual({});
});

describe('estimates', () => {
  test('are those at the start', () => {
    const issues = [
      aPastIssue({
        id: '1',
        status: 'done',
        estimate: 8,
        changes: [estimateChange(at(0, 30), 2, 3), estimateChange(at(2), 3, 8), done(at(5))],
      }),
      aPastIssue({ id: '2', estimate: 5 }),
    ];
    expect(figures({ issues })).toMatchObject({ estimate: { committed: 8, finished: 3 }, reestimated: ['1'] });
  });

  test('are missing where under half of the committed had one', () => {
    const issues = ['1', '2', '3'].map((id) => aPastIssue({ id, estimate: id === '1' ? 3 : null }));
    expect(figures({ issues }).estimate).toBeNull();
    expect(figures({ issues: issues.slice(0, 2) }).estimate).toEqual({ committed: 3, finished: 0 });
  });
});

describe('rework', () => {
  const reopened = (when: string) => statusChange(when, 'done', 'doing');
  test.each([
    ['done once does not count', [done(at(3))], [], 'done'],
    ['left done for an hour does not count', [done(at(3)), reopened(at(4)), done(at(4, 60))], [], 'done'],
    ['left done for longer counts', [done(at(3)), reopened(at(4)), done(at(4, 61))], ['1'], 'done'],
    ['left done after the close counts', [done(at(3)), reopened(at(33))], ['1'], 'doing'],
    ['left done after 30 days does not count', [done(at(3)), reopened(at(33, 1))], [], 'doing'],
    ['left done less than an hour ago does not count yet', [done(at(13)), reopened(at(19, DAY - 30))], [], 'doing'],
    ['went to a deleted status does not count', [done(at(3)), statusChange(at(4), 'done', 'gone')], [], 'gone'],
    [
      'came back through a deleted status counts',
      [done(at(3)), statusChange(at(4), 'done', 'gone'), statusChange(at(6), 'gone', 'todo')],
      ['1'],
      'todo',
    ],
  ] as const)('%s', (_what, changes, cameBack, status) => {
    const now = at(changes.at(-1)?.at === at(19, DAY - 30) ? 20 : 74);
    expect(ofIssue(changes, { status }, { now })).toMatchObject({ reachedDone: ['1'], cameBack });
  });

  test('is "so far" until thirty days after the close', () => {
    expect(figures({ now: at(43) }).reworkSoFar).toBe(true);
    expect(figures({ now: at(44) }).reworkSoFar).toBe(false);
  });
});

describe('carry-over', () => {
  const nine: ClosedSprint = aClosedSprint({ id: 9, name: 'Sprint 9', start: at(14), end: at(28), completed: at(28) });
  const sprints = [aClosedSprint(), nine];

  test.each([
    ['Jira moves on at the close', [sprintsChange(at(14), [8], [8, 9])], ['1']],
    ['is moved on before the close', [sprintsChange(at(13), [8], [9])], ['1']],
    ['is taken up while the next sprint runs', [sprintsChange(at(20), [8], [8, 9])], ['1']],
    ['is taken up after the next sprint', [sprintsChange(at(29), [8], [8, 9])], []],
    ['was in the next sprint only before', [sprintsChange(at(1), [8, 9], [8])], []],
    ['is finished', [done(at(3)), sprintsChange(at(14), [8], [8, 9])], []],
    ['goes to a sprint that is not listed', [sprintsChange(at(14), [8], [8, 77])], []],
  ] as const)('of an issue that %s', (_which, changes, carriedOver) => {
    expect(ofIssue(changes, { sprints: [8] }, { sprints })).toMatchObject({ carriedOver });
  });

  test('of the last sprint is into the running or planned one', () => {
    const changes = [sprintsChange(at(14), [8], [8, 9])];
    const next = { id: 9, state: 'future' } as const;
    expect(ofIssue(changes, { sprints: [8, 9] }, { next }).carriedOver).toEqual(['1']);
    expect(ofIssue(changes, { sprints: [8, 9] }).carriedOver).toBeNull();
  });

  test('with parallel sprints is into any next one, or a parallel one that still runs', () => {
    const parallel = { ...aClosedSprint({ id: 80, start: at(1), end: at(15), completed: at(15) }) };
    const later = { ...aClosedSprint({ id: 90, start: at(15), end: at(29), completed: at(29) }) };
    const all = [aClosedSprint(), parallel, nine, later];
    const goesTo = (id: number) => ofIssue([sprintsChange(at(14), [8], [8, id])], {}, { sprints: all });
    expect([80, 9, 90].map((id) => goesTo(id).carriedOver)).toEqual([['1'], ['1'], ['1']]);
  });
});

describe('a sprint that was filled late', () => {
  const added = (id: string, when: string) => aPastIssue({ id, changes: [sprintsChange(when, [], [8])] });

  test('received over a third of its items in its first day, and three at least', () => {
    const early = ['2', '3', '4'].map((id) => added(id, at(0, 90)));
    const issues = [aPastIssue(), ...early, added('5', at(5))];
    expect(figures({ issues })).toMatchObject({ filledLate: true, added: ['2', '3', '4', '5'] });
    expect(figures({ issues: issues.slice(2) }).filledLate).toBe(false);
    const others = Array.from({ length: 5 }, (_, index) => aPastIssue({ id: `${index + 6}` }));
    const ofNine = [aPastIssue(), ...early, ...others];
    expect([ofNine, ofNine.slice(1)].map((some) => figures({ issues: some }).filledLate)).toEqual([false, true]);
  });
});

describe('questions and comments', () => {
  const issues = [
    aPastIssue({ id: '1', status: 'doing', changes: [statusChange(at(1), 'todo', 'doing')] }),
    aPastIssue({ id: '2', changes: [sprintsChange(at(5), [8], [])] }),
  ];
  const when = [at(-1), at(0), at(4), at(14), at(14, 1)];

  test('count while the sprint runs and their issue is in it', () => {
    const asked = when.map((moment, hours) => ({ at: moment, hours, category: null }));
    const questions = new Map(['1', '2', '404'].map((id) => [id, asked] as const));
    expect(figures({ issues, questions })).toMatchObject({
      asked: ['1', '1', '1', '2', '2'],
      questions: [1, 2, 3, 1, 2].map((hours, index) => ({ issueId: index < 3 ? '1' : '2', hours })),
      started: ['1'],
    });
    const asking = when.map((moment) => ({ issueId: '2', commentId: moment, at: moment, asked: 'Who?' }));
    const hidden = { issueId: '404', commentId: 'hidden', at: at(4), asked: 'Who?' };
    expect(figures({ issues, asking: [...asking, hidden] }).comments).toEqual(asking.slice(1, 3));
  });

  test('are unknown where they were not read, or not recorded from the start on', () => {
    expect(figures({ asking: null, recordedSince: at(0, 1) })).toMatchObject({ asking: null, asked: null });
    expect(figures({ recordedSince: null }).asked).toBeNull();
  });
});

describe('content edits', () => {
  const edit = (when: string, before: string, after: string) => ({
    field: 'summary' as const,
    before,
    after,
    by: 'ana',
    at: when,
  });
  const edited = (edits: readonly ReturnType<typeof edit>[]) => figures({ texts: new Map([['1', { edits }]]) }).edited;

  test('count from after the start until the close, by their total change', () => {
    expect(edited([edit(at(0), 'Warn', 'Show')])).toEqual([]);
    expect(edited([edit(at(0, 1), 'Warn', 'Show')])).toEqual(['1']);
    expect(edited([edit(at(14), 'Warn', 'Show')])).toEqual([]);
    expect(edited([edit(at(1), 'Warn', 'Show'), edit(at(2), 'Show', 'Warn')])).toEqual([]);
    expect(edited([edit(at(1), 'Warn', 'warn.')])).toEqual([]);
  });

  test('are unknown while the texts are not read', () => {
    expect(figures({ texts: null }).edited).toBeNull();
  });
});

test('an issue that leaves and rejoins a sprint at one moment never left it', () => {
  const changes = [sprintsChange(at(3), [8], []), sprintsChange(at(3), [], [8])];
  expect(ofIssue(changes)).toMatchObject({ committed: ['1'], added: [], removed: [] });
});

test('changes may come in any order, also those of one moment', () => {
  const changes = [
    statusChange(at(5), 'doing', 'done'),
    statusChange(at(5), 'todo', 'doing'),
    sprintsChange(at(1), [7], [7, 8]),
    sprintsChange(at(1), [], [7]),
  ];
  expect(ofIssue(changes, { status: 'done', sprints: [7, 8] })).toMatchObject({
    committed: [],
    added: ['1'],
    reachedDone: ['1'],
  });
});

test('an issue that was moved from another project counts by its present status', () => {
  const issue = aPastIssue({
    key: 'EDGE-9',
    status: 'done',
    changes: [statusChange(at(3), 'status-of-old-project', 'done')],
  });
  expect(figures({ issues: [issue] })).toMatchObject({ finished: ['1'], reachedDone: ['1'] });
});

import fc from 'fast-check';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { STARTER_POLICY } from '../policy/presets';
import { decideFlag, whyUnflagged } from './flag';

const flaggedAt = '2025-11-24T09:00:00.000Z';
const flags = { ...STARTER_POLICY.flags, on: true };
const wanting = {
  issue: anIssue({ flagged: true, sprint: aSprint() }),
  readiness: { state: 'refine' },
  sprintSoon: aSprint().id,
  flags,
  by: 'itself',
} as const;
const marker = { flaggedAt, changelogId: 'c1', commentId: '7', by: 'itself' } as const;

test.each([
  [null, {}],
  ['off', { flags: { ...flags, on: false } }],
  ['begun', { issue: anIssue({ progress: 'indeterminate', sprint: aSprint() }) }],
  ['begun', { issue: anIssue({ progress: 'done', sprint: aSprint() }) }],
  ['moved', { issue: anIssue() }],
  ['moved', { issue: anIssue({ sprint: aSprint({ id: 13 }) }) }],
  ['moved', { sprintSoon: null }],
  ['moved', { issue: anIssue({ sprint: aSprint(), type: { id: '5', name: 'Sub-task', subtask: true } }) }],
  ['agreed', { readiness: { state: 'ready' } }],
  ['agreed', { flags: { ...flags, states: ['draft'] } }],
] as const)('why it is not to be flagged: %s', (because, spoilt) => {
  expect(whyUnflagged({ ...wanting, ...spoilt })).toBe(because);
});

test('a rule asks for a flag also where the app sets none by itself', () => {
  expect(whyUnflagged({ ...wanting, flags: { ...flags, on: false }, by: 'rule' })).toBeNull();
});

test.each([
  ['of the app is ours, however late Jira dates it', { changelogId: 'c1', isByApp: true }, 'clear'],
  ['of the app is ours, also where its id is not known', { changelogId: 'c9', isByApp: true }, 'clear'],
  ['of anybody else is theirs', { changelogId: 'p1', isByApp: false }, 'forget'],
])('the last change of the flag %s', (_what, { changelogId, isByApp }, decided) => {
  const lastChange = { changelogId, isByApp, at: '2025-11-25T09:00:00.000Z' };
  const readiness = { state: 'ready' } as const;
  expect(decideFlag({ ...wanting, readiness, marker, lastChange }).do).toBe(decided);
});

test('a flag that others changed last is never set or cleared', () => {
  const flagging = fc.record({
    flagged: fc.boolean(),
    state: fc.constantFrom('ready', 'refine'),
    progress: fc.constantFrom('new', 'indeterminate', 'done'),
    isOn: fc.boolean(),
  });
  fc.assert(
    fc.property(flagging, ({ flagged, state, progress, isOn }) => {
      const issue = anIssue({ flagged, progress, sprint: aSprint() });
      const lastChange = { changelogId: 'p1', isByApp: false, at: '2025-11-25T09:00:00.000Z' };
      const readiness = { state } as const;
      const decided = decideFlag({ ...wanting, issue, readiness, flags: { ...flags, on: isOn }, marker, lastChange });
      expect(['forget', 'leave']).toContain(decided.do);
    }),
  );
});

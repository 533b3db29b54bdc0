import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { decideFlag } from './flag';

const flaggedAt = '2025-11-24T09:00:00.000Z';
const secondsLater = '2025-11-24T09:00:03.000Z';
const dayLater = '2025-11-25T09:00:00.000Z';
const flagging = {
  issue: anIssue({ flagged: true, sprint: aSprint() }),
  readiness: { state: 'ready' } as const,
  nextSprint: aSprint().id,
};

test.each([
  ['the change of the marker is ours, however late Jira dates it', { changelogId: 'c1', at: dayLater }, 'clear'],
  ['another change is a person’s, also seconds after ours', { changelogId: 'p1', at: secondsLater }, 'forget'],
])('with a known change of the flag %s', (_what, lastChange, decided) => {
  const marker = { flaggedAt, changelogId: 'c1', commentId: '7' };
  expect(decideFlag({ ...flagging, marker, lastChange }).do).toBe(decided);
});

test.each([
  ['seconds later is ours', secondsLater, 'clear'],
  ['a day later is a person’s', dayLater, 'forget'],
])('without one a change %s', (_what, at, decided) => {
  const marker = { flaggedAt, changelogId: null, commentId: null };
  expect(decideFlag({ ...flagging, marker, lastChange: { changelogId: 'any', at } }).do).toBe(decided);
});

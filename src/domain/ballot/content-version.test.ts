import type { Vote } from './round';
import { isOnOther, leftBy, onContentVersion, type VotingNow } from './content-version';

const BEFORE = '2025-11-24T09:00:00.000Z';
const STARTED = '2025-11-24T10:00:00.000Z';
const LATER = '2025-11-24T11:00:00.000Z';
const aVote = (on: Vote['on']): Vote => ({ voter: 'ben', confidence: 4, size: null, at: BEFORE, on });
const now = (fingerprint: string, since: VotingNow['since'] = null): VotingNow => ({
  stamp: { fingerprint, at: LATER },
  share: 0.1,
  since,
});

test.each([
  ['on the content as it is', { fingerprint: 'one', at: BEFORE }, now('one'), false],
  ['on other content', { fingerprint: 'one', at: BEFORE }, now('other'), true],
  ['ahead of the talk that goes on, on other content', { fingerprint: 'one', at: BEFORE }, now('other', STARTED), true],
  ['as that talk started', { fingerprint: 'one', at: STARTED }, now('other', STARTED), false],
  ['in that talk', { fingerprint: 'one', at: LATER }, now('other', STARTED), false],
  ['without its content kept', null, now('other'), false],
])('whether a vote is on other content when it was given %s', (_when, on, at, isOther) => {
  expect(isOnOther(aVote(on), at)).toBe(isOther);
});

test.each([
  ['before the content was read, the result is on that content', BEFORE, 'one'],
  ['after the content was read, the result is on what was read', LATER, 'two'],
])('where a vote on other content was given %s', (_when, at, fingerprint) => {
  const votes = [aVote({ fingerprint: 'two', at: BEFORE }), { ...aVote({ fingerprint: 'one', at }), voter: 'emma' }];
  const voted = onContentVersion({ votes }, { ...now('two'), readAt: STARTED });
  expect(voted.fingerprint).toBe(fingerprint);
  expect(voted.votes.map(({ on }) => on?.fingerprint)).toEqual(['two', 'one']);
});

test('when a talk ends, the votes given in it are on the content at its end, and earlier ones keep theirs', () => {
  const votes = [aVote({ fingerprint: 'one', at: BEFORE }), aVote({ fingerprint: 'one', at: LATER }), aVote(null)];
  const left = leftBy({ votes }, 'two', STARTED);
  expect(left.map(({ on }) => on?.fingerprint ?? null)).toEqual(['one', 'two', null]);
});

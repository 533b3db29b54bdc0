import { anIssue, paragraph } from '../../../test/builders/an-issue';
import { currentFingerprint } from '../readiness/assess';
import type { Vote } from './round';
import { changedSinceVote, onContentVersion, type VotingNow } from './content-version';

const BEFORE = '2025-11-24T09:00:00.000Z';
const STARTED = '2025-11-24T10:00:00.000Z';
const LATER = '2025-11-24T11:00:00.000Z';
const aVote = (on: Vote['on']): Vote => ({ voter: 'ben', confidence: 4, size: null, at: BEFORE, on });
const now = (fingerprint: string): VotingNow => ({ stamp: { fingerprint, at: LATER }, share: 0.1 });

test.each([
  ['on the content as it is counts from the reveal on', { fingerprint: 'one', at: BEFORE }, now('one'), LATER],
  ['on other content counts since it was given', { fingerprint: 'one', at: BEFORE }, now('other'), BEFORE],
  ['without its content kept has no time', null, now('other'), undefined],
])('a vote %s', (_what, on, at, since) => {
  expect(onContentVersion({ votes: [aVote(on)] }, at).votes[0]?.on?.at).toBe(since);
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

test('the result of votes on immaterially different contents stands on the oldest', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const on = (count: number) => currentFingerprint(anIssue({ description: [paragraph(words(count))] }));
  const votes = [aVote({ fingerprint: on(108), at: STARTED }), aVote({ fingerprint: on(100), at: BEFORE })];
  const voted = onContentVersion({ votes }, now(on(108)));
  expect(voted.fingerprint).toBe(on(100));
  expect(votes.map((vote) => changedSinceVote(vote, now(on(108))))).toEqual([null, null]);
  expect(changedSinceVote(aVote({ fingerprint: on(100), at: BEFORE }), now(on(130)))?.words).toBeGreaterThan(0.2);
});

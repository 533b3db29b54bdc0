import { anIssue, paragraph } from '../../../test/builders/an-issue';
import { currentFingerprint } from '../readiness/assess';
import { changedSinceVote, votersOnOther } from './content-version';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const on = (count: number) => currentFingerprint(anIssue({ description: [paragraph(words(count))] }));
const now = (fingerprint: string) => ({ fingerprint, share: 0.1 });

test('a vote is on other content where the text changed materially since', () => {
  const votes = [
    { voter: 'ben', on: on(100) },
    { voter: 'emma', on: on(108) },
    { voter: 'farah', on: 'rubbish' },
    { voter: 'goran', on: null },
  ];
  expect(votersOnOther(votes, now(on(108)))).toEqual(['farah']);
  expect(votersOnOther(votes, now(on(130)))).toEqual(['ben', 'emma', 'farah']);
});

test('what changed since the vote is said of a material change alone', () => {
  const vote = { on: { fingerprint: on(100), at: '2025-11-24T09:00:00.000Z' } };
  expect(changedSinceVote(vote, now(on(108)))).toBeNull();
  expect(changedSinceVote(vote, now(on(130)))?.words).toBeGreaterThan(0.2);
  expect(changedSinceVote({ on: null }, now(on(130)))).toBeNull();
});

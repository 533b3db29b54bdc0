import fc from 'fast-check';
import { anIssue } from '../../../test/builders/an-issue';
import { aResult, aRunningTalk, askedOn, noRecords } from '../../../test/builders/records';
import { currentFingerprint } from '../readiness/assess';
import { rebaseRecords } from './rebase';
import type { RunningTalk } from './talk';

const before = currentFingerprint(anIssue(), noRecords());
const now = currentFingerprint(anIssue({ summary: 'Other' }), noRecords());
const current = { fingerprint: now, share: 0.1 };
const talk: RunningTalk = aRunningTalk('ana', { startedAt: '2025-11-24T10:00:00.000Z' });

const at = fc.constantFrom('2025-11-24T09:00:00.000Z', talk.startedAt, '2025-11-24T10:05:00.000Z');

test('what was said, voted or ticked in a talk is on the present content', () => {
  fc.assert(
    fc.property(at, at, at, at, (askedAt, votedAt, takenAt, tickedAt) => {
      const asked = { fingerprint: before, at: askedAt, voices: 3, quorum: 2 };
      const exception = { fingerprint: before, at: takenAt, by: 'ana', reason: 'Small.' };
      const mark = { fingerprint: before, at: tickedAt, by: 'ana', criterion: 'own-1' } as const;
      const records = noRecords({
        talks: askedOn(before, { asked, exception, marks: [mark] }),
        confidence: aResult({ fingerprint: before, at: votedAt }),
      });
      const { talks, confidence } = rebaseRecords(records, talk, current);
      const made = [talks.asked, confidence, talks.exception, talks.marks[0]];
      const times = [askedAt, votedAt, takenAt, tickedAt];
      expect(made.map((one) => one?.at)).toEqual(times);
      expect(made.map((one) => one?.fingerprint)).toEqual(times.map((one) => (one < talk.startedAt ? before : now)));
    }),
  );
});

const ahead = { fingerprint: before, at: '2025-11-24T09:30:00.000Z', voices: 2, quorum: 2 };
const since = '2025-11-24T09:00:00.000Z';
const saying = (on: string | null) => ['ben', 'emma'].map((accountId) => ({ accountId, what: 'nothing' as const, on }));

test.each([
  ['still counted in it', saying(before), ahead, now],
  ['asked again', saying(null), ahead, before],
  ['on other content since', saying(now), ahead, before],
  ['hands of an earlier talk', saying(before), { ...ahead, byHands: true }, before],
])('the record of asking from before the talk, where its respondents are %s', (_who, said, asked, on) => {
  const records = noRecords({ talks: askedOn(before, { asked }) });
  expect(rebaseRecords(records, { ...talk, since, respondents: said }, current).talks.asked?.fingerprint).toBe(on);
});

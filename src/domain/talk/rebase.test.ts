import fc from 'fast-check';
import { anIssue } from '../../../test/builders/an-issue';
import { aRunningTalk, askedOn } from '../../../test/builders/records';
import { currentFingerprint } from '../readiness/assess';
import { rebaseOnto } from './rebase';
import type { RunningTalk } from './talk';

const before = currentFingerprint(anIssue());
const now = currentFingerprint(anIssue({ summary: 'Other' }));
const current = { fingerprint: now, share: 0.1 };
const talk: RunningTalk = aRunningTalk('ana', { startedAt: '2025-11-24T10:00:00.000Z' });

const at = fc.constantFrom('2025-11-24T09:00:00.000Z', talk.startedAt, '2025-11-24T10:05:00.000Z');

const revealed = currentFingerprint(anIssue({ summary: 'Revealed' }));
const REVEALED_AT = '2025-11-24T10:03:00.000Z';
const madeAt = (askedAt: string, takenAt: string, tickedAt: string) => {
  const asked = { fingerprint: before, at: askedAt, respondents: 3, quorum: 2 };
  const exception = { fingerprint: before, at: takenAt, by: 'ana', reason: 'Small.' };
  const mark = { fingerprint: before, at: tickedAt, by: 'ana', projectId: '10000', criterion: 'own-1' } as const;
  return askedOn(before, { asked, exception, manualChecks: [mark] });
};

test('what was said or ticked in a talk is on the present content before its vote is revealed', () => {
  fc.assert(
    fc.property(at, at, at, (...times) => {
      const { asked, exception, manualChecks } = rebaseOnto(madeAt(...times), talk, current);
      const made = [asked, exception, manualChecks[0]];
      expect(made.map((one) => one?.at)).toEqual(times);
      expect(made.map((one) => one?.fingerprint)).toEqual(times.map((one) => (one < talk.startedAt ? before : now)));
    }),
  );
});

test('once its vote is revealed it stands on the content of that moment, and what comes later keeps its own', () => {
  const shown = { ...talk, contentAtReveal: { fingerprint: revealed, at: REVEALED_AT } };
  fc.assert(
    fc.property(at, at, at, (...times) => {
      const { asked, exception, manualChecks } = rebaseOnto(madeAt(...times), shown, current);
      const isOfTalk = (one: string) => one >= talk.startedAt && one <= REVEALED_AT;
      expect([asked, exception, manualChecks[0]].map((one) => one?.fingerprint)).toEqual(
        times.map((one) => (isOfTalk(one) ? revealed : before)),
      );
    }),
  );
});

const early = { fingerprint: before, at: '2025-11-24T09:30:00.000Z', respondents: 2, quorum: 2 };
const since = '2025-11-24T09:00:00.000Z';
const saying = (on: string | null) => ['ben', 'emma'].map((accountId) => ({ accountId, what: 'nothing' as const, on }));

test.each([
  ['still counted in it', saying(before), early, now],
  ['asked again', saying(null), early, before],
  ['on other content since', saying(now), early, before],
])('the record of asking from before the talk, where its respondents are %s', (_who, said, asked, on) => {
  const rebased = rebaseOnto(askedOn(before, { asked }), { ...talk, since, respondents: said }, current);
  expect(rebased.asked?.fingerprint).toBe(on);
});

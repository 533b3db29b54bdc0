import fc from 'fast-check';
import { anIssue } from '../../../test/builders/an-issue';
import { currentFingerprint } from '../readiness/assess';
import { tick, untick } from './manual-checks';
import {
  MANUAL_CHECK_LIMIT,
  NEXT_STEPS_TEXT_LIMIT,
  NO_TALKS,
  PARTS_NAMED,
  RENEWAL_LIMIT,
  TALK_TEXT_LIMIT,
  type ManualCheck,
  type Talk,
  type TalkRecord,
} from './talk';
import { ownId, type OwnId } from '../shared/own-id';

const now = currentFingerprint(anIssue());
const other = currentFingerprint(anIssue({ summary: 'Something else' }));
const share = 0.1;
const asked = Array.from({ length: MANUAL_CHECK_LIMIT }, (_, index) => ownId(index + 1));
const aCheck = (spoilt: Partial<ManualCheck> = {}): ManualCheck => ({
  criterion: 'own-2',
  projectId: '10000',
  by: 'ana',
  at: '2025-11-24T09:00:00.000Z',
  fingerprint: now,
  ...spoilt,
});

test('a tick that counts keeps its first author; on other content it is made anew', () => {
  const once = tick(NO_TALKS, { check: aCheck(), asked, share });
  expect(tick(once, { check: aCheck({ by: 'ben' }), asked, share })).toBe(once);
  const anew = tick(once, { check: aCheck({ by: 'ben', fingerprint: other }), asked, share });
  expect(anew.manualChecks).toEqual([aCheck({ by: 'ben', fingerprint: other })]);
});

test('ticks of removed criteria are dropped with the next tick', () => {
  const before = { ...NO_TALKS, manualChecks: [aCheck({ criterion: 'own-99' }), aCheck({ criterion: 'own-3' })] };
  const ids = tick(before, { check: aCheck(), asked, share }).manualChecks.map(({ criterion }) => criterion);
  expect(ids).toEqual(['own-3', 'own-2']);
});

test('any editor removes a tick; without one the record stays the same', () => {
  const once = tick(NO_TALKS, { check: aCheck(), asked, share });
  expect(untick(once, 'own-2').manualChecks).toEqual([]);
  expect(untick(once, 'own-3')).toBe(once);
});

type Tap = { readonly met: boolean; readonly id: OwnId; readonly by: string; readonly on: string };
const taps: fc.Arbitrary<readonly Tap[]> = fc.array(
  fc.record({
    met: fc.boolean(),
    id: fc.constantFrom(...asked),
    by: fc.constantFrom('ana', 'ben'),
    on: fc.constantFrom(now, other),
  }),
  { maxLength: 60 },
);

test('property: each criterion has one tick at most, and the last tap decides', () => {
  fc.assert(
    fc.property(taps, (all) => {
      const record = all.reduce(
        (before, { met, id, by, on }) =>
          met
            ? tick(before, { check: aCheck({ criterion: id, by, fingerprint: on }), asked, share })
            : untick(before, id),
        NO_TALKS,
      );
      const ids = record.manualChecks.map(({ criterion }) => criterion);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(MANUAL_CHECK_LIMIT);
      const last = all.at(-1);
      if (last === undefined) return;
      const check = record.manualChecks.find(({ criterion }) => criterion === last.id);
      expect(check?.fingerprint).toBe(last.met ? last.on : undefined);
    }),
  );
});

test('the largest record of talks still fits into its property', () => {
  const stamp = { fingerprint: 'f'.repeat(180), at: '2025-11-24T09:00:00.000Z' };
  const by = `712020:${'x'.repeat(36)}`;
  const people = Array.from({ length: 20 }, () => by);
  const talk: Talk = {
    ...stamp,
    id: stamp.at,
    minutes: 60,
    facilitator: by,
    participants: people,
    earlyRespondents: people,
    outcome: 'split',
    agreed: '"'.repeat(TALK_TEXT_LIMIT),
    nextSteps: ['"'.repeat(NEXT_STEPS_TEXT_LIMIT)],
    parts: Array.from({ length: PARTS_NAMED }, () => 'TIFFIN-12345'),
  };
  const fullest: TalkRecord = {
    talks: Array.from({ length: 3 }, () => talk),
    spoke: [...people, ...people],
    folded: 999,
    asked: { ...stamp, respondents: 99, quorum: 99 },
    exception: { ...stamp, by, reason: '"'.repeat(TALK_TEXT_LIMIT) },
    renewals: Array.from({ length: RENEWAL_LIMIT }, () => ({ ...stamp, confirmed: 1 })),
    manualChecks: asked.map((criterion) => ({ ...stamp, criterion, projectId: '1234567890', by })),
    agreedFacts: {
      estimate: 13,
      parent: 'TIFFIN-12345',
      blockers: Array.from({ length: 50 }, () => '1234567890'),
      unseen: 9,
    },
  };
  expect(JSON.stringify(fullest).length).toBeLessThan(32_768);
});

import { isAgreed } from '../refinement/standing';
import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { aResult, aTalk, noRecords } from '../../../test/builders/records';
import { assess, currentFingerprint } from './assess';
import { needFor } from '../policy/needs';
import { criterionIds } from '../criteria/criterion-ids';
import { presetNeeds } from '../policy/presets';
import { isBlocking } from '../question/question-count';
import { readinessStates } from '../shared/readiness-state';
import { NO_TALKS } from '../talk/talk';
import { tally } from '../ballot/tally';

const now = currentFingerprint(anIssue());
const edited = { summary: 'Warn about allergens and additives' };
const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z' };
const need = fc.constantFrom('required', 'advice', 'off');
const ownNeeds = fc.record({ field: need, ticked: need, ofBugs: fc.option(need) });
const policies = fc.tuple(ownNeeds, ...criterionIds.map(() => need)).map(([own, ...needs]) =>
  aPolicy({
    own: [aFieldRule({ need: own.field }), aTickedRule({ need: own.ticked })],
    types: own.ofBugs === null ? [] : [{ id: '10001', name: 'Story', needs: { 'own-2': own.ofBugs } }],
    needs: {
      ...presetNeeds('starter'),
      ...Object.fromEntries(criterionIds.map((id, index) => [id, needs[index] ?? 'off'])),
    },
  }),
);
const prints = fc.constantFrom(now, currentFingerprint(anIssue(edited)), 'rubbish');
const results = fc
  .record({
    votes: fc.array(fc.constantFrom(1, 2, 3, 4, 5), { maxLength: 8 }),
    lowHeard: fc.nat(4),
    reasons: fc.nat(4),
    voters: fc.nat(8),
    quorum: fc.nat(6),
    fingerprint: prints,
  })
  .map(({ votes, ...others }) => {
    const count = (vote: number) => votes.filter((other) => other === vote).length;
    return aResult({
      ...others,
      counts: [count(1), count(2), count(3), count(4), count(5)],
      lowVotes: count(1) + count(2),
    });
  });
const asked = fc.record({
  fingerprint: prints,
  at: fc.constant('2025-11-24T09:00:00.000Z'),
  respondents: fc.nat(4),
  quorum: fc.nat(4),
});
const questions = fc.array(
  fc
    .record({
      id: fc.uuid(),
      blocking: fc.boolean(),
      state: fc.constantFrom('open', 'answered', 'closed', 'withdrawn'),
      fromRound: fc.constantFrom(null, 1, 2),
    })
    .map((spoilt) => aQuestion(spoilt)),
  { maxLength: 6 },
);
const someRecords = fc
  .record({
    confidence: fc.option(results),
    asked: fc.option(asked),
    questions,
    exception: fc.option(prints, { freq: 5 }),
    ticked: fc.option(prints),
    putOff: fc.constantFrom(undefined, 1, 2),
    broken: fc.constantFrom([], [], ['questions 3']),
  })
  .map(({ confidence, asked: record, questions: some, exception: on, ticked, putOff, broken }) =>
    noRecords({
      broken,
      confidence,
      questions: some,
      talks: {
        ...NO_TALKS,
        asked: record,
        talks: [aTalk({ putOff })],
        exception: on === null ? null : { ...exception, fingerprint: on },
        manualChecks:
          ticked === null
            ? []
            : [{ criterion: 'own-2', projectId: '10000', by: 'ana', at: exception.at, fingerprint: ticked }],
      },
    }),
  );

const unread = fc.record({ hasHidden: fc.boolean() });

test('property: never ready without an agreement or with a blocking question', () => {
  let [runs, ready] = [0, 0];
  fc.assert(
    fc.property(someRecords, policies, fc.boolean(), unread, (records, policy, isEdited, waiting) => {
      runs += 1;
      const { readiness, criteria } = assess(anIssue(isEdited ? edited : {}), { ...records, ...waiting }, policy);
      if (readiness.state === 'refine') expect(readiness.gaps).toBeGreaterThan(0);
      if (readiness.state !== 'ready') return;
      ready += 1;
      expect(waiting).toEqual({ hasHidden: false });
      expect(records.broken).toEqual([]);
      expect(records.questions.some(isBlocking)).toBe(false);
      expect(readiness).toMatchObject({ gaps: 0, missing: '', lacks: 'nothing', nextStep: 'none' });
      const required = criteria.filter((criterion) => criterion.need === 'required');
      expect(required.every(({ finding: { outcome } }) => outcome === 'met' || outcome === 'not-applicable')).toBe(
        true,
      );
      if (needFor(policy, '10001', 'own-2') === 'required') expect(records.talks.manualChecks).toHaveLength(1);
      if (policy.needs.asked === 'required') expect(records.talks.asked?.respondents).toBeGreaterThanOrEqual(1);
      if (policy.needs.confident === 'required' && records.confidence !== null) {
        expect(tally(records.confidence, records.questions, policy.confidentAt)).toMatchObject({
          quorum: true,
          majority: true,
          unheard: 0,
        });
      }
      if (policy.needs.confident !== 'required') return;
      expect(records.confidence).not.toBeNull();
      expect(records.talks.talks[0]?.putOff).not.toBe(records.confidence?.round);
    }),
    { numRuns: 3000 },
  );
  // Enough of them are ready: more than 20 in 3,000 runs.
  expect(ready / runs).toBeGreaterThan(20 / 3000);
});

test('property: the score is below 100 unless ready, and every state is a known one', () => {
  fc.assert(
    fc.property(someRecords, policies, (records, policy) => {
      const { readiness } = assess(anIssue(), records, policy);
      expect(readinessStates).toContain(readiness.state);
      expect(readiness.score).toBeGreaterThanOrEqual(0);
      expect(readiness.score).toBeLessThanOrEqual(readiness.state === 'ready' ? 100 : 99);
      expect(JSON.stringify(readiness).length).toBeLessThan(2048);
      expect(assess(anIssue(), records, policy)).toEqual(assess(anIssue(), records, policy));
    }),
  );
});

test('property: an untouched, unblocked sub-task is ready exactly with its parent', () => {
  const states = fc.constantFrom(...readinessStates.filter((state) => state !== 'unknown'));
  fc.assert(
    fc.property(questions, policies, states, (some, policy, state) => {
      const parent = { key: 'TIF-3', summary: 'Payments', described: true, state };
      const subtask = anIssue({ type: { id: '10004', name: 'Sub-task', subtask: true }, parent });
      const { readiness } = assess(subtask, noRecords({ questions: some }), policy);
      const blocking = some.filter(isBlocking).length;
      const stands = state === 'ready' || state === 'exception';
      expect(readiness.state).toBe(stands && blocking === 0 ? 'ready' : 'refine');
      expect(readiness.gaps).toBe(blocking + Number(!stands));
      const { readiness: votedOn } = assess(subtask, { ...noRecords({ questions: some }), votesHidden: true }, policy);
      if (policy.needs.confident === 'required') expect(votedOn.state).not.toBe('ready');
    }),
  );
});

test('property: hidden questions only turn a ready issue unready', () => {
  fc.assert(
    fc.property(someRecords, policies, (records, policy) => {
      const seen = assess(anIssue(), records, policy);
      const unseen = assess(anIssue(), { ...records, hasHidden: true }, policy);
      if (!isAgreed(seen.readiness)) return expect(unseen).toEqual(seen);
      expect(isAgreed(unseen.readiness)).toBe(false);
      if (seen.readiness.state !== 'ready') return;
      expect(unseen.readiness).toMatchObject({ missing: 'blocking-answered', gaps: 1 });
      expect([unseen.readiness.state, unseen.readiness.score]).not.toEqual(['ready', 100]);
    }),
    { numRuns: 1000 },
  );
});

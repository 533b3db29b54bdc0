import fc from 'fast-check';
import { aPolicy } from '../../test/builders/a-policy';
import { aQuestion } from '../../test/builders/a-question';
import { anIssue, aSprint, heading, paragraph } from '../../test/builders/an-issue';
import { agreedRecords, aResult, askedOn, noRecords } from '../../test/builders/records';
import { assess, currentFingerprint } from './assess';
import type { Issue } from './issue';
import { criterionIds, type CriterionId, type Policy } from './policy';
import { presetNeeds } from './presets';
import { isBlocking } from './question-count';
import { readinessStates, type Readiness } from './readiness';
import type { Records } from './records';
import { NO_TALKS } from './talk';
import { tally } from './tally';

const now = currentFingerprint(anIssue(), noRecords());
const edited = { summary: 'Warn about allergens and additives' };
const readinessOf = (issue: Partial<Issue> = {}, records: Partial<Records> = {}, policy: Partial<Policy> = {}): Readiness =>
  assess(anIssue(issue), agreedRecords(records), aPolicy(policy)).readiness;
const finding = (id: CriterionId, issue: Partial<Issue> = {}, records: Partial<Records> = {}, policy: Partial<Policy> = {}) =>
  assess(anIssue(issue), agreedRecords(records), aPolicy(policy)).criteria.find((criterion) => criterion.id === id)?.finding;
const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint: now };
const blocking = aQuestion({ blocking: true });

test.each([
  ['ready', 'the team was asked and is confident', {}, {}],
  ['refine', 'nobody was asked', {}, { talks: NO_TALKS }],
  ['refine', 'nobody has voted', {}, { confidence: null }],
  ['refine', 'a blocking question is open', {}, { questions: [blocking] }],
  ['refine', 'a blocking question is answered and nobody accepted it', {}, { questions: [{ ...blocking, state: 'answered' }] }],
  ['ready', 'it is closed', {}, { questions: [{ ...blocking, state: 'closed' }] }],
  ['ready', 'it is withdrawn', {}, { questions: [{ ...blocking, state: 'withdrawn' }] }],
  ['ready', 'a question is open that blocks nothing', {}, { questions: [aQuestion()] }],
  ['refine', 'half of the votes would start', {}, { confidence: aResult({ counts: [0, 2, 2, 0, 0], voters: 4, lowVotes: 2, lowHeard: 2 }) }],
  ['refine', 'a doubt was not heard', {}, { confidence: aResult({ counts: [1, 0, 0, 2, 2], lowVotes: 1 }) }],
  ['ready', 'the doubt was heard', {}, { confidence: aResult({ counts: [1, 0, 0, 2, 2], lowVotes: 1, lowHeard: 1 }) }],
  ['refine', 'fewer votes count than a quorum', {}, { confidence: aResult({ counts: [0, 0, 0, 0, 2], voters: 2 }) }],
  ['refine', 'the record of asking names fewer voices than it took', {}, { talks: askedOn(now, { asked: { fingerprint: now, at: now, voices: 1, quorum: 2 } }) }],
  ['recheck', 'the summary changed since', edited, {}],
  ['recheck', 'only the vote is on older content', {}, { confidence: aResult({ fingerprint: 'older' }) }],
  ['refine', 'the content changed and a blocking question is open', edited, { questions: [blocking] }],
  ['exception', 'it was taken as is', {}, { talks: { ...NO_TALKS, exception } }],
  ['exception', 'it was taken as is although only a title', { description: [] }, { talks: { ...NO_TALKS, exception: { ...exception, fingerprint: currentFingerprint(anIssue({ description: [] }), noRecords()) } } }],
  ['recheck', 'it was taken as is on older content', edited, { talks: { ...NO_TALKS, exception } }],
  ['draft', 'there is only a title', { description: [] }, {}],
  ['draft', "a template's text is untouched", { description: [heading('Why'), paragraph('Describe the problem')] }, {}],
  ['draft', 'only a parent without a text stands behind it', { description: [], parent: { key: 'TIF-1', summary: 'Allergies', described: false } }, {}],
] as const)('is %s when %s', (state, _when, issue, records) => {
  expect(readinessOf(issue, records).state).toBe(state);
});

test('a why alone is no draft, and neither is text alone', () => {
  expect(readinessOf({ description: [heading('Why'), paragraph('Law.')] }).state).not.toBe('draft');
  expect(readinessOf({ description: [paragraph('x'.repeat(60))] }).state).not.toBe('draft');
  expect(readinessOf({ description: [], parent: { key: 'TIF-1', summary: 'Allergies', described: true } }).state).not.toBe('draft');
});

test.each([
  ['more than half of the words', 'recheck', 'An entirely different thing is said here about something else altogether, for other people.'],
  ['one word of them', 'ready', 'No child finds out at the table: parents see the allergens of a lunch before they buy it.'],
] as const)('changing %s gives %s', (_what, state, why) => {
  const [first, , ...others] = anIssue().description;
  const description = [...(first === undefined ? [] : [first]), paragraph(why), ...others];
  expect(readinessOf({ description }).state).toBe(state);
});

test.each([
  ['why', 'no-why', { description: [paragraph('x'.repeat(60))] }, {}],
  ['acceptance-criteria', 'no-acceptance-criteria', { description: [] }, {}],
  ['out-of-scope', 'no-out-of-scope', { description: [] }, {}],
  ['visual', 'no-visual', { visuals: 0 }, {}],
  ['asked', 'nobody-asked', {}, { talks: NO_TALKS }],
  ['blocking-answered', 'blocking-open', {}, { questions: [blocking] }],
  ['blocking-answered', 'blocking-waiting', {}, { questions: [{ ...blocking, state: 'answered' }] }],
  ['questions-owned', 'questions-unowned', {}, { questions: [aQuestion({ owner: null })] }],
  ['estimated', 'no-estimate', { estimate: { value: null } }, {}],
  ['unblocked', 'blocked', { blockers: [{ id: '1', key: 'TIF-52', sprint: null }] }, {}],
  ['confident', 'nobody-voted', {}, { confidence: null }],
  ['confident', 'too-few-votes', {}, { confidence: aResult({ voters: 1 }) }],
] as const)('%s says %s', (id, because, issue, records) => {
  expect(finding(id, issue, records)).toMatchObject({ outcome: 'unmet', because });
});

test.each([
  ['estimated', 'the project has no estimate', { estimate: null }, {}],
  ['small-enough', 'no velocity is known', {}, {}],
  ['blocking-answered', 'nobody was asked yet', {}, { talks: NO_TALKS }],
  ['questions-owned', 'nobody was asked yet', {}, { talks: NO_TALKS }],
] as const)('%s does not apply when %s', (id, _when, issue, records) => {
  expect(finding(id, issue, records)).toEqual({ outcome: 'not-applicable' });
});

test.each([
  ['in the same sprint', aSprint(), 'met'],
  ['in an earlier planned sprint', aSprint({ id: 11, startDate: '2025-11-13T08:00:00.000Z' }), 'met'],
  ['in the running sprint', aSprint({ id: 11, state: 'active' }), 'met'],
  ['in a later sprint', aSprint({ id: 13, startDate: '2025-12-11T08:00:00.000Z' }), 'unmet'],
  ['in a sprint without a date', aSprint({ id: 13, startDate: null }), 'unmet'],
  ['in no sprint', null, 'unmet'],
] as const)('a blocker %s: unblocked is %s', (_where, sprint, outcome) => {
  expect(finding('unblocked', { sprint: aSprint(), blockers: [{ id: '1', key: 'TIF-52', sprint }] })).toMatchObject({ outcome });
});

test('half the velocity is small enough, more is not', () => {
  const small = (value: number) =>
    assess(anIssue({ estimate: { value } }), noRecords(), aPolicy(), 20).criteria.find(({ id }) => id === 'small-enough')?.finding.outcome;
  expect([small(10), small(10.5)]).toEqual(['met', 'unmet']);
});

test('a complete ticket that nobody talked about is on paper, and not ready', () => {
  expect(readinessOf({}, { talks: NO_TALKS, confidence: null })).toMatchObject({ state: 'refine', onPaper: 'yes', nextStep: 'unknowns', gaps: 2, missing: 'asked confident' });
});

test.each([
  ['a field criterion is missing', { description: [heading('Why'), paragraph('x'.repeat(60))] }, { confidence: null }, {}, 'no'],
  ['it is a draft', { description: [] }, { confidence: null }, {}, 'no'],
  ['it is ready', {}, {}, {}, 'no'],
  ['the agreement is on older content', edited, {}, {}, 'yes'],
  ['an estimate is required and there', {}, { confidence: null }, { needs: presetNeeds('scrum') }, 'yes'],
  ['an estimate is required and missing', { estimate: { value: null } }, { confidence: null }, { needs: presetNeeds('scrum') }, 'no'],
] as const)('when %s, on paper is right', (_when, issue, records, policy, expected) => {
  expect(readinessOf(issue, records, policy).onPaper).toBe(expected);
});

test('an empty ticket earns nothing', () => {
  const bare = { description: [], visuals: 0, estimate: null, blockers: [{ id: '1', key: 'X-1', sprint: null }] };
  expect(assess(anIssue(bare), noRecords(), aPolicy()).readiness.score).toBe(0);
});

test('the summary counts open questions, waiting ones apart, and the earliest due day', () => {
  const questions = [
    aQuestion({ id: 'a', due: '2025-12-01' }),
    aQuestion({ id: 'b', blocking: true, due: '2025-11-26' }),
    aQuestion({ id: 'c', state: 'answered', due: '2025-11-01' }),
  ];
  expect(readinessOf({}, { questions })).toMatchObject({ openQuestions: 2, blockingQuestions: 1, nextDue: '2025-11-26' });
});

test('when they agreed is said once every people criterion holds', () => {
  expect(readinessOf().agreedAt).toBe('2025-11-24T09:40:00.000Z');
  expect(readinessOf(edited).agreedAt).toBe('2025-11-24T09:40:00.000Z');
  expect(readinessOf({}, { talks: NO_TALKS }).agreedAt).toBeNull();
});

test('from in progress on the state stays, and questions are still counted', () => {
  const readiness = readinessOf();
  for (const progress of ['indeterminate', 'done'] as const) {
    const later = readinessOf({ ...edited, progress }, { readiness, questions: [blocking] });
    expect(later).toMatchObject({ state: 'ready', score: readiness.score, gaps: 0, openQuestions: 1, blockingQuestions: 1 });
    expect(later.fingerprint).not.toBe(readiness.fingerprint);
  }
  expect(readinessOf({ progress: 'indeterminate' }).state).toBe('unknown');
  expect(readinessOf({ ...edited }, { readiness }).state).toBe('recheck');
});

test('a blocking question keeps an issue from being ready even where the policy does not ask for that', () => {
  const needs = { ...presetNeeds('starter'), 'blocking-answered': 'off' } as const;
  expect(readinessOf({}, { questions: [blocking] }, { needs })).toMatchObject({ state: 'refine', missing: 'blocking-answered', gaps: 1 });
});

const need = fc.constantFrom('required', 'advice', 'off');
const policies = fc
  .tuple(...criterionIds.map(() => need))
  .map((needs) => aPolicy({ needs: { ...presetNeeds('starter'), ...Object.fromEntries(criterionIds.map((id, index) => [id, needs[index] ?? 'off'])) } }));
const prints = fc.constantFrom(now, currentFingerprint(anIssue(edited), noRecords()), 'rubbish');
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
    return aResult({ ...others, counts: [count(1), count(2), count(3), count(4), count(5)], lowVotes: count(1) + count(2) });
  });
const asked = fc.record({ fingerprint: prints, at: fc.constant('2025-11-24T09:00:00.000Z'), voices: fc.nat(4), quorum: fc.nat(4) });
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
  .record({ confidence: fc.option(results), asked: fc.option(asked), questions, exception: fc.option(prints, { freq: 5 }) })
  .map(({ confidence, asked: record, questions: some, exception: on }) =>
    noRecords({
      confidence,
      questions: some,
      talks: { ...NO_TALKS, asked: record, exception: on === null ? null : { ...exception, fingerprint: on } },
    }),
  );

test('never ready while people have not agreed or a blocking question is not settled', () => {
  let ready = 0;
  fc.assert(
    fc.property(someRecords, policies, fc.boolean(), (records, policy, isEdited) => {
      const { readiness, criteria } = assess(anIssue(isEdited ? edited : {}), records, policy);
      if (readiness.state !== 'ready') return;
      ready += 1;
      expect(records.questions.some(isBlocking)).toBe(false);
      expect(readiness).toMatchObject({ gaps: 0, missing: '', onPaper: 'no', nextStep: 'none' });
      const required = criteria.filter((criterion) => criterion.need === 'required');
      expect(required.every(({ finding: { outcome } }) => outcome === 'met' || outcome === 'not-applicable')).toBe(true);
      if (policy.needs.asked === 'required') expect(records.talks.asked?.voices).toBeGreaterThanOrEqual(1);
      if (policy.needs.confident === 'required' && records.confidence !== null) {
        expect(tally(records.confidence, records.questions, policy.confidentAt)).toMatchObject({ met: true, unheard: 0 });
      }
      if (policy.needs.confident === 'required') expect(records.confidence).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
  expect(ready).toBeGreaterThan(20);
});

test('the score stays between 0 and 99 unless ready, and every state is a known one', () => {
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

import type { ReadinessState } from '../domain/shared/readiness-state';
import { unmet } from '../domain/criteria/criterion';
import { aCriterion, anAssessment, aPanel, aQuestion, aReadiness } from '../../test/a-panel';
import { gapsOf, isAdvice, keyOf } from './gaps';

test('each gap leads to the place that closes it', () => {
  expect(gapsOf(aPanel()).map(({ id, lead }) => [id, lead])).toEqual([
    ['blocking-answered', { to: 'question', id: 'q1' }],
    ['confident', { to: 'vote' }],
  ]);
});

test.each([
  [
    { count: 2, key: 'TIF-52', summary: null, sprint: null },
    { to: 'issue', key: 'TIF-52' },
  ],
  [{ count: 1, key: null, summary: null, sprint: null }, { to: 'confirm' }],
])('a blocker that may be seen is where its gap leads: %j', (facts, lead) => {
  const criteria = [aCriterion({ id: 'unblocked', step: 'confirm', finding: unmet({ because: 'blocked', ...facts }) })];
  expect(gapsOf(aPanel({ assessment: { readiness: aReadiness(), criteria } }))).toMatchObject([{ lead }]);
});

test.each<ReadinessState>(['draft', 'ready', 'exception', 'unknown'])('%s shows no gaps', (state) => {
  expect(gapsOf(aPanel({ assessment: anAssessment({ state }) }))).toEqual([]);
});

test('a vote older than the content is a gap again', () => {
  const criteria = [aCriterion({ id: 'confident', step: 'confirm', finding: { outcome: 'outdated' } })];
  const assessment = { readiness: aReadiness({ state: 'recheck' }), criteria };
  expect(gapsOf(aPanel({ assessment })).map(({ id }) => id)).toEqual(['confident']);
});

test('without a question to name, the gap of blocking ones leads to the list', () => {
  expect(gapsOf(aPanel({ questions: [aQuestion({ blocking: false })] }))[0]).toMatchObject({
    lead: { to: 'ask' },
    question: null,
  });
});

test('each question that must be answered first is a gap of its own', () => {
  const questions = [
    aQuestion({ id: 'q1', blocking: true, state: 'answered' }),
    aQuestion({ id: 'q2', blocking: true }),
    aQuestion({ id: 'q3', blocking: true }),
    aQuestion({ id: 'q4', blocking: false }),
  ];
  expect(gapsOf(aPanel({ questions })).map(keyOf)).toEqual(['q2', 'q3', 'q1', 'confident']);
});

test.each([
  ['low-vote-unheard', unmet({ because: 'low-vote-unheard', count: 1 }), 'confident', { to: 'low-vote' }],
  ['sizes-apart', unmet({ because: 'sizes-apart', steps: 4 }), 'sizesApart', { to: 'size' }],
] as const)('%s leads to the place in the result', (_because, finding, id, lead) => {
  const criteria = [aCriterion({ id, step: 'confirm', finding })];
  expect(gapsOf(aPanel({ assessment: { readiness: aReadiness(), criteria } }))).toMatchObject([{ lead }]);
});

test.each([{ progress: 'new' }, { progress: 'indeterminate' }] as const)(
  'an unanswered blocking question comes before one waiting for an OK: %j',
  ({ progress }) => {
    const questions = [
      aQuestion({ id: 'q1', blocking: true, state: 'answered' }),
      aQuestion({ id: 'q2', blocking: true }),
    ];
    const panel = aPanel({ issue: { ...aPanel().issue, progress }, questions });
    expect(gapsOf(panel)[0]?.lead).toEqual({ to: 'question', id: 'q2' });
  },
);

test('advice is never a gap', () => {
  const criteria = [aCriterion({ id: 'visual', need: 'advice', finding: unmet({ because: 'no-visual' }) })];
  const panel = aPanel({ assessment: { readiness: aReadiness(), criteria } });
  expect(gapsOf(panel)).toEqual([]);
  expect(criteria.filter(isAdvice)).toHaveLength(1);
});

const started = (progress: 'indeterminate' | 'done') => ({ ...aPanel().issue, progress });

test.each<ReadinessState>(['draft', 'refine', 'recheck'])('work has begun on %s: questions are left', (state) => {
  const panel = aPanel({ issue: started('indeterminate'), assessment: anAssessment({ state }) });
  expect(gapsOf(panel)).toMatchObject([{ id: 'blocking-answered', lead: { to: 'question', id: 'q1' } }]);
  expect(gapsOf({ ...panel, questions: [aQuestion({ blocking: false })] })).toEqual([]);
});

test.each<ReadinessState>(['ready', 'exception', 'unknown'])('work has begun on %s: nothing is left', (state) => {
  expect(gapsOf(aPanel({ issue: started('indeterminate'), assessment: anAssessment({ state }) }))).toEqual([]);
});

test('a finished issue has no gaps', () => expect(gapsOf(aPanel({ issue: started('done') }))).toEqual([]));

import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue, heading, paragraph } from '../../../test/builders/an-issue';
import { agreedRecords, aResult, askedOn, aTalk, noRecords } from '../../../test/builders/records';
import { assess, currentFingerprint } from './assess';
import { criterionIds } from '../criteria/criterion-ids';
import { hash } from '../shared/hash';
import type { Issue } from '../issue/issue';
import type { Policy } from '../policy/policy';
import { presetNeeds } from '../policy/presets';
import type { Refinement } from '../refinement/refinement';
import { NO_TALKS } from '../talk/talk';

const now = currentFingerprint(anIssue());
const edited = { summary: 'Warn about allergens and additives' };
type Spoilt = {
  readonly issue?: Partial<Issue>;
  readonly records?: Partial<Refinement>;
  readonly policy?: Partial<Policy>;
};
const assessed = ({ issue, records, policy }: Spoilt) =>
  assess(anIssue(issue), agreedRecords(records), aPolicy(policy));
const readinessOf = (spoilt: Spoilt = {}) => assessed(spoilt).readiness;
const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint: now };
const blocking = aQuestion({ blocking: true });

test.each([
  ['ready', 'the team was asked and is confident', {}],
  ['refine', 'the team was not asked', { records: { talks: NO_TALKS } }],
  ['refine', 'there is no vote', { records: { confidence: null } }],
  ['refine', 'a blocking question is open', { records: { questions: [blocking] } }],
  [
    'refine',
    'a blocking question has an answer that is not accepted',
    { records: { questions: [{ ...blocking, state: 'answered' }] } },
  ],
  ['ready', 'it is closed', { records: { questions: [{ ...blocking, state: 'closed' }] } }],
  ['ready', 'it is withdrawn', { records: { questions: [{ ...blocking, state: 'withdrawn' }] } }],
  ['ready', 'a question is open that blocks nothing', { records: { questions: [aQuestion()] } }],
  [
    'refine',
    'half of the votes would start',
    { records: { confidence: aResult({ counts: [0, 2, 2, 0, 0], voters: 4, lowVotes: 2, lowHeard: 2 }) } },
  ],
  [
    'refine',
    'a low vote was not heard',
    { records: { confidence: aResult({ counts: [1, 0, 0, 2, 2], lowVotes: 1 }) } },
  ],
  [
    'ready',
    'the low vote was heard',
    { records: { confidence: aResult({ counts: [1, 0, 0, 2, 2], lowVotes: 1, lowHeard: 1 }) } },
  ],
  [
    'refine',
    'fewer votes than a quorum count',
    { records: { confidence: aResult({ counts: [0, 0, 0, 0, 2], voters: 2 }) } },
  ],
  [
    'refine',
    'fewer respondents than a quorum were asked',
    { records: { talks: askedOn(now, { asked: { fingerprint: now, at: now, respondents: 1, quorum: 2 } }) } },
  ],
  ['recheck', 'the summary changed since', { issue: edited }],
  ['recheck', 'only the vote is on older content', { records: { confidence: aResult({ fingerprint: 'older' }) } }],
  [
    'refine',
    'the content changed and a blocking question is open',
    { issue: edited, records: { questions: [blocking] } },
  ],
  ['exception', 'it has an exception', { records: { talks: { ...NO_TALKS, exception } } }],
  [
    'exception',
    'it has an exception and only a title',
    {
      issue: { description: [] },
      records: {
        talks: {
          ...NO_TALKS,
          exception: { ...exception, fingerprint: currentFingerprint(anIssue({ description: [] })) },
        },
      },
    },
  ],
  ['recheck', 'its exception is on older content', { issue: edited, records: { talks: { ...NO_TALKS, exception } } }],
  ['draft', 'there is only a title', { issue: { description: [] } }],
  [
    'draft',
    "a template's text is untouched",
    { issue: { description: [heading('Why'), paragraph('Describe the problem')] } },
  ],
  [
    'draft',
    'it has only a parent without a text',
    { issue: { description: [], parent: { key: 'TIF-1', summary: 'Allergies', described: false, state: null } } },
  ],
  [
    'draft',
    'it has only a title below a described parent',
    { issue: { description: [], parent: { key: 'TIF-1', summary: 'Allergies', described: true, state: null } } },
  ],
] as const)('is %s when %s', (state, _when, spoilt: Spoilt) => {
  expect(readinessOf(spoilt).state).toBe(state);
});

test.each([
  'As a parent, I want one bill so I can pay once',
  'Als Köchin brauche ich eine Liste, damit Nüsse auffallen',
  'As the manager of a kitchen I need a list of all orders by lunch time',
])('a user story in the summary is no draft: "%s"', (summary) => {
  expect(readinessOf({ issue: { summary, description: [] } }).state).not.toBe('draft');
});

test('an issue with only a why, or with only enough text, is no draft', () => {
  expect(readinessOf({ issue: { description: [heading('Why'), paragraph('Law.')] } }).state).not.toBe('draft');
  expect(readinessOf({ issue: { description: [paragraph('x'.repeat(60))] } }).state).not.toBe('draft');
});

test.each([
  [
    'a word of the why',
    'recheck',
    'No child finds out at the table: parents see the allergens of a lunch before they buy it.',
  ],
  ['its looks', 'ready', 'No child finds out at the table; parents see the allergens of a Lunch before they order it'],
] as const)('changing %s gives %s', (_what, state, why) => {
  const [first, , ...others] = anIssue().description;
  const description = [...(first === undefined ? [] : [first]), paragraph(why), ...others];
  expect(readinessOf({ issue: { description } }).state).toBe(state);
});

test('a complete ticket without a talk is complete on paper, and not ready', () => {
  expect(readinessOf({ records: { talks: NO_TALKS, confidence: null } })).toMatchObject({
    state: 'refine',
    lacks: 'agreement',
    nextStep: 'unknowns',
    gaps: 2,
    missing: 'asked confident',
  });
});

test('each question that must be answered first counts as one gap', () => {
  const answered = aQuestion({ id: 'q2', blocking: true, state: 'answered' });
  const records = { confidence: null, questions: [blocking, answered, aQuestion({ id: 'q3' })] };
  expect(readinessOf({ records })).toMatchObject({ gaps: 3, missing: 'blocking-answered confident' });
});

test('a required criterion weighs three times as much as an advised one', () => {
  const { readiness, criteria } = assessed({ records: { confidence: null } });
  const applicable = criteria.filter(({ finding }) => finding.outcome !== 'not-applicable');
  const weigh = (all: typeof applicable) => all.reduce((sum, { need }) => sum + { required: 3, advice: 1 }[need], 0);
  const met = applicable.filter(({ finding }) => finding.outcome === 'met');
  const unmet = applicable.filter((one) => one.need === 'required' && !met.includes(one));
  expect(unmet.map(({ id }) => id)).toEqual(['confident']);
  expect(readiness.score).toBe(Math.floor((100 * weigh(met)) / weigh(applicable)));
});

const off = Object.fromEntries(criterionIds.map((id) => [id, 'off'] as const));
const only = (needs: Partial<Policy['needs']>): Partial<Policy> => ({
  needs: {
    ...aPolicy().needs,
    ...off,
    asked: 'required',
    'blocking-answered': 'required',
    confident: 'required',
    ...needs,
  },
});

test.each([
  [100, 'it is ready', {}],
  [99, 'it is taken as is', { records: { talks: { ...agreedRecords().talks, exception } } }],
  [
    90,
    'one of two pieces of advice is left',
    { policy: only({ why: 'advice', visual: 'advice' }), issue: { visuals: 0 } },
  ],
] as const)('the score is %i when everything required is met and %s', (score, _when, spoilt: Spoilt) => {
  expect(readinessOf({ policy: only({}), ...spoilt }).score).toBe(score);
});

test('that open questions have an owner is advice, whatever a policy says', () => {
  const questions = [aQuestion({ owner: null })];
  const { readiness, criteria } = assessed({ records: { questions }, policy: only({ 'questions-owned': 'required' }) });
  expect(criteria.find(({ id }) => id === 'questions-owned')).toMatchObject({
    need: 'advice',
    finding: { outcome: 'unmet' },
  });
  expect(readiness).toMatchObject({ state: 'ready', missing: '' });
});

test('an empty ticket has score 0', () => {
  const bare = {
    description: [],
    visuals: 0,
    estimate: null,
    blockers: [{ id: '1', key: 'X-1', summary: null, sprint: null }],
  };
  expect(assess(anIssue(bare), noRecords(), aPolicy()).readiness.score).toBe(0);
});

test('the summary counts open questions, blocking ones and the earliest due day', () => {
  const questions = [
    aQuestion({ id: 'a', due: '2025-12-01' }),
    aQuestion({ id: 'b', blocking: true, due: '2025-11-26' }),
    aQuestion({ id: 'c', state: 'answered', due: '2025-11-01' }),
  ];
  expect(readinessOf({ records: { questions } })).toMatchObject({
    openQuestions: 2,
    blockingQuestions: 1,
    nextDue: '2025-11-26',
  });
});

test.each([
  ['yes', 'answered after the talk', { state: 'answered', answeredAt: '2025-11-25T09:00:00.000Z' }],
  ['yes', 'answered after the talk, and accepted', { state: 'closed', answeredAt: '2025-11-25T09:00:00.000Z' }],
  ['no', 'answered before the talk ended', { state: 'closed', answeredAt: '2025-11-24T09:00:00.000Z' }],
  ['no', 'answered after the talk, and open again', { state: 'open', answeredAt: '2025-11-25T09:00:00.000Z' }],
] as const)('"answered since the talk" is "%s" where a question was %s', (expected, _when, spoilt) => {
  const questions = [aQuestion({ answer: 'The parents.', answeredBy: 'ben', ...spoilt })];
  const talks = askedOn(now, { talks: [aTalk({ at: '2025-11-24T09:40:00.000Z' })] });
  expect(readinessOf({ records: { questions, talks } }).answeredSinceTalk).toBe(expected);
  expect(readinessOf({ records: { questions, talks: NO_TALKS } }).answeredSinceTalk).toBe('no');
});

test('remarks name unmet advice, and a question in the text until it is taken up or dismissed', () => {
  const issue = { description: [paragraph('Parents order lunches for the week. Do we push or e-mail?')] };
  const { remarks } = readinessOf({ issue });
  expect(remarks.split(' ')).toEqual(expect.arrayContaining(['acceptance-criteria', 'text-asks']));
  const dismissed = [`text:${hash('Do we push or e-mail?')}`];
  expect(readinessOf({ issue, records: { dismissed } }).remarks).not.toContain('text-asks');
  const questions = [aQuestion({ fromHint: dismissed[0] ?? '' })];
  expect(readinessOf({ issue, records: { questions } }).remarks).not.toContain('text-asks');
});

test('the time of agreement is given once every people criterion holds', () => {
  expect(readinessOf().agreedAt).toBe('2025-11-24T09:40:00Z');
  expect(readinessOf({ issue: edited }).agreedAt).toBe('2025-11-24T09:40:00Z');
  expect(readinessOf({ records: { talks: NO_TALKS, agreement: null } }).agreedAt).toBeNull();
});

test('once work has begun the state stays, and questions are still counted', () => {
  const readiness = readinessOf();
  for (const progress of ['indeterminate', 'done'] as const) {
    const later = readinessOf({
      issue: { ...edited, progress },
      records: { frozen: readiness, questions: [blocking] },
    });
    expect(later).toMatchObject({
      state: 'ready',
      score: readiness.score,
      gaps: 0,
      openQuestions: 1,
      blockingQuestions: 1,
    });
    expect(later.fingerprint).not.toBe(readiness.fingerprint);
  }
  expect(readinessOf({ issue: { progress: 'indeterminate' } }).state).toBe('unknown');
  expect(readinessOf({ issue: edited, records: { frozen: readiness } }).state).toBe('recheck');
});

test('a blocking question keeps an issue unready even where the policy does not ask for it', () => {
  const needs = { ...presetNeeds('starter'), 'blocking-answered': 'off' } as const;
  expect(readinessOf({ records: { questions: [blocking] }, policy: { needs } })).toMatchObject({
    state: 'refine',
    missing: 'blocking-answered',
    gaps: 1,
  });
});

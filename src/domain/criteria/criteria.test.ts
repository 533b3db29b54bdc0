import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue, aSprint, paragraph } from '../../../test/builders/an-issue';
import { agreedRecords, aResult, aTalk, noRecords } from '../../../test/builders/records';
import { assess } from '../readiness/assess';
import type { Issue } from '../issue/issue';
import type { CriterionId } from './criterion-ids';
import type { Refinement } from '../refinement/refinement';
import { NO_TALKS, type Talk } from '../talk/talk';
import { recordTalk } from '../talk/talk-record';

type Spoilt = { readonly issue?: Partial<Issue>; readonly records?: Partial<Refinement> };
const finding = (id: CriterionId, { issue, records }: Spoilt) =>
  assess(anIssue(issue), agreedRecords(records), aPolicy()).criteria.find((criterion) => criterion.id === id)?.finding;
const blocking = aQuestion({ blocking: true });

test.each([
  ['why', 'no-why', { issue: { description: [paragraph('x'.repeat(60))] } }],
  ['who', 'no-who', {}],
  ['acceptance-criteria', 'no-acceptance-criteria', { issue: { description: [] } }],
  ['out-of-scope', 'no-out-of-scope', { issue: { description: [] } }],
  ['visual', 'no-visual', { issue: { visuals: 0 } }],
  ['asked', 'nobody-asked', { records: { talks: NO_TALKS } }],
  ['blocking-answered', 'blocking-open', { records: { questions: [blocking] } }],
  ['blocking-answered', 'blocking-waiting', { records: { questions: [{ ...blocking, state: 'answered' }] } }],
  ['questions-owned', 'questions-unowned', { records: { questions: [aQuestion({ owner: null })] } }],
  ['estimated', 'no-estimate', { issue: { estimate: { value: null } } }],
  ['unblocked', 'blocked', { issue: { blockers: [{ id: '1', key: 'TIF-52', summary: null, sprint: null }] } }],
  ['confident', 'nobody-voted', { records: { confidence: null } }],
  ['confident', 'too-few-votes', { records: { confidence: aResult({ voters: 1 }) } }],
] as const)('%s gives %s', (id, because, spoilt: Spoilt) => {
  expect(finding(id, spoilt)).toMatchObject({ outcome: 'unmet', because });
});

test.each(['Bug', 'defect', 'INCIDENT', 'Fehler', 'Störung'])(
  'an issue of the type %s is not asked for a why',
  (name) => {
    const type = { id: '10004', name, subtask: false };
    const description = [paragraph('x'.repeat(60))];
    expect(finding('why', { issue: { type, description } })).toEqual({ outcome: 'not-applicable' });
  },
);

const BUG = { id: '10004', name: 'Bug', subtask: false };

test.each([
  ['steps', 'no-steps'],
  ['expected', 'no-expected'],
] as const)('a bug is asked for %s in the place of why and criteria, and no other issue is', (id, because) => {
  const description = [paragraph('x'.repeat(60))];
  expect(finding(id, { issue: { description } })).toEqual({ outcome: 'not-applicable' });
  expect(finding(id, { issue: { description, type: BUG } })).toEqual({ outcome: 'unmet', because });
  expect(finding('acceptance-criteria', { issue: { description, type: BUG } })).toEqual({ outcome: 'not-applicable' });
  const told = [paragraph('Steps: open the menu'), paragraph('Expected: it opens')];
  expect(finding(id, { issue: { description: told, type: BUG } })).toEqual({ outcome: 'met' });
});

test.each([
  ['both', []],
  ['agreement', [paragraph('Steps: open the menu'), paragraph('Expected: it opens')]],
] as const)('where no form is required, a bug that nobody talked about lacks %s', (lacks, told) => {
  const issue = anIssue({ type: BUG, description: [paragraph('x'.repeat(60)), ...told] });
  expect(assess(issue, noRecords(), aPolicy()).readiness.lacks).toBe(lacks);
});

test('a team may require steps of its bugs', () => {
  const policy = aPolicy({ needs: { ...aPolicy().needs, steps: 'required' } });
  const issue = anIssue({ type: BUG });
  expect(assess(issue, agreedRecords({}, issue), policy).readiness).toMatchObject({
    state: 'refine',
    missing: 'steps',
  });
  const story = anIssue();
  expect(assess(story, agreedRecords({}, story), policy).readiness.state).toBe('ready');
});

test.each([
  ['blocking-open', 1, ['open', 'answered']],
  ['blocking-waiting', 2, ['answered', 'answered']],
] as const)('blocking-answered counts the questions of its reason: %s %i', (because, count, states) => {
  const questions = states.map((state, at) => ({ ...blocking, id: `q${at}`, state }));
  expect(finding('blocking-answered', { records: { questions } })).toMatchObject({ because, count });
});

test('a number in the field is an estimate, without a settled card', () => {
  expect(finding('estimated', { issue: { estimate: { value: 5 } } })).toEqual({ outcome: 'met' });
});

test.each([
  ['estimated', 'the project has no estimate', { issue: { estimate: null } }],
  ['small-enough', 'no velocity is known', {}],
  ['blocking-answered', 'the team was not asked yet', { records: { talks: NO_TALKS } }],
  ['questions-owned', 'the team was not asked yet', { records: { talks: NO_TALKS } }],
] as const)('%s does not apply when %s', (id, _when, spoilt: Spoilt) => {
  expect(finding(id, spoilt)).toEqual({ outcome: 'not-applicable' });
});

test.each([
  ['in the same sprint', aSprint(), 'met'],
  ['in an earlier planned sprint', aSprint({ id: 11, startDate: '2025-11-13T08:00:00.000Z' }), 'met'],
  ['in another sprint that starts together with ours', aSprint({ id: 13 }), 'met'],
  ['in the running sprint', aSprint({ id: 11, state: 'active' }), 'met'],
  ['in a later sprint', aSprint({ id: 13, startDate: '2025-12-11T08:00:00.000Z' }), 'unmet'],
  ['in a sprint without a date', aSprint({ id: 13, startDate: null }), 'unmet'],
  ['in no sprint', null, 'unmet'],
] as const)('a blocker %s: unblocked is %s', (_where, sprint, outcome) => {
  expect(
    finding('unblocked', {
      issue: { sprint: aSprint(), blockers: [{ id: '1', key: 'TIF-52', summary: null, sprint }] },
    }),
  ).toMatchObject({ outcome });
});

test.each([
  [11, 'met'],
  [13, 'unmet'],
] as const)('of two sprints without dates the one with the lower id comes first: %i is %s', (id, outcome) => {
  const undated = (of: number) => aSprint({ id: of, startDate: null });
  const blocker = { id: '1', key: 'TIF-52', summary: null, sprint: undated(id) };
  expect(finding('unblocked', { issue: { sprint: undated(12), blockers: [blocker] } })).toMatchObject({ outcome });
});

const blockedBy = (...keys: readonly (string | null)[]) =>
  finding('unblocked', {
    issue: { blockers: keys.map((key, at) => ({ id: `${at}`, key, summary: null, sprint: null })) },
  });

test('what is blocked names the first blocker that is to be seen, and never one that is not', () => {
  expect(blockedBy('TIF-152', null, 'TIF-61')).toMatchObject({ count: 3, key: 'TIF-61' });
  expect(blockedBy(null)).toEqual({
    outcome: 'unmet',
    because: 'blocked',
    count: 1,
    key: null,
    summary: null,
    sprint: null,
  });
});

const later = aSprint({ id: 13, startDate: '2025-12-11T08:00:00.000Z' });
const early = aSprint({ id: 11, state: 'active' });
const none = { estimate: null, parent: null, unseen: 0 };

test.each([
  ['keeps the issue unready', 'is newer than the agreement', later, { ...none, blockers: [] }, 'refine'],
  ['is advice', 'is part of the agreement', later, { ...none, blockers: ['52'] }, 'ready'],
  ['is advice', 'may be one that only the app saw then', later, { ...none, blockers: [], unseen: 1 }, 'ready'],
  ['is no obstacle', 'comes in time', early, { ...none, blockers: [] }, 'ready'],
  ['is advice', 'cannot be compared with stored facts', later, null, 'ready'],
] as const)('a blocker %s where it %s', (_what, _which, sprint, agreedFacts, state) => {
  const issue = anIssue({ sprint: aSprint(), blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint }] });
  const agreed = agreedRecords({}, issue);
  const records = { ...agreed, talks: { ...agreed.talks, agreedFacts } };
  const off = aPolicy({ needs: { ...aPolicy().needs, unblocked: 'off' } });
  for (const policy of [aPolicy(), off]) expect(assess(issue, records, policy).readiness.state).toBe(state);
});

test('half the velocity is small enough, more is not', () => {
  const small = (value: number) =>
    assess(anIssue({ estimate: { value } }), noRecords(), { ...aPolicy(), velocity: 20 }).criteria.find(
      ({ id }) => id === 'small-enough',
    )?.finding.outcome;
  expect([small(10), small(10.5)]).toEqual(['met', 'unmet']);
});

type Ended = Partial<Talk> & { readonly isInCompany?: true };
const talked = (...talks: readonly Ended[]): Partial<Refinement> => ({
  confidence: aResult({ round: 2 }),
  talks: talks.reduce(
    (record, { isInCompany, ...spoilt }, at) => recordTalk(record, aTalk({ id: `t${at}`, ...spoilt }), isInCompany),
    agreedRecords().talks,
  ),
});
const putOff = { outcome: 'another-talk', putOff: 2 } as const;

test.each<[string, readonly Ended[]]>([
  ['the last talk', [{ outcome: 'ready' }, putOff]],
  ['the last talk with an outcome', [putOff, { outcome: 'none' }]],
  ['a talk before one that ended so over something else', [putOff, { outcome: 'another-talk' }, { outcome: 'none' }]],
  ['a talk before one that one person ended as ready', [putOff, { outcome: 'ready' }]],
  ['a talk before one that was split, parked or dropped', [putOff, { outcome: 'split' }, { outcome: 'drop' }]],
  ['a talk before one that was parked in company', [putOff, { outcome: 'park', isInCompany: true }]],
])('a good vote does not count where %s ended with "another talk" over nothing else', (_what, talks) => {
  expect(finding('confident', { records: talked(...talks) })).toMatchObject({ because: 'another-talk' });
});

test.each<[string, readonly Ended[]]>([
  ['an earlier round that was put off', [{ ...putOff, putOff: 1 }]],
  ['a later talk that ended as ready in company', [putOff, { outcome: 'ready', isInCompany: true }]],
  ['such a talk before another one', [putOff, { outcome: 'ready', isInCompany: true }, { outcome: 'another-talk' }]],
  ['"another talk" over something else', [{ outcome: 'another-talk' }]],
])('the vote counts in spite of %s', (_what, talks) => {
  expect(finding('confident', { records: talked(...talks) })).toEqual({ outcome: 'met' });
});

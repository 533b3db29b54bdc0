import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue, heading, paragraph } from '../../../test/builders/an-issue';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { agreedRecords, aResult, askedOn } from '../../../test/builders/records';
import type { Issue } from '../issue/issue';
import type { Policy } from '../policy/policy';
import { presetNeeds } from '../policy/presets';
import type { Refinement } from '../refinement/refinement';
import { isAgreed } from '../refinement/standing';
import { readinessStates } from '../shared/readiness-state';
import { NO_TALKS } from '../talk/talk';
import { assess, currentFingerprint } from './assess';
import type { AssessedCriterion } from './finding';
import { lacksOf } from './lacks';

type Spoilt = {
  readonly issue?: Partial<Issue>;
  readonly records?: Partial<Refinement>;
  readonly policy?: Partial<Policy>;
};
const readinessOf = ({ issue, records, policy }: Spoilt) =>
  assess(anIssue(issue), agreedRecords(records), aPolicy(policy)).readiness;

const now = currentFingerprint(anIssue());
const edited = { summary: 'Warn about allergens and additives' };
const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint: now };
const scrum = { needs: presetNeeds('scrum') };
const unestimated = { estimate: { value: null } };
const bare = { description: [heading('Why'), paragraph('x'.repeat(60))] };
const blocked = { blockers: [{ id: '1', key: 'X-1', summary: null, sprint: null }] };
const strict = { needs: { ...presetNeeds('starter'), unblocked: 'required' } } as const;
const emptyField = { fields: { customfield_10050: { texts: [], number: null } } };
const own = { own: [aFieldRule()] };
const unvoted = { needs: { ...presetNeeds('starter'), confident: 'off' } } as const;
const unheard = { needs: { ...presetNeeds('starter'), asked: 'off', confident: 'off' } } as const;

test.each([
  ['nothing', 'it is ready', {}],
  ['nothing', 'it is taken as is', { records: { confidence: null, talks: askedOn(now, { exception }) } }],
  ['both', 'it is a draft', { issue: { description: [] } }],
  ['agreement', 'the agreement is on older content', { issue: edited }],
  ['agreement', 'its exception is on older content', { issue: edited, records: { talks: { ...NO_TALKS, exception } } }],
  [
    'both',
    'its exception is on older content and the form is not complete',
    { issue: { ...edited, ...unestimated }, records: { talks: { ...NO_TALKS, exception } }, policy: scrum },
  ],
  ['agreement', 'nobody has voted', { records: { confidence: null } }],
  ['both', 'nobody has voted on a story without acceptance criteria', { issue: bare, records: { confidence: null } }],
  ['agreement', 'nobody has voted and the required form is there', { records: { confidence: null }, policy: scrum }],
  ['both', 'nobody has voted or estimated', { issue: unestimated, records: { confidence: null }, policy: scrum }],
  ['form', 'it is agreed and not estimated', { issue: unestimated, policy: scrum }],
  ['form', 'it is agreed and a field of the team is empty', { issue: emptyField, policy: own }],
  ['form', 'it is agreed and a tick is missing', { policy: { own: [aTickedRule()] } }],
  ['both', 'a field is empty and the vote is on older content', { issue: { ...emptyField, ...edited }, policy: own }],
  [
    'both',
    'a field is empty and a question must be answered',
    { issue: emptyField, policy: own, records: { questions: [aQuestion({ blocking: true })] } },
  ],
  ['nothing', 'it is agreed and blocked', { issue: blocked, policy: strict }],
  [
    'both',
    'it is agreed, blocked, and a field is empty',
    { issue: { ...blocked, ...emptyField }, policy: { ...strict, ...own } },
  ],
  [
    'form',
    'no vote is asked for, the team was asked, and a field is empty',
    { issue: emptyField, records: { confidence: null }, policy: { ...unvoted, ...own } },
  ],
  [
    'both',
    'neither vote nor question is asked for, and a field is empty',
    { issue: emptyField, policy: { ...unheard, ...own } },
  ],
  [
    'agreement',
    'only the vote came too short',
    { records: { confidence: aResult({ counts: [0, 0, 0, 0, 2], voters: 2 }) } },
  ],
] as const)('an item lacks %s when %s', (expected, when, spoilt: Spoilt) => {
  const readiness = readinessOf(spoilt);
  expect(readiness.lacks).toBe(expected);
  const isAgreedInAll = expected === 'form' || when.startsWith('it is agreed');
  expect(isAgreed(readiness)).toBe(isAgreedInAll || readiness.state === 'ready');
});

test('under Starter an agreed item is ready, however empty its fields are', () => {
  const issue = anIssue({ ...bare, ...unestimated });
  expect(assess(issue, agreedRecords({}, issue), aPolicy()).readiness).toMatchObject({
    state: 'ready',
    lacks: 'nothing',
  });
});

test('once work has begun an item keeps what it lacked', () => {
  const frozen = readinessOf({ issue: emptyField, policy: own });
  const later = readinessOf({ issue: { ...edited, progress: 'done' }, records: { frozen } });
  expect(later).toMatchObject({ state: 'refine', lacks: 'form' });
});

test('only people make an item agreed, and only form makes it incomplete', () => {
  const halves = { why: 'form', 'own-1': 'form', asked: 'people', confident: 'people', unblocked: null } as const;
  const criterion = fc.record({
    id: fc.constantFrom('why' as const, 'own-1' as const, 'asked' as const, 'confident' as const, 'unblocked' as const),
    need: fc.constantFrom('required' as const, 'advice' as const),
    outcome: fc.constantFrom('met' as const, 'outdated' as const, 'not-applicable' as const),
  });
  const some = fc.uniqueArray(criterion, { selector: ({ id }) => id });
  fc.assert(
    fc.property(some, fc.constantFrom(...readinessStates), (all, state) => {
      const assessed = all.map(({ id, need, outcome }): AssessedCriterion => ({
        id,
        need,
        step: 'scope',
        by: halves[id] === 'people' ? 'people' : 'field',
        place: null,
        finding: { outcome },
      }));
      const missing = all.filter(({ need, outcome }) => need === 'required' && outcome === 'outdated');
      const lacks = lacksOf(state, { assessed, exceptionIsOld: false });
      const people = missing.filter(({ id }) => halves[id] === 'people');
      if (lacks === 'form') {
        expect(state).toBe('refine');
        expect(missing.map(({ id }) => halves[id])).toEqual(missing.map(() => 'form'));
        expect(all.some(({ id, outcome }) => halves[id] === 'people' && outcome === 'met')).toBe(true);
      }
      if (lacks === 'agreement' && state === 'refine') expect(people).not.toEqual([]);
      if (lacks === 'nothing' && state === 'refine') expect(missing.every(({ id }) => halves[id] === null)).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue, item, heading } from '../../../test/builders/an-issue';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { agreedRecords, askedOn } from '../../../test/builders/records';
import { assess, currentFingerprint } from './assess';
import type { FieldValue, Issue } from '../issue/issue';
import type { Condition, FieldCondition, Policy } from '../policy/policy';
import { presetNeeds } from '../policy/presets';
import { isAgreementOld } from './recheck';
import type { ManualCheck, TalkRecord } from '../talk/talk';

const risk = (texts: readonly string[]): Partial<Issue> => ({ fields: { customfield_10050: { texts, number: null } } });
const now = currentFingerprint(anIssue());
const aCheck: ManualCheck = {
  criterion: 'own-2',
  projectId: anIssue().projectId,
  by: 'ana',
  at: '2025-11-25T09:00:00.000Z',
  fingerprint: now,
};
const look = (issue: Partial<Issue>, policy: Partial<Policy>, talks: Partial<TalkRecord> = {}) =>
  assess(anIssue(issue), agreedRecords({ talks: askedOn(now, talks) }), aPolicy(policy));

test.each([
  ['is ready', 'is filled', risk(['Low']), {}],
  ['is ready', 'is missing in this issue', {}, {}],
  ['is refined', 'is empty', risk([]), { because: 'own-empty' }],
] as const)('a story %s when the field %s', (state, _when, issue, because) => {
  const { readiness, criteria } = look(issue, { own: [aFieldRule()] });
  expect(readiness.state).toBe(state === 'is ready' ? 'ready' : 'refine');
  const finding = criteria.find(({ id }) => id === 'own-1')?.finding;
  if ('because' in because)
    expect(finding).toEqual({ outcome: 'unmet', ...because, name: 'Risk is known', field: 'Risk' });
});

test('a field with another value has a reason of its own', () => {
  const own = [aFieldRule({ condition: { is: 'one-of', values: ['Low'] } })];
  expect(look(risk(['High']), { own }).criteria.find(({ id }) => id === 'own-1')?.finding).toMatchObject({
    because: 'own-differs',
  });
});

test('an empty field and a missing tick are form: the item stays agreed', () => {
  const own = [aFieldRule(), aTickedRule()];
  expect(look(risk([]), { own }).readiness).toMatchObject({ lacks: 'form', missing: 'own-1 own-2' });
  expect(look(risk(['Low']), { own }).readiness).toMatchObject({
    lacks: 'form',
    missing: 'own-2',
    nextStep: 'confirm',
  });
});

const anyValue = fc.constantFrom<FieldValue | undefined>(
  undefined,
  { texts: [], number: null },
  { texts: ['High'], number: null },
  { texts: ['Low'], number: null },
);
const isLow: Condition = { is: 'one-of', values: ['Low'] };
const on = (name: string): FieldCondition => ({ field: { id: name, name }, condition: isLow });

test('one met alternative is enough; fields that the issue lacks say nothing', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 5 }), (values) => {
      const [first, ...or] = values.map((_value, at) => on(`F${at}`));
      const fields = Object.fromEntries(
        values.flatMap((value, at) => (value === undefined ? [] : [[`F${at}`, value]])),
      );
      const own = [aFieldRule({ ...first, or })];
      const finding = look({ fields }, { own }).criteria.find(({ id }) => id === 'own-1')?.finding;
      const there = values.filter((value) => value !== undefined);
      const isMet = there.some(({ texts }) => texts.includes('Low'));
      expect(finding?.outcome).toBe(there.length === 0 ? 'not-applicable' : isMet ? 'met' : 'unmet');
    }),
  );
});

test('where no alternative is met, the reason names each field once', () => {
  const own = [aFieldRule({ ...on('Risk'), or: [on('Cost'), { ...on('Risk'), condition: { is: 'filled' } }] })];
  const empty = { texts: [], number: null };
  const { criteria } = look({ fields: { Risk: empty, Cost: empty } }, { own });
  expect(criteria.find(({ id }) => id === 'own-1')?.finding).toEqual({
    outcome: 'unmet',
    because: 'own-none',
    name: 'Risk is known',
    fields: ['Risk', 'Cost'],
  });
});

test.each([
  ['meets it', { texts: ['Low'], number: null }, 'refine'],
  ['does not', { texts: ['High'], number: null }, 'ready'],
  ['lacks the field', undefined, 'ready'],
] as const)(
  'a rule with a condition on another field is asked only of what meets it: an issue that %s',
  (_which, value, state) => {
    const own = [aTickedRule({ onlyIf: on('priority') })];
    const { readiness, criteria } = look({ fields: value === undefined ? {} : { priority: value } }, { own });
    expect(readiness.state).toBe(state);
    expect(criteria.some(({ id }) => id === 'own-2')).toBe(state === 'refine');
  },
);

test('custom criteria stand within their steps', () => {
  const ids = look({}, { own: [aTickedRule(), aFieldRule()] }).criteria.map(({ id }) => id);
  expect(ids.indexOf('own-1')).toBe(ids.indexOf('asked') - 1);
  expect(ids.at(-1)).toBe('own-2');
});

test('a tick counts on its content: a change outdates the tick, not the agreement', () => {
  const own = [aTickedRule()];
  const summary = 'Warn about allergens and additives';
  expect(look({}, { own }, { manualChecks: [aCheck] }).readiness).toMatchObject({ state: 'ready', gaps: 0 });
  const issue = anIssue({ summary });
  const records = agreedRecords({}, issue);
  const marked = { ...records, talks: { ...records.talks, manualChecks: [aCheck] } };
  const assessment = assess(issue, marked, aPolicy({ own }));
  expect(assessment.readiness).toMatchObject({ state: 'recheck', outdated: 'own-2', agreedAt: expect.any(String) });
  expect(isAgreementOld(assessment, marked)).toBe(false);
  const both = assess(
    anIssue({ summary }),
    agreedRecords({ talks: askedOn(now, { manualChecks: [aCheck] }) }),
    aPolicy({ own }),
  );
  expect(isAgreementOld(both, marked)).toBe(true);
});

test('where asking is only advice, an outdated tick alone outdates no agreement', () => {
  const issue = anIssue({ summary: 'Warn about allergens and additives' });
  const records = agreedRecords({}, issue);
  const marked = { ...records, talks: askedOn(now, { manualChecks: [aCheck] }) };
  const policy = aPolicy({ own: [aTickedRule()], needs: { ...presetNeeds('starter'), asked: 'advice' } });
  const assessment = assess(issue, marked, policy);
  expect(assessment.readiness).toMatchObject({ state: 'recheck', outdated: 'own-2' });
  expect(isAgreementOld(assessment, marked)).toBe(false);
});

test('an issue type is judged by its own exception', () => {
  const policy = {
    own: [aTickedRule({ need: 'off' })],
    types: [{ id: '10004', name: 'Bug', needs: { 'own-2': 'required' } }],
  } as const;
  expect(look({}, policy).readiness.state).toBe('ready');
  const bug = { id: '10004', name: 'Bug', subtask: false };
  expect(look({ type: bug }, policy).readiness).toMatchObject({ state: 'refine', missing: 'own-2' });
});

test.each([
  ['nothing is required', { needs: all('off') }, {}],
  [
    'only inapplicable criteria are required',
    { needs: { ...all('advice'), estimated: 'required' } },
    { estimate: null },
  ],
] as const)('where %s, the vote is required', (_what, policy, issue) => {
  const silent = assess(anIssue(issue), agreedRecords({ confidence: null }), aPolicy(policy));
  expect(silent.readiness).toMatchObject({ state: 'refine', gaps: 1, missing: 'confident' });
  expect(look(issue, policy).readiness.state).toBe('ready');
});

test('the policy sets the number of acceptance criteria and the size of a small issue', () => {
  const find = (id: string, policy: Partial<Policy>) =>
    assess(
      anIssue({ estimate: { value: 5 }, description: [heading('Done when'), item('It is red')] }),
      agreedRecords(),
      { ...aPolicy(policy), velocity: 20 },
    ).criteria.find((criterion) => criterion.id === id)?.finding;
  expect(find('acceptance-criteria', { acceptanceAtLeast: 1 })).toEqual({ outcome: 'met' });
  expect(find('acceptance-criteria', { acceptanceAtLeast: 2 })).toMatchObject({ count: 1, least: 2 });
  expect(find('small-enough', { smallEnough: 0.25 })).toEqual({ outcome: 'met' });
  expect(find('small-enough', { smallEnough: 0.2 })).toMatchObject({ estimate: 5, limit: 4, percent: 20 });
});

function all(need: 'advice' | 'off'): Policy['needs'] {
  const entries = Object.entries(presetNeeds('starter')).map(([id]) => [id, need] as const);
  return { ...presetNeeds('starter'), ...Object.fromEntries(entries) };
}

import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { anyRow } from '../../../test/builders/any-row';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { standingAs } from '../../../test/builders/standing';
import { agreedRecords, aRound, askedOn, aTalk } from '../../../test/builders/records';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { judgesAlike } from '../../domain/policy/judges-alike';
import { NAME_LIMIT, OWN_AT_MOST } from '../../domain/policy/policy-limits';
import type { Issue } from '../../domain/issue/issue';
import { presetNeeds } from '../../domain/policy/presets';
import { currentFingerprint } from '../../domain/readiness/assess';
import { REASON_LIMIT, type Summary } from '../../domain/refinement/readiness';
import type { Refinement } from '../../domain/refinement/refinement';
import { utf8Length } from '../../domain/shared/utf8-length';
import { NO_TALKS } from '../../domain/talk/talk';
import { judge } from './judge';
import { summaryOf } from './project';
import { reasonFromIds } from './reason';

const fingerprint = currentFingerprint(anIssue());
const edited = { summary: 'Warn about allergens and additives' };
const emptyField = { fields: { customfield_10050: { texts: [], number: null } } };
const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint };
const own = [aFieldRule({ name: 'Somebody is assigned', field: { id: 'customfield_10050', name: 'Assignee' } })];
const strict = { needs: { ...presetNeeds('starter'), unblocked: 'required' } } as const;
const vote = { voter: 'ben', confidence: 4, size: null, at: '2025-11-24T09:00:00.000Z', on: null } as const;
const blocker = { id: '9', key: 'SECRET-9', summary: 'Takeover', sprint: null };
const parent = { key: 'TIF-1', summary: 'Orders', described: true, state: 'ready' } as const;
const frozenAs = (
  state: 'ready' | 'refine' | 'recheck' | 'exception',
  lacks: 'nothing' | 'form' | 'both' = 'both',
) => ({
  agreement: state === 'ready' || lacks === 'form' ? { fingerprint, at: '2025-11-24T09:40:00.000Z' } : null,
  frozen: {
    state,
    lacks,
    standing: standingAs({ state, lacks }),
    score: 50,
    gaps: 1,
    missing: 'asked',
    outdated: '',
    nextStep: 'unknowns',
    startedAt: '2025-11-25T09:00:00.000Z',
  } as const,
});
const begun = { progress: 'indeterminate' } as const;

type Spoilt = {
  readonly issue?: Partial<Issue>;
  readonly records?: Partial<Refinement>;
  readonly policy?: Partial<EffectivePolicy>;
};
function summaryIn({ issue: spoilt, records, policy: rules }: Spoilt): Summary {
  const issue = anIssue(spoilt);
  const policy = aPolicy(rules);
  const refinement = agreedRecords(records);
  return summaryOf({ issue, refinement, policy }, judge({ issue, refinement, policy }));
}

test.each<[string, string, Spoilt]>([
  ['Agreed on 24 Nov.', 'Einig seit dem 24. November.', {}],
  [
    'Agreed on 24 Nov. No size settled.',
    'Einig seit dem 24. November. Keine Größe festgelegt.',
    { issue: { estimate: null } },
  ],
  [
    'Agreed on 24 Nov. Still missing: Assignee is empty (“Somebody is assigned”). No size settled.',
    'Einig seit dem 24. November. Es fehlt noch: Assignee ist leer („Somebody is assigned“). Keine Größe festgelegt.',
    { issue: { ...emptyField, estimate: { value: null } }, policy: { own } },
  ],
  [
    'Agreed on 24 Nov. Still missing: Assignee is empty (“Somebody is assigned”).',
    'Einig seit dem 24. November. Es fehlt noch: Assignee ist leer („Somebody is assigned“).',
    { issue: emptyField, policy: { own } },
  ],
  [
    'Agreed on 24 Nov. In the way: blocked by 1 work item.',
    'Einig seit dem 24. November. Im Weg: durch 1 Vorgang blockiert.',
    { issue: { blockers: [blocker] }, policy: strict },
  ],
  [
    'Not agreed yet: nobody has asked what could go wrong; no vote has been revealed.',
    'Noch nicht einig: niemand hat gefragt, was schiefgehen kann; keine Abstimmung wurde aufgedeckt.',
    { records: { talks: NO_TALKS, confidence: null, agreement: null } },
  ],
  [
    'Not agreed yet: votes wait for their reveal.',
    'Noch nicht einig: Stimmen warten auf das Aufdecken.',
    { records: { talks: NO_TALKS, confidence: null, agreement: null, round: aRound({ votes: [vote] }) } },
  ],
  [
    'Agreed on 24 Nov, changed since: still agreed?',
    'Einig seit dem 24. November, seither geändert: Noch einig?',
    { issue: edited },
  ],
  [
    'Agreed on 24 Nov, changed since: still agreed? Still missing: Assignee is empty (“Somebody is assigned”).',
    'Einig seit dem 24. November, seither geändert: Noch einig? Es fehlt noch: Assignee ist leer („Somebody is assigned“).',
    { issue: { ...edited, ...emptyField }, policy: { own } },
  ],
  [
    'Exception made on 24 Nov.',
    'Ausnahme vom 24. November.',
    { records: { agreement: null, confidence: null, talks: askedOn(fingerprint, { exception }) } },
  ],
  [
    'Exception made on 24 Nov, the text changed since: does it still hold?',
    'Ausnahme vom 24. November, der Text wurde seither geändert: Gilt sie noch?',
    { issue: edited, records: { agreement: null, confidence: null, talks: { ...NO_TALKS, exception } } },
  ],
  [
    'Too little said so far: say why it matters.',
    'Bisher zu wenig gesagt: Sag, warum es wichtig ist.',
    { issue: { description: [] }, policy: { needs: presetNeeds('scrum') } },
  ],
  [
    'Started on 25 Nov without an agreement.',
    'Begonnen am 25. November ohne Einigung.',
    { issue: begun, records: { ...frozenAs('refine'), confidence: null, talks: NO_TALKS } },
  ],
  [
    'Started on 25 Nov without an agreement; talked about since.',
    'Begonnen am 25. November ohne Einigung; seither besprochen.',
    {
      issue: begun,
      records: {
        ...frozenAs('refine'),
        confidence: null,
        talks: { ...NO_TALKS, talks: [aTalk({ at: '2025-11-25T10:00:00.000Z' })] },
      },
    },
  ],
  [
    'Started on 25 Nov, agreed on 24 Nov.',
    'Begonnen am 25. November, einig seit dem 24. November.',
    { issue: begun, records: frozenAs('refine', 'form') },
  ],
  [
    'Started on 25 Nov, agreed on 24 Nov.',
    'Begonnen am 25. November, einig seit dem 24. November.',
    { issue: begun, records: frozenAs('ready', 'nothing') },
  ],
  [
    'Started on 25 Nov, agreed on 24 Nov. No size settled.',
    'Begonnen am 25. November, einig seit dem 24. November. Keine Größe festgelegt.',
    { issue: { ...begun, estimate: null }, records: frozenAs('ready', 'nothing') },
  ],
  [
    'Started before anybody checked.',
    'Ungeprüft begonnen.',
    { issue: begun, records: { agreement: null, confidence: null, talks: NO_TALKS } },
  ],
  [
    'Ready, as its parent is.',
    'Bereit, weil es der übergeordnete Vorgang ist.',
    {
      issue: { type: { id: '10003', name: 'Sub-task', subtask: true }, parent },
      records: { talks: NO_TALKS, confidence: null },
    },
  ],
])('%s', (english, german, spoilt) => {
  expect(summaryIn(spoilt)).toMatchObject({ reason: english, language: 'en' });
  const policy = { ...spoilt.policy, language: 'de' } as const;
  expect(summaryIn({ ...spoilt, policy })).toMatchObject({ reason: german, language: 'de' });
});

test('what was agreed after the start is said so', () => {
  const talks = askedOn(fingerprint, {
    asked: { fingerprint, at: '2025-11-25T11:00:00.000Z', respondents: 3, quorum: 2 },
  });
  expect(
    summaryIn({
      issue: begun,
      records: { ...frozenAs('refine'), agreement: { fingerprint, at: '2025-11-25T11:00:00.000Z' }, talks },
    }).reason,
  ).toBe('Started on 25 Nov without an agreement; agreed since.');
});

test('from ids alone, votes that wait are said once and nobody is said not to have asked', () => {
  const lacking = {
    standing: 'not-agreed',
    agreedAt: null,
    votesWait: true,
    missing: ['why', 'asked', 'confident'],
  } as const;
  expect(reasonFromIds(lacking, aPolicy())).toBe('Not agreed yet: no why found; votes wait for their reveal.');
});

test('an outdated record is in no list of what is missing', () => {
  const { missing, outdated } = summaryIn({ issue: { ...edited, ...emptyField }, policy: { own } });
  expect([missing, outdated]).toEqual(['own-1', 'asked confident']);
});

test('policies with the same summaries give the same reasons', () => {
  fc.assert(
    fc.property(anyRow, fc.boolean(), (row, weeklyMail) => {
      const before = aPolicy({ own });
      const after = aPolicy({ own, weeklyMail, version: 9 });
      const issue = anIssue(emptyField);
      const said = (policy: typeof before) =>
        summaryOf({ issue, refinement: row, policy }, judge({ issue, refinement: row, policy })).reason;
      expect(judgesAlike(before, after)).toBe(true);
      expect(said(after)).toBe(said(before));
    }),
  );
});

test('more than three reasons are counted, and the day is that of the project', () => {
  const needs = presetNeeds('scrum');
  const issue = { ...emptyField, estimate: { value: null } };
  const questions = [aQuestion({ blocking: true })];
  const { reason } = summaryIn({
    issue,
    policy: { needs, own },
    records: { talks: NO_TALKS, confidence: null, agreement: null, questions },
  });
  expect(reason).toMatch(/^Not agreed yet: [^;]+; [^;]+; [^;]+; 2 more\.$/u);
  const talks = askedOn(fingerprint, { exception: { ...exception, at: '2025-11-24T23:30:00.000Z' } });
  expect(summaryIn({ records: { talks }, policy: { timeZone: 'Asia/Tokyo' } }).reason).toBe(
    'Exception made on 25 Nov.',
  );
});

test('a reason keeps its limits and names neither people nor other items, whatever the rules are called', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'ß', '漢', '👩‍👩‍👧', ' '), minLength: 1, maxLength: NAME_LIMIT });
  const rule = fc.record({
    name,
    field: fc.string({ unit: fc.constantFrom('b', '字'), minLength: 1, maxLength: 255 }),
  });
  const rules = fc.array(rule, { maxLength: OWN_AT_MOST });
  const language = fc.constantFrom('en' as const, 'de' as const);
  fc.assert(
    fc.property(
      rules,
      language,
      anyRow,
      fc.constantFrom('new' as const, 'done' as const),
      (names, spoken, row, progress) => {
        const made = names.map((one, at) =>
          at % 3 === 0
            ? aTickedRule({ id: `own-${at + 90}`, name: one.name })
            : aFieldRule({ id: `own-${at + 90}`, name: one.name, field: { id: 'customfield_10050', name: one.field } }),
        );
        const policy = aPolicy({ own: made, language: spoken, needs: presetNeeds('scrum') });
        const issue = anIssue({ ...emptyField, progress, blockers: [blocker], estimate: { value: null } });
        const summary = summaryOf({ issue, refinement: row, policy }, judge({ issue, refinement: row, policy }));
        expect(summary.reason).not.toBe('');
        expect(summary.reason.length).toBeLessThanOrEqual(REASON_LIMIT.characters);
        expect(utf8Length(summary.reason)).toBeLessThanOrEqual(REASON_LIMIT.bytes);
        expect(summary.reason).not.toContain('SECRET-9');
        expect(`${summary.missing} ${summary.outdated}`.length).toBeLessThanOrEqual(600);
        expect(utf8Length(JSON.stringify(summary))).toBeLessThanOrEqual(2048);
      },
    ),
  );
});

import { aResult } from '../../../test/builders/records';
import type { Summary } from '../../../src/domain/refinement/readiness';
import { aFieldRule } from '../../../test/builders/own-rules';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { ReadinessState } from '../../../src/domain/shared/readiness-state';
import { reportDe } from './report.de';
import { reportEn } from './report.en';
import { headline } from './headline';
import { stretches } from './figures';
import { missingWords } from './table/missing';
import { createTally } from './table/tally';
import { sharedWords } from './table/truth-words';
import { type Truth, truthsOf } from './table/truths';
import { anItem, aQuestion, aReadiness } from './test/an-issue';
import { sprint12 } from './test/tiffin';
import { whenWords } from './when';

const english = { words: reportEn, formats: { day: (day: string) => day } };
const speaker = { ...english, today: '2026-11-24', nameOf: (accountId: string) => accountId, own: [aFieldRule()] };
const anyone = {
  words: reportEn,
  own: [aFieldRule()],
  dayOf: (at: string) => at.slice(0, 10),
};
const noon = (day: string) => `${day}T12:00:00.000Z`;

test.each([
  ['today', '2026-11-24'],
  ['tomorrow', '2026-11-25'],
  ['Thursday', '2026-11-26'],
  ['Monday', '2026-11-30'],
  ['on 2026-12-01', '2026-12-01'],
  [null, '2026-11-23'],
])('a start is worded as %s when it is on %s', (said, day) => {
  expect(whenWords(noon(day), '2026-11-24', english)).toBe(said);
});

test('German puts a preposition before the weekday', () => {
  expect(whenWords(noon('2026-11-26'), '2026-11-24', { ...english, words: reportDe })).toBe('am Donnerstag');
});

test.each([
  ['without a number', aReadiness('ready', { remarks: 'no-size' }), { progress: 'new' }, ['no size']],
  [
    'beside an old number',
    aReadiness('ready', { remarks: 'no-size' }),
    { estimate: { value: 8 } },
    ['no size settled'],
  ],
  ['once work has begun', aReadiness('ready', { remarks: 'no-size' }), { progress: 'indeterminate' }, ['no size']],
  [
    'where it lacks a field, too',
    aReadiness('refine', { remarks: 'no-size', lacks: 'form', missing: 'why', talks: 1 }),
    {},
    ['no why found', 'no size'],
  ],
  ['where nobody asks for one', aReadiness('ready'), {}, []],
] as const)('an agreed item says that it has no size %s', (_where, readiness, given, said) => {
  expect(missingWords(anItem('TIF-1', { readiness, ...given }), anyone)).toEqual(said);
});

const starter = 'asked confident';
const incomplete = (missing: string) => aReadiness('refine', { lacks: 'form', missing, agreedAt: noon('2026-11-20') });

const inTheWay = (id: string) => aQuestion(id, { blocking: true, text: 'Credit or card?' });
const voted = { missing: 'confident', confidence: 4 };
const votes = { ...aResult(), voters: 3, quorum: 3 };

test.each<[string, string[], Partial<Summary>, Partial<BacklogItem>?]>([
  [
    'two criteria at most, by step',
    ['no why found', 'no estimate', 'and 1 more'],
    { missing: 'estimated why confident' },
  ],
  ['own criteria, but for deleted ones', ['no why found', 'not yet: Risk is known'], { missing: 'own-1 own-9 why' }],
  ['no criterion that it does not know', ['no why found'], { missing: 'visual-of-tomorrow why' }],
  ['that there was no vote', ['no vote revealed yet'], { missing: 'confident' }],
  ['that the vote was no agreement', ['no agreement to start'], { missing: 'confident', confidence: 2 }],
  ['no vote before a talk', ['not talked through yet'], { missing: starter, talks: 0 }],
  ['that it was left', ['left without an outcome', 'no vote revealed yet'], { missing: 'confident', outcome: 'none' }],
  ['that it was split', ['split', 'no vote revealed yet'], { missing: 'confident', outcome: 'split' }],
  ['nothing of another talk', ['no vote revealed yet'], { missing: 'confident', outcome: 'another-talk' }],
  ['what came after a park', ['parked', 'answered since you talked'], { outcome: 'park', answeredSinceTalk: 'yes' }],
  [
    'one blocking question',
    ['answer first: “Credit or card?”'],
    { missing: 'blocking-answered' },
    { questions: [inTheWay('q'), aQuestion('r')] },
  ],
  [
    'how many questions block',
    ['2 questions must be answered first'],
    { missing: 'blocking-answered' },
    { questions: [inTheWay('q'), inTheWay('r')] },
  ],
  ['that votes wait', ['votes wait for the reveal'], { missing: starter, votesWait: 'yes' }],
  ['that votes wait before a talk', ['votes wait for the reveal'], { missing: starter, votesWait: 'yes', talks: 0 }],
  ['that it waits for an OK', ['waits for an OK'], { missing: 'blocking-answered' }, { awaitsOk: true }],
  [
    'two clusters of sizes',
    ['two readings: size 3 and size 13/20'],
    { missing: starter, talks: 0 },
    { clusters: { low: ['3'], high: ['13', '20'] } },
  ],
  ['how many responded', ['2 of 3 have responded'], { missing: 'asked', respondents: 2, respondentsNeeded: 3 }],
  ['how many voted', ['1 of 3 votes needed so far'], voted, { confidence: { ...votes, voters: 1 } }],
  [
    'low votes',
    ['1 low vote not heard yet'],
    voted,
    { confidence: { ...votes, lowVotes: 2, lowHeard: 1, reasons: 0 } },
  ],
  [
    'advice last',
    ['not talked through yet', 'good to have: no why found, no acceptance criteria'],
    { missing: starter, remarks: 'acceptance-criteria out-of-scope why', talks: 0 },
  ],
  [
    'what tells it apart',
    ['not talked through yet', 'no why found', 'blocked by something later', 'too big for one sprint'],
    { missing: `why ${starter} small-enough`, remarks: 'unblocked', talks: 0 },
  ],
  [
    'what tells it apart beyond two criteria',
    ['not talked through yet', 'no why found', 'and 1 more', 'too big for one sprint'],
    { missing: `why acceptance-criteria ${starter}`, remarks: 'small-enough', talks: 0 },
  ],
  [
    'that its text asks',
    ['not talked through yet', 'its text asks something'],
    { missing: starter, remarks: 'out-of-scope text-asks', talks: 0 },
  ],
  [
    'no advice after a talk',
    ['too few have said what could go wrong', 'no vote revealed yet', 'blocked by something later'],
    { missing: starter, remarks: 'why text-asks unblocked' },
  ],
  ['what the form of an agreed one lacks', ['not yet: Risk is known'], { ...incomplete('own-1'), talks: 0 }],
])('a row says %s', (_what, said, given, item = {}) => {
  const readiness = aReadiness('refine', { talks: 1, ...given });
  expect(missingWords(anItem('TIF-1', { readiness, ...item }), anyone)).toEqual(said);
});

const waiting = (owner: string | null, state: ReadinessState = 'refine') =>
  anItem('TIF-1', { readiness: aReadiness(state), questions: [aQuestion('q', { blocking: true, owner })] });
const clauses = (...items: readonly BacklogItem[]) =>
  stretches(
    [sprint12],
    items.map((one) => ({ ...one, sprint: sprint12 })),
  ).flatMap((figures) => headline(figures, speaker).clauses);

test('one owner is named; several are counted', () => {
  const said = (...owners: readonly (string | null)[]) => clauses(...owners.map((owner) => waiting(owner)))[1]?.text;
  expect(said('ben', 'ben')).toBe('2 are waiting for ben');
  expect(said('ben', 'ana')).toBe('2 are waiting for answers');
  expect(said(null)).toBe('1 is waiting for an answer');
});

test('an answer that waits for its OK counts', () => {
  const answered = anItem('r', { readiness: aReadiness('refine'), awaitsOk: true });
  expect(clauses(answered)[1]?.text).toBe('1 is waiting for an answer');
  expect(clauses(answered, waiting('ben'))[1]?.text).toBe('2 are waiting for answers');
});

test('those that wait are a part of what they are counted in', () => {
  const said = clauses(
    ...[waiting('ben'), anItem('r', { readiness: aReadiness('refine') })],
    ...[waiting('ana', 'recheck'), anItem('e', { readiness: aReadiness('exception') })],
  );
  expect(said.map(({ text, among: part }) => [text, part?.text ?? null])).toEqual([
    ['0 of 4 items agreed', null],
    ['1 exception', null],
    ['1 changed since it was agreed', '1 is waiting for ana'],
    ['2 to refine', '1 is waiting for ben'],
  ]);
});

test('an exception that changed is not counted as an agreement', () => {
  const taken = anItem('e', { readiness: aReadiness('recheck', { standing: 'exception-changed' }) });
  const [, changed] = clauses(anItem('r', { readiness: aReadiness('recheck') }), taken);
  expect(changed).toMatchObject({ count: 2, text: '1 exception changed since, 1 changed since it was agreed' });
});

test('an item started before it was assessed does not count as unassessed', () => {
  const unknown = anItem('TIF-1', { readiness: aReadiness('unknown') });
  expect(missingWords({ ...unknown, progress: 'new' }, anyone)).toEqual([]);
  expect(missingWords({ ...unknown, progress: 'indeterminate' }, anyone)).toEqual(['started before anybody checked']);
  expect(missingWords({ ...unknown, readiness: null, progress: 'indeterminate' }, anyone)).toEqual([]);
});

const sentence = (all: readonly BacklogItem[]) =>
  headline(stretches([sprint12], all)[0] ?? fail(), speaker).clauses.map(({ text, among }) =>
    among === null ? text : `${text} (${among.text})`,
  );
const fail = (): never => {
  throw new Error('There is no sprint.');
};

test.each([
  ['own-1', '3 of 3 items agreed (2 of them without “Risk is known”)'],
  ['estimated', '3 of 3 items agreed (2 of them without an estimate)'],
  ['estimated own-1', '3 of 3 items agreed (2 of them incomplete)'],
])('items that are agreed and lack %s count as agreed', (missing, said) => {
  const lacking = ['a', 'b'].map((key) => anItem(key, { sprint: sprint12, readiness: incomplete(missing) }));
  expect(sentence([anItem('c', { sprint: sprint12, readiness: aReadiness('ready') }), ...lacking])).toEqual([said]);
});

const begun = (key: string, state: ReadinessState, given: Partial<Summary> = {}) =>
  anItem(key, { sprint: sprint12, progress: 'indeterminate', readiness: aReadiness(state, given) });

test('each item is counted once, started or not; the table of standings tells what was started otherwise', () => {
  const all = [
    anItem('a', { sprint: sprint12, readiness: aReadiness('ready') }),
    begun('b', 'ready'),
    begun('c', 'refine', { lacks: 'nothing', standing: 'agreed-in-the-way' }),
    begun('d', 'refine'),
    begun('e', 'exception'),
  ];
  expect(sentence(all)).toEqual([
    '3 of 5 items agreed (1 of them incomplete)',
    '1 exception',
    '1 started without an agreement',
  ]);
  const asked = { standing: 'agreed-then-asked', agreedAt: noon('2026-11-20') } as const;
  expect(sentence([begun('f', 'refine', asked), begun('g', 'unknown'), begun('h', 'unknown')])).toEqual([
    '0 of 3 items agreed',
    '1 started with something still to settle, 2 started before anybody checked',
  ]);
});

test('without a sprint the lead names the number of items, and the clauses do not', () => {
  const [figures] = stretches([], [begun('a', 'unknown'), anItem('b', { readiness: aReadiness('refine') })]);
  const { lead, clauses } = headline(figures ?? fail(), speaker);
  expect([lead, ...clauses.map(({ text }) => text)].join(' ')).toBe(
    'The next 2 items: 0 agreed 1 to refine 1 started before anybody checked',
  );
});

test.each([
  ['agreed-then-changed', ['changed since it was agreed', 'not yet: Risk is known']],
  [
    'not-agreed',
    ['what could go wrong was asked before the text changed', 'the vote was before the text changed', 'and 1 more'],
  ],
] as const)('what was said on older content is an old agreement only where there was one: %s', (standing, said) => {
  const readiness = aReadiness('refine', { standing, missing: 'own-1', outdated: 'asked confident', talks: 1 });
  expect(missingWords(anItem('a', { readiness }), anyone)).toEqual(said);
});

test.each([
  ['without an agreement', {}, null, ['started on 2026-11-22 without an agreement']],
  ['talked about since', {}, noon('2026-11-23'), ['started on 2026-11-22 without an agreement', 'talked about since']],
  [
    'agreed since',
    { agreedAt: noon('2026-11-23') },
    noon('2026-11-23'),
    ['started on 2026-11-22 without an agreement', 'agreed since'],
  ],
  [
    'agreed, and something was in the way',
    { standing: 'agreed-in-the-way', agreedAt: noon('2026-11-21'), missing: 'unblocked' },
    null,
    ['started on 2026-11-22, agreed on 2026-11-21'],
  ],
  [
    'agreed, then changed',
    { standing: 'agreed-then-changed', agreedAt: noon('2026-11-21'), missing: 'own-1' },
    null,
    ['started on 2026-11-22 after a change that nobody had agreed to'],
  ],
] as const)('a started item says in the past tense what was frozen: %s', (_what, given, lastTalkAt, said) => {
  const readiness = aReadiness('refine', { missing: 'asked confident', startedAt: noon('2026-11-22'), ...given });
  expect(missingWords(anItem('a', { progress: 'indeterminate', readiness, lastTalkAt }), anyone)).toEqual(said);
});

const untalked = (remarks: string) => anItem('a', { readiness: aReadiness('refine', { missing: 'asked', remarks }) });

test('what stands above the list is left out of the row', () => {
  const item = untalked('why estimated unblocked');
  expect(missingWords(item, anyone)).toEqual([
    'not talked through yet',
    'blocked by something later',
    'good to have: no why found, no estimate',
  ]);
  expect(missingWords(item, anyone, new Set<Truth>(['no-talk', 'advice why']))).toEqual([
    'blocked by something later',
    'good to have: no estimate',
  ]);
});

test('above the list stands how many it is true of where it is not all, what is good to have last', () => {
  const tally = createTally<Truth>();
  for (let at = 0; at < 20; at += 1) tally.add(truthsOf(untalked(at === 0 ? '' : 'why')));
  const said = sharedWords(tally.shared(), 20, { words: reportEn, own: [] });
  expect(said).toEqual(['not talked through yet', 'good to have: no why found (19)']);
});

test('a draft is as little talked about as the others, though its row does not say so', () => {
  const draft = anItem('a', { readiness: aReadiness('draft', { missing: 'asked', remarks: 'why' }) });
  expect(truthsOf(draft)).toEqual(['no-talk', 'only-a-title', 'advice why']);
});

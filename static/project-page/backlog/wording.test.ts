import { aResult } from '../../../test/builders/records';
import type { Readiness } from '../../../src/domain/refinement/readiness';
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
  own: [],
  me: 'mia',
  nameOf: (accountId: string) => accountId,
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

const lacking = (missing: string, given = {}) =>
  missingWords(anItem('TIF-1', { readiness: aReadiness('refine', { missing, talks: 1, ...given }) }), anyone);

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
    ['why is missing', 'no size'],
  ],
  ['where nobody asks for one', aReadiness('ready'), {}, []],
] as const)('an agreed item says that it has no size %s', (_where, readiness, given, said) => {
  expect(missingWords(anItem('TIF-1', { readiness, ...given }), anyone)).toEqual(said);
});

test('missing criteria are listed by step, two at most', () => {
  expect(lacking('estimated why confident')).toEqual(['why is missing', 'no estimate', 'and 1 more']);
});

test('custom criteria are shown by name; deleted ones are left out', () => {
  const readiness = aReadiness('refine', { missing: 'own-1 own-9 why', talks: 1 });
  expect(missingWords(anItem('TIF-1', { readiness }), { ...anyone, own: [aFieldRule()] })).toEqual([
    'why is missing',
    'not yet: Risk is known',
  ]);
});

test('no vote has other words than no agreement', () => {
  expect(lacking('confident')).toEqual(['no vote revealed yet']);
  expect(lacking('confident', { confidence: 2 })).toEqual(['no agreement to start']);
});

test('an item without a talk does not list the missing vote', () => {
  expect(lacking('asked confident', { talks: 0 })).toEqual(['not talked through yet']);
});

test('an outcome other than agreed is said first', () => {
  expect(lacking('confident', { outcome: 'none' })).toEqual(['left without an outcome', 'no vote revealed yet']);
  expect(lacking('confident', { outcome: 'split' })).toEqual(['split', 'no vote revealed yet']);
  expect(lacking('confident', { outcome: 'another-talk' })).toEqual(['no vote revealed yet']);
  expect(lacking('', { outcome: 'park', answeredSinceTalk: 'yes' })).toEqual(['parked', 'answered since you talked']);
});

test('a single blocking question is quoted', () => {
  const readiness = aReadiness('refine', { missing: 'blocking-answered', talks: 1 });
  const questions = [aQuestion('q', { blocking: true, text: 'Credit or card?' }), aQuestion('r')];
  expect(missingWords(anItem('TIF-1', { readiness, questions }), anyone)).toEqual(['answer first: “Credit or card?”']);
});

const says = (given: Partial<Readiness>, item: Partial<BacklogItem> = {}) =>
  missingWords(anItem('TIF-1', { readiness: aReadiness('refine', given), ...item }), anyone);
const starter = 'asked confident';

test('what is required comes first, advice last; what tells items apart is always named', () => {
  const advised = 'good to have: why is missing, no acceptance criteria';
  expect(says({ missing: starter, remarks: 'acceptance-criteria out-of-scope why' })).toEqual([
    'not talked through yet',
    advised,
  ]);
  expect(says({ missing: `why ${starter} small-enough`, remarks: 'unblocked' })).toEqual([
    ...['not talked through yet', 'why is missing'],
    ...['blocked by something later', 'too big for one sprint'],
  ]);
  expect(says({ missing: `why acceptance-criteria ${starter}`, remarks: 'small-enough' })).toEqual([
    ...['not talked through yet', 'why is missing', 'and 1 more'],
    'too big for one sprint',
  ]);
  expect(says({ missing: starter, remarks: 'out-of-scope text-asks' })).toEqual([
    'not talked through yet',
    'its text asks something',
  ]);
  expect(says({ missing: starter, talks: 1, remarks: 'why text-asks unblocked' })).toEqual([
    'too few have said what could go wrong',
    'no vote revealed yet',
    'blocked by something later',
  ]);
});

test('hidden votes wait for their reveal', () => {
  for (const talks of [0, 1])
    expect(says({ missing: starter, votesWait: 'yes', talks })).toEqual(['votes wait for the reveal']);
});

test('an answer waits for the OK of its asker, or of anybody where it has none', () => {
  const waits = (asker: string | null) =>
    says({ missing: 'blocking-answered', talks: 1 }, { answered: [{ asker, blocking: true }] });
  expect(waits('hana')).toEqual(['waits for hana’s OK']);
  expect(waits('mia')).toEqual(['waits for your OK']);
  expect(waits(null)).toEqual(['waits for an OK']);
});

test('two clusters of sizes are two readings', () => {
  const clusters = { low: ['3'], high: ['13', '20'] };
  expect(says({ missing: starter }, { clusters })).toEqual(['two readings: size 3 and size 13/20']);
});

test('too few people and too few votes are counted', () => {
  expect(says({ missing: 'asked', talks: 1, respondents: 2, respondentsNeeded: 3 })).toEqual(['2 of 3 have responded']);
  const confidence = { ...aResult(), voters: 1, quorum: 3 };
  expect(says({ missing: 'confident', confidence: 4 }, { confidence })).toEqual(['1 of 3 votes needed so far']);
  const doubted = { ...aResult(), voters: 3, quorum: 3, lowVotes: 2, lowHeard: 1, reasons: 0 };
  expect(says({ missing: 'confident', confidence: 4 }, { confidence: doubted })).toEqual(['1 low vote not heard yet']);
});

test('several blocking questions are counted', () => {
  const questions = [aQuestion('q', { blocking: true }), aQuestion('r', { blocking: true })];
  expect(says({ missing: 'blocking-answered', talks: 1 }, { questions })).toEqual([
    '2 questions must be answered first',
  ]);
});

test('an unknown criterion is left out', () => {
  expect(lacking('visual-of-tomorrow why')).toEqual(['why is missing']);
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

test('an answer that waits for its OK counts, and whose OK it waits for is named', () => {
  const answered = anItem('r', { readiness: aReadiness('refine'), answered: [{ asker: 'chiara', blocking: true }] });
  expect(clauses(answered)[1]?.text).toBe('1 is waiting for chiara');
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
  expect(missingWords({ ...unknown, progress: 'indeterminate' }, anyone)).toEqual([
    'started before anybody checked it',
  ]);
  expect(missingWords({ ...unknown, readiness: null, progress: 'indeterminate' }, anyone)).toEqual([]);
});

const incomplete = (missing: string) => aReadiness('refine', { lacks: 'form', missing, agreedAt: noon('2026-11-20') });
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

test('items on which work has begun are counted apart', () => {
  const begun = { sprint: sprint12, progress: 'indeterminate' } as const;
  const all = [
    anItem('a', { sprint: sprint12, readiness: aReadiness('ready') }),
    anItem('b', { ...begun, readiness: aReadiness('refine') }),
    anItem('c', { ...begun, readiness: aReadiness('unknown') }),
  ];
  expect(sentence(all)).toEqual(['1 of 1 item agreed', '2 started']);
});

test('an agreed item says only what its form lacks, and keeps no word of asking', () => {
  expect(missingWords(anItem('a', { readiness: incomplete('own-1') }), { ...anyone, own: [aFieldRule()] })).toEqual([
    'not yet: Risk is known',
  ]);
});

test.each([
  ['agreed-then-changed', ['changed since it was agreed', 'not yet: Risk is known']],
  [
    'not-agreed',
    ['what could go wrong was asked before the text changed', 'the vote was before the text changed', 'and 1 more'],
  ],
] as const)('what was said on older content is an old agreement only where there was one: %s', (standing, said) => {
  const readiness = aReadiness('refine', { standing, missing: 'own-1', outdated: 'asked confident', talks: 1 });
  expect(missingWords(anItem('a', { readiness }), { ...anyone, own: [aFieldRule()] })).toEqual(said);
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
    'good to have: why is missing, no estimate',
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
  expect(said).toEqual(['not talked through yet', 'good to have: why is missing (19)']);
});

test('a draft is as little talked about as the others, though its row does not say so', () => {
  const draft = anItem('a', { readiness: aReadiness('draft', { missing: 'asked', remarks: 'why' }) });
  expect(truthsOf(draft)).toEqual(['no-talk', 'only-a-title', 'advice why']);
});
